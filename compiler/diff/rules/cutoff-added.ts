import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const cutoffAdded = rule<{ id: string; title?: string; condition: string }>({
  code: "cutoff-added",
  class: "interpretation",
  many: "cut-offs added",
  find(pair, found) {
    const side = pair.new;
    for (const { id, when } of pair.cutoffs.added) {
      const title = titleOf(side.definition, id);
      const parts = { id, condition: side.words(when), ...(title !== undefined && { title }) };
      const aims = results({ kind: "cutoff", old: null, new: id });
      found(place("cutoff", null, id), parts, { aims });
    }
  },
  says: ({ id, title, condition }) =>
    `There is a new cut-off ${titled(id, title)}, reached where ${condition}.`,
});
