import { listed } from "../../diagnostics/catalogue/define.ts";
import type { Reached } from "../examples/reached.ts";
import type { Study } from "../study.ts";

const codes = {
  band: "band-untested",
  cutoff: "cutoff-untested",
  flag: "flag-untested",
  branch: "branch-untested",
  "missing rule": "missing-rule-untested",
} as const;

/** Every band, side of a cut-off, flag, branch and missing rule is reached by an example. */
export function untested({ report, place }: Study, all: readonly Reached[]): void {
  for (const { element, cases } of all) {
    const open = cases.filter(({ reachedBy }) => reachedBy.length === 0);
    if (open.length === 0) continue;
    report(codes[element.kind], place(element.part), { cases: listed(open.map(({ words }) => words)) });
  }
}
