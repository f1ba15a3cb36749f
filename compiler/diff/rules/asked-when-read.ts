import { findReasked, type ReaskedParts, reaskedWords } from "../finding/reasked.ts";
import { rule } from "../rule.ts";

export const askedWhenRead = rule<ReaskedParts>({
  code: "asked-when-read",
  class: "interpretation",
  many: "conditions changed under which questions are asked",
  find: (pair, found) => findReasked("verdict", pair, found),
  says: (parts) => `${reaskedWords(parts)} A cut-off, a flag or the condition of bands reads them.`,
});
