import { listed } from "../../diagnostics/catalogue/define.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { hit } from "../examples/aims.ts";
import type { ProbedForm } from "../examples/probes.ts";
import type { Reached } from "../examples/reached.ts";
import { suggestion } from "../examples/suggestion.ts";
import type { Study } from "../study.ts";

/** So many steps are spent on finding one example to suggest, … */
const MOST_STEPS = 400;
/** … and so many suggestions are looked for in one form. */
const MOST_SUGGESTIONS = 12;

const codes = {
  band: "band-untested",
  cutoff: "cutoff-untested",
  flag: "flag-untested",
  branch: "branch-untested",
  "missing rule": "missing-rule-untested",
} as const;

/** Every band, side of a cut-off, flag, branch and missing rule is reached by an example. */
export function untested(study: Study, probed: ProbedForm, all: readonly Reached[]): void {
  let left = MOST_SUGGESTIONS;
  for (const { element, cases } of all) {
    const open = cases.filter(({ reachedBy }) => reachedBy.length === 0);
    if (open.length === 0) continue;
    const fixes: Fix[] = open.slice(0, left).flatMap((one) => {
      left--;
      const found = hit(study, probed, element, one, MOST_STEPS);
      return (found && suggestion(study, element, one, found)) ?? [];
    });
    study.report(
      codes[element.kind],
      study.place(element.part),
      { cases: listed(open.map(({ words }) => words)) },
      { fixes },
    );
  }
}
