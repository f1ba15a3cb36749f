import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { missingRulesOf, scoreChanges } from "../finding/scoring.ts";

import { rule } from "../rule.ts";

export const scoreMissing = rule<{ id: string; before: string; after: string }>({
  code: "score-missing",
  class: "score",
  many: "scores with another rule for missing answers",
  find(pair, found) {
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("missing")) continue;
      const [before, after] = [missingRulesOf(old, pair.old), missingRulesOf(now, pair.new)];
      // Of rules for several cases, those that are other ones.
      const others = (list: readonly string[], than: readonly string[]) => {
        const changed = list.filter((one) => !than.includes(one));
        const isTold = changed.length > 0 && than.some((one) => !list.includes(one));
        return (isTold ? changed : list).join("; ") || "no rule";
      };
      const parts = { id: now.id, before: others(before, after), after: others(after, before) };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, before, after }) =>
    `What missing answers mean for ${id} is ${after} now, and was ${before}: with answers missing, the score is another, or there is one where there was none.`,
});
