import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const flagRemoved = rule<{ id: string; title?: string; condition: string; urgent?: true }>({
  code: "flag-removed",
  class: "interpretation",
  many: "flags removed",
  find(pair, found) {
    const side = pair.old;
    for (const { id, when, urgent } of pair.flags.removed) {
      const title = titleOf(side.definition, id);
      const parts = {
        id,
        condition: side.words(when),
        ...(title !== undefined && { title }),
        ...(urgent && { urgent: true as const }),
      };
      const aims = results({ kind: "flag", old: id, new: null });
      found(place("flag", id, null), parts, { aims });
    }
  },
  says: ({ id, title, condition, urgent }) =>
    `The ${urgent ? "urgent " : ""}flag ${titled(id, title)} is gone; it was raised where ${condition}.`,
});
