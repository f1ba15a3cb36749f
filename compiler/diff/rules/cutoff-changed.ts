import { type ChangedVerdict, changedVerdicts } from "../finding/verdicts.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const cutoffChanged = rule<ChangedVerdict>({
  code: "cutoff-changed",
  class: "interpretation",
  many: "cut-offs changed",
  find: (pair, found) => changedVerdicts("cutoff", pair, found),
  says: ({ id, title, before, after }) =>
    `The cut-off ${titled(id, title)} is reached where ${after} now, and was where ${before}.`,
});
