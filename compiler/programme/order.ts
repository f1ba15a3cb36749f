import type { Step } from "../../runtime/definition/programme.ts";
import { stepsBefore } from "../../runtime/engine/programme/reads.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import type { BoundProgramme } from "./bound.ts";

/** No step waits for itself, by whatever way. Returns whether that is so. */
export function checkOrder(steps: readonly Step[], bound: BoundProgramme, report: Report): boolean {
  const before = new Map(steps.map((step) => [step.id, stepsBefore(step)]));
  const done = new Set<string>();
  const open: string[] = [];
  let isOrdered = true;
  const visit = (id: string): void => {
    const at = open.indexOf(id);
    if (at >= 0) {
      isOrdered = false;
      const circle = [...open.slice(at), id];
      const places = circle.map((step) => spanIn(bound.file, bound.steps.get(step)!.name!));
      const related = places.slice(1, -1).map((span, i) => ({ span, message: `by way of ${circle[i + 1]}` }));
      report("step-circle", places[0]!, { steps: circle }, { related });
    }
    if (at >= 0 || done.has(id)) return;
    open.push(id);
    (before.get(id) ?? []).forEach(visit);
    open.pop();
    done.add(id);
  };
  for (const { id } of steps) visit(id);
  return isOrdered;
}
