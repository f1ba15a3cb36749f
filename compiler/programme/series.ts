import type { Point, Step } from "../../runtime/definition/programme.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import type { BoundProgramme } from "./bound.ts";
import { daysIn, difference } from "./lengths.ts";

/** The steps of a series give one form, by days counted from one date, and each begins where the one before it ends. */
export function checkSeries(steps: readonly Step[], bound: BoundProgramme, report: Report): void {
  const all = Map.groupBy(
    steps.filter(({ series }) => series !== undefined),
    ({ series }) => series!,
  );
  for (const [series, members] of all) {
    const [first, ...others] = members as [Step, ...Step[]];
    let before: Timed | null = timed(first, first, series, bound, report);
    for (const step of others) {
      const next = timed(step, first, series, bound, report);
      if (before && next) adjoining(before, next, bound, report);
      before = next;
    }
  }
}

interface Timed {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

/** The step with its times; null where it does not belong in a series with the first, which is then reported. */
function timed(
  { id, form, from, to }: Step,
  first: Step,
  series: string,
  bound: BoundProgramme,
  report: Report,
): Timed | null {
  const why =
    !from || !to
      ? "no end"
      : form !== first.form
        ? "another form"
        : [from, to].some(({ of }) => JSON.stringify(of) !== JSON.stringify(first.from?.of))
          ? "another day"
          : null;
  if (why === null) return { id, from: from!, to: to! };
  report("series-mixed", nameOf(id, bound), { step: id, series, first: first.id, why });
  return null;
}

function adjoining(before: Timed, next: Timed, bound: BoundProgramme, report: Report): void {
  const { least, most } = daysIn(difference(next.from, before.to));
  const related = [{ span: nameOf(before.id, bound), message: `${before.id} stands here` }];
  const parts = { before: before.id, next: next.id, days: least === most ? Math.abs(least) : undefined };
  if (least > 0) report("series-gap", nameOf(next.id, bound), parts, { related });
  else if (most < 0) report("series-overlap", nameOf(next.id, bound), parts, { related });
}

function nameOf(step: string, { file, steps }: BoundProgramme) {
  return spanIn(file, steps.get(step)!.name!);
}
