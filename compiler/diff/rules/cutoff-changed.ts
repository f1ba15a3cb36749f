import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const cutoffChanged = rule<{ id: string; title?: string; before: string; after: string }>({
  code: "cutoff-changed",
  class: "interpretation",
  find(pair, found) {
    for (const { old, new: now } of pair.cutoffs.both) {
      if (pair.normal.old.of(old.when) === pair.normal.new.of(now.when)) continue;
      const title = titleOf(pair.new.definition, now.id);
      const parts = {
        id: now.id,
        before: pair.old.words(old.when),
        after: pair.new.words(now.when),
        ...(title !== undefined && { title }),
      };
      const aims = results({ kind: "cutoff", old: old.id, new: now.id });
      found(place("cutoff", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, title, before, after }) =>
    `The cut-off ${titled(id, title)} is reached where ${after} now, and was where ${before}.`,
});
