import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { scoreChanges } from "../finding/scoring.ts";

import { rule } from "../rule.ts";

export const scoreFormula = rule<{ id: string; before: string; after: string }>({
  code: "score-formula",
  class: "score",
  many: "scores worked out in another way",
  find(pair, found) {
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("formula")) continue;
      const parts = { id: now.id, before: pair.old.words(old.value), after: pair.new.words(now.value) };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, before, after }) =>
    `${id} is ${after} now, and was ${before}: the same answers may give another score.`,
});
