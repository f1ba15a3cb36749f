import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { roundingsOf, scoreChanges } from "../finding/scoring.ts";

import { rule } from "../rule.ts";

export const scoreRounding = rule<{ id: string; before: string; after: string }>({
  code: "score-rounding",
  class: "score",
  many: "scores rounded in another way",
  find(pair, found) {
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("rounding")) continue;
      const said = (list: readonly string[]) => (list.length > 0 ? list.join(", ") : "not rounded");
      const parts = {
        id: now.id,
        before: said(roundingsOf(old, pair.old)),
        after: said(roundingsOf(now, pair.new)),
      };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, before, after }) => `The rounding of ${id} is “${after}” now, and was “${before}”.`,
});
