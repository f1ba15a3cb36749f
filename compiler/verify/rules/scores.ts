import { MISSING } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";

/** A score can be computed from some answers. */
export function scores(study: Study): void {
  for (const score of study.definition.scores) {
    const { numbers, kinds } = study.machine.valuesOf(score.value);
    if (numbers.length > 0) continue;
    study.report("score-never", study.place(score), {
      score: study.nameOf(score.id),
      always: kinds & MISSING ? "missing" : "not asked",
    });
  }
}
