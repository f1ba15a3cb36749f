import { findReasked, type ReaskedParts, reaskedWords } from "../finding/reasked.ts";
import { rule } from "../rule.ts";

export const askedWhen = rule<ReaskedParts>({
  code: "asked-when",
  class: "routing",
  find: (pair, found) => findReasked("nothing", pair, found),
  says: reaskedWords,
});
