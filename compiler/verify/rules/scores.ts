import type { Expression } from "../../../runtime/definition/expression.ts";
import { hasValue, NOT_ASKED } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";

/** A score can be computed from some answers. */
export function scores(study: Study): void {
  for (const score of study.definition.scores) {
    const { numbers, kinds } = study.machine.valuesOf(score.value);
    if (numbers.length > 0 || isSaidElsewhere(study, score.value)) continue;
    study.report("score-never", study.place(score), {
      score: study.nameOf(score.id),
      always: kinds & NOT_ASKED ? "not asked" : "missing",
    });
  }
}

/** It reads a table that has no row for it, or another score that can never be worked out. */
function isSaidElsewhere(study: Study, expression: Expression): boolean {
  if (typeof expression !== "object") return false;
  const isSaid = "result" in expression || ("op" in expression && expression.op === "lookup");
  if (isSaid && !hasValue(study.machine.valuesOf(expression))) return true;
  return "op" in expression && expression.args.some((argument) => isSaidElsewhere(study, argument));
}
