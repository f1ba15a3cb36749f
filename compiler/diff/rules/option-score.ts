import { aimsAtReaders } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, orNone, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

interface Parts {
  label: string;
  before?: number;
  after?: number;
  items: readonly string[];
}

export const optionScore = rule<Parts>({
  code: "option-score",
  class: "score",
  many: "options with another score",
  find(pair, found) {
    for (const scale of pair.scales) {
      const { items } = scale;
      for (const { old, new: now } of scale.options.both) {
        if (old.score === now.score) continue;
        const parts = {
          label: labelOf(pair, scale, now, "new"),
          ...(old.score !== undefined && { before: old.score }),
          ...(now.score !== undefined && { after: now.score }),
          items: itemsOf(scale),
        };
        const focus = { items: items.map((both) => both.new.item.id), answers: [old.code, now.code] };
        found(optionPlace(scale, old, now), parts, { aims: aimsAtReaders(pair, items, focus) });
      }
    }
  },
  says: ({ label, before, after, items }) =>
    `${quoted(shortened(label))} counts ${orNone(after, "nothing")} now, and counted ${orNone(before, "nothing")}, in ${namesWords(items)}: the same answers give another score.`,
});
