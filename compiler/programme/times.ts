import type { Point, Step } from "../../runtime/definition/programme.ts";
import { stepsBefore } from "../../runtime/engine/programme/reads.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import type { BoundProgramme } from "./bound.ts";
import { daysIn, difference, type Span, sum } from "./lengths.ts";

/** A day, counted from a date of the programme. */
interface Moment extends Span {
  readonly date: string;
}

/** Every step can come, and be done: its time is not empty, nor over before the steps that it waits for begin. */
export function checkTimes(steps: readonly Step[], bound: BoundProgramme, report: Report): void {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const earliest = (id: string): Moment | undefined => {
    const step = byId.get(id);
    if (!step) return undefined;
    if (step.from) return momentOf(step.from, earliest);
    const first = stepsBefore(step)[0];
    return first === undefined ? undefined : earliest(first);
  };
  const latest = (id: string): Moment | undefined => {
    const to = byId.get(id)?.to;
    return to && momentOf(to, latest);
  };

  for (const step of steps) {
    const node = bound.steps.get(step.id)!;
    const span = spanIn(bound.file, node.terms.find(({ kind }) => kind === "window") ?? node.name!);
    const { from, to } = step;
    const sameDay = from && to && JSON.stringify(from.of) === JSON.stringify(to.of);
    if (sameDay ? !isBefore(from, to) : !mayBeBefore(earliest(step.id), latest(step.id))) {
      report("step-window-empty", span, { step: step.id });
      continue;
    }
    for (const other of stepsBefore(step)) {
      if (mayBeBefore(earliest(other), latest(step.id))) continue;
      const place = spanIn(bound.file, bound.steps.get(other)!.name!);
      const related = [{ span: place, message: `${other} begins later` }];
      report("step-too-late", span, { step: step.id, other }, { related });
    }
  }
}

function momentOf(
  { of, months, days }: Point,
  of_: (step: string) => Moment | undefined,
): Moment | undefined {
  const start = "date" in of ? { date: of.date, months: 0, days: 0 } : of_(of.step);
  return start && { date: start.date, ...sum(start, { months, days }) };
}

function isBefore(from: Span, to: Span): boolean {
  return daysIn(difference(to, from)).most > 0;
}

/** True also where it cannot be told: the days are counted from different dates, or there is no end. */
function mayBeBefore(from: Moment | undefined, to: Moment | undefined): boolean {
  return !from || !to || from.date !== to.date || isBefore(from, to);
}
