import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const cutoffRemoved = rule<{ id: string; title?: string; condition: string }>({
  code: "cutoff-removed",
  class: "interpretation",
  many: "cut-offs removed",
  find(pair, found) {
    const side = pair.old;
    for (const { id, when } of pair.cutoffs.removed) {
      const title = titleOf(side.definition, id);
      const parts = { id, condition: side.words(when), ...(title !== undefined && { title }) };
      const aims = results({ kind: "cutoff", old: id, new: null });
      found(place("cutoff", id, null), parts, { aims });
    }
  },
  says: ({ id, title, condition }) =>
    `The cut-off ${titled(id, title)} is gone; it was reached where ${condition}.`,
});
