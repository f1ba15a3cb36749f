import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const scoreRemoved = rule<{ id: string; title?: string }>({
  code: "score-removed",
  class: "score",
  many: "scores removed",
  find(pair, found) {
    for (const { id } of pair.scores.removed) {
      const title = titleOf(pair.old.definition, id);
      const aims = results({ kind: "score", old: id, new: null });
      found(place("score", id, null), title === undefined ? { id } : { id, title }, { aims });
    }
  },
  says: ({ id, title }) =>
    `The score ${titled(id, title)} is gone: results no longer have it. If it has a new name, say “was ${id}”.`,
});
