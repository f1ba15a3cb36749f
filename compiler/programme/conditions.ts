import type { Condition, Step } from "../../runtime/definition/programme.ts";
import { stepsBefore } from "../../runtime/engine/programme/reads.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import { type BoundProgramme, formOf } from "./bound.ts";
import { isPossible } from "./possible.ts";

/** Every condition can hold, also together with those of the steps that must have come before. */
export function checkConditions(steps: readonly Step[], bound: BoundProgramme, report: Report): void {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const form = (step: string) => formOf(bound, step);
  for (const step of steps) {
    if (!step.when) continue;
    const term = bound.steps.get(step.id)!.terms.find(({ kind }) => kind === "step condition")!;
    const span = spanIn(bound.file, term);
    if (!isPossible([step.when], form)) {
      report("step-condition-never", span, { step: step.id, others: [] });
      continue;
    }
    const earlier = conditionsBefore(step, byId);
    if (isPossible([step.when, ...earlier.values()], form)) continue;
    const related = [...earlier.keys()].map((id) => ({
      span: spanIn(bound.file, bound.steps.get(id)!.name!),
      message: `${id} has to come before`,
    }));
    report("step-condition-never", span, { step: step.id, others: [...earlier.keys()] }, { related });
  }
}

/** The conditions of all the steps that a step waits for, however far. */
function conditionsBefore(step: Step, byId: ReadonlyMap<string, Step>): Map<string, Condition> {
  const found = new Map<string, Condition>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const other = byId.get(id);
    if (!other || seen.has(id)) return;
    seen.add(id);
    if (other.when) found.set(id, other.when);
    stepsBefore(other).forEach(visit);
  };
  stepsBefore(step).forEach(visit);
  return found;
}
