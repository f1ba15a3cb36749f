import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const flagAdded = rule<{ id: string; title?: string; condition: string }>({
  code: "flag-added",
  class: "interpretation",
  many: "flags added",
  find(pair, found) {
    const side = pair.new;
    for (const { id, when } of pair.flags.added) {
      const title = titleOf(side.definition, id);
      const parts = { id, condition: side.words(when), ...(title !== undefined && { title }) };
      const aims = results({ kind: "flag", old: null, new: id });
      found(place("flag", null, id), parts, { aims });
    }
  },
  says: ({ id, title, condition }) => `There is a new flag ${titled(id, title)}, raised where ${condition}.`,
});
