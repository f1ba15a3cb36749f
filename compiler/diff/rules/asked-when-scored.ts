import { findReasked, type ReaskedParts, reaskedWords } from "../finding/reasked.ts";
import { rule } from "../rule.ts";

export const askedWhenScored = rule<ReaskedParts>({
  code: "asked-when-scored",
  class: "score",
  many: "conditions changed under which questions are asked",
  find: (pair, found) => findReasked("score", pair, found),
  says: (parts) => `${reaskedWords(parts)} They count in a score, which may come out otherwise.`,
});
