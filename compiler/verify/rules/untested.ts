import { listed } from "../../diagnostics/catalogue/define.ts";
import type { ProbedForm } from "../examples/probes.ts";
import type { Reached } from "../examples/reached.ts";
import { suggestion } from "../examples/suggestion.ts";
import { Machine } from "../machine/machine.ts";
import type { Study } from "../study.ts";

const codes = {
  band: "band-untested",
  cutoff: "cutoff-untested",
  flag: "flag-untested",
  branch: "branch-untested",
  "missing rule": "missing-rule-untested",
} as const;

/** Every band, side of a cut-off, flag, branch and missing rule is reached by an example. */
export function untested(study: Study, probed: ProbedForm, all: readonly Reached[]): void {
  let apart: Study | undefined;
  // Looking for examples asks what the form never asks; its own machine is to stay as a new one would be.
  const tried = (): Study => {
    apart ??= { ...study, machine: new Machine(study.definition) };
    return apart;
  };
  for (const { element, cases } of all) {
    const open = cases.filter(({ reachedBy }) => reachedBy.length === 0);
    if (open.length === 0) continue;
    const parts = { cases: listed(open.map(({ words }) => words)) };
    const fixes = open.map((one) => suggestion(tried, probed, element, one));
    study.report(codes[element.kind], study.place(element.part), parts, { fixes });
  }
}
