import { findReasked, type ReaskedParts, reaskedWords } from "../finding/reasked.ts";
import { rule } from "../rule.ts";

export const askedWhen = rule<ReaskedParts>({
  code: "asked-when",
  class: "routing",
  many: "conditions changed under which questions are asked",
  find: (pair, found) => findReasked("nothing", pair, found),
  says: reaskedWords,
});
