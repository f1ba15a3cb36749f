import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const scoreAdded = rule<{ id: string; title?: string }>({
  code: "score-added",
  class: "score",
  many: "scores added",
  find(pair, found) {
    for (const { id } of pair.scores.added) {
      const title = titleOf(pair.new.definition, id);
      const aims = results({ kind: "score", old: null, new: id });
      found(place("score", null, id), title === undefined ? { id } : { id, title }, { aims });
    }
  },
  says: ({ id, title }) => `The score ${titled(id, title)} is new: results have it besides.`,
});
