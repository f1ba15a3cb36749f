import type { Result } from "../../runtime/definition/result.ts";
import type { ExampleCase, Expected } from "../compiled.ts";
import { insteadOf } from "./examples/expectations.ts";
import { runExamples } from "./examples/run.ts";
import { type Lowered, studyOf } from "./study.ts";

/** What comes of an example. */
export interface ExampleOutcome {
  readonly example: ExampleCase;
  readonly result: Result;
  /** What is expected and does not come, with what comes instead: "total is 3". */
  readonly unmet: readonly { readonly expected: Expected; readonly came: string }[];
}

/** Runs the examples of a form. */
export function exampleOutcomes(form: Lowered): readonly ExampleOutcome[] {
  const study = studyOf(form, () => {});
  const all = runExamples(study);
  return all.runs.map((run) => ({
    example: run.example,
    result: all.probed.own(run.result),
    unmet: run.example.expected.flatMap((expected) => {
      const instead = insteadOf(study, all, run, expected);
      return instead ? [{ expected, came: instead.came }] : [];
    }),
  }));
}
