import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const flagChanged = rule<{ id: string; title?: string; before: string; after: string }>({
  code: "flag-changed",
  class: "interpretation",
  find(pair, found) {
    for (const { old, new: now } of pair.flags.both) {
      if (pair.normal.old.of(old.when) === pair.normal.new.of(now.when)) continue;
      const title = titleOf(pair.new.definition, now.id);
      const parts = {
        id: now.id,
        before: pair.old.words(old.when),
        after: pair.new.words(now.when),
        ...(title !== undefined && { title }),
      };
      const aims = results({ kind: "flag", old: old.id, new: now.id });
      found(place("flag", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, title, before, after }) =>
    `The flag ${titled(id, title)} is raised where ${after} now, and was where ${before}.`,
});
