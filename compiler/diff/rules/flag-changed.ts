import { type ChangedVerdict, changedVerdicts } from "../finding/verdicts.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const flagChanged = rule<ChangedVerdict>({
  code: "flag-changed",
  class: "interpretation",
  many: "flags changed",
  find: (pair, found) => changedVerdicts("flag", pair, found),
  says: ({ id, title, before, after, urgent }) =>
    `The ${urgent ? "urgent " : ""}flag ${titled(id, title)} is raised where ${after} now, and was where ${before}.`,
});
