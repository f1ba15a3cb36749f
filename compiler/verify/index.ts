import type { Report } from "../diagnostics/report.ts";
import { expectations } from "./examples/expectations.ts";
import { givenAnswers } from "./examples/given.ts";
import { reachedBy } from "./examples/reached.ts";
import { runExamples } from "./examples/run.ts";
import { type Meaning, machineFor } from "./meaning.ts";
import { fillRanges } from "./ranges.ts";
import { arithmetic } from "./rules/arithmetic.ts";
import { bands } from "./rules/bands.ts";
import { conditions } from "./rules/conditions.ts";
import { scores } from "./rules/scores.ts";
import { silenced } from "./rules/silenced.ts";
import { untested } from "./rules/untested.ts";
import { type Lowered, type Study, studyOf } from "./study.ts";

/** What is to be true of what a form can do. */
const rules: readonly ((study: Study) => void)[] = [scores, bands, conditions, silenced, arithmetic];

/**
 * Works out what a form can do, reports what it cannot or should not, and runs its examples. The ranges of the scores,
 * which lowering leaves open, are filled in. `before` is what came of an earlier version, parts of which this one may
 * have kept.
 */
export function verify(form: Lowered, report: Report, before?: Meaning): Meaning {
  const { definition } = form;
  const study = studyOf(form, report, machineFor(definition, before));
  const { machine } = study;
  fillRanges(machine, definition);
  for (const rule of rules) rule(study);
  const runs = runExamples(study, before?.runs);
  givenAnswers(study, runs);
  expectations(study, runs);
  untested(study, runs.probed, reachedBy(study, runs));
  return { definition, machine, runs };
}
