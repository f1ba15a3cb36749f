import type { Definition } from "../../runtime/definition/definition.ts";
import type { Places } from "../compiled.ts";
import type { Report } from "../diagnostics/report.ts";
import { expectations } from "./examples/expectations.ts";
import { givenAnswers } from "./examples/given.ts";
import { reachedBy } from "./examples/reached.ts";
import { runExamples } from "./examples/run.ts";
import { rangedScores } from "./ranges.ts";
import { arithmetic } from "./rules/arithmetic.ts";
import { bands } from "./rules/bands.ts";
import { conditions } from "./rules/conditions.ts";
import { scores } from "./rules/scores.ts";
import { silenced } from "./rules/silenced.ts";
import { untested } from "./rules/untested.ts";
import { type Lowered, type Study, studyOf } from "./study.ts";

/** What is to be true of what a form can do. */
const rules: readonly ((study: Study) => void)[] = [scores, bands, conditions, silenced, arithmetic];

export interface Verified {
  /** With the range of every score. */
  readonly definition: Definition;
  readonly places: Places;
}

/** Works out what a form can do, reports what it cannot or should not, and runs its examples. */
export function verify(form: Lowered, report: Report): Verified {
  const study = studyOf(form, report);
  for (const rule of rules) rule(study);
  const runs = runExamples(study);
  givenAnswers(study, runs);
  expectations(study, runs);
  untested(study, runs.probed, reachedBy(study, runs));
  return ranged(form, study);
}

/** The definition with ranges; its new parts stand where the old ones did. */
function ranged({ definition, places }: Lowered, { machine }: Study): Verified {
  const scores = rangedScores(machine, definition);
  const whole = { ...definition, scores };
  const all = new Map(places);
  const move = (from: object, to: object) => {
    const place = places.get(from);
    if (place) all.set(to, place);
  };
  for (const [at, score] of scores.entries()) move(definition.scores[at]!, score);
  move(definition, whole);
  return { definition: whole, places: all };
}
