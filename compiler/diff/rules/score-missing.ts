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
      const rules = (list: readonly string[]) => (list.length > 0 ? list.join("; ") : "no rule");
      const parts = {
        id: now.id,
        before: rules(missingRulesOf(old, pair.old)),
        after: rules(missingRulesOf(now, pair.new)),
      };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, before, after }) =>
    `What missing answers mean for ${id} is ${after} now, and was ${before}: with answers missing, the score is another, or there is one where there was none.`,
});
