import type { Report } from "../diagnostics/report.ts";
import { expectations } from "./examples/expectations.ts";
import { givenAnswers } from "./examples/given.ts";
import { reachedBy } from "./examples/reached.ts";
import { runExamples } from "./examples/run.ts";
import type { Machine } from "./machine/machine.ts";
import { type Meaning, machineFor } from "./meaning.ts";
import { fillRanges } from "./ranges.ts";
import { arithmetic } from "./rules/arithmetic.ts";
import { bands } from "./rules/bands.ts";
import { conditions } from "./rules/conditions.ts";
import { scores } from "./rules/scores.ts";
import { silenced } from "./rules/silenced.ts";
import { untested } from "./rules/untested.ts";
import { type Lowered, type Study, studyOf } from "./study.ts";

type Rule = (study: Study) => void;

/** What is to be true of what a form can do. */
const rules: readonly Rule[] = [scores, bands, conditions, silenced, arithmetic];

/** Those that are about nothing but what a machine knows. One that had nothing to say of it will have nothing again. */
const ofMachines: ReadonlySet<Rule> = new Set([scores, conditions, arithmetic]);
const satisfied = new WeakMap<Machine, Set<Rule>>();

/**
 * Works out what a form can do, reports what it cannot or should not, and runs its examples. The ranges of the scores,
 * which lowering leaves open, are filled in. `before` is what came of earlier versions, the last first, parts of
 * which this one may have kept.
 */
export function verify(form: Lowered, report: Report, before: readonly Meaning[] = []): Meaning {
  const { definition } = form;
  let said = 0;
  const counting: Report = (...found) => {
    said += 1;
    report(...found);
  };
  const study = studyOf(form, counting, machineFor(definition, before));
  const { machine } = study;
  fillRanges(machine, definition);
  const quiet = satisfied.get(machine) ?? new Set();
  satisfied.set(machine, quiet);
  for (const rule of rules) {
    if (quiet.has(rule)) continue;
    const saidBefore = said;
    rule(study);
    if (said === saidBefore && ofMachines.has(rule)) quiet.add(rule);
  }
  const runs = runExamples(
    study,
    before.map((meaning) => meaning.runs),
  );
  givenAnswers(study, runs);
  expectations(study, runs);
  untested(study, runs.probed, reachedBy(study, runs));
  return { definition, machine, runs };
}
