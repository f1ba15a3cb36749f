import { readersOf, results } from "../finding/aims.ts";
import { askedWords, reasked } from "../finding/conditions.ts";
import { firstOf, idsOf, itemPlace } from "../finding/places.ts";
import { namesWords } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const askedWhenScored = rule<{
  items: readonly string[];
  before: readonly string[];
  after: readonly string[];
}>({
  code: "asked-when-scored",
  class: "score",
  find(pair, found) {
    for (const { items, before, after, leadsTo } of reasked(pair)) {
      if (leadsTo !== "score") continue;
      const first = firstOf(pair, items);
      const [old, now] = idsOf(first);
      const parts = { items: items.map((both) => both.new.item.id), before, after };
      const aims = [
        ...results(...readersOf(pair, items).slice(0, 3)),
        ...results({ kind: "asked", old, new: now }),
      ];
      found(itemPlace(first.old, first.new), parts, { aims });
    }
  },
  says: ({ items, before, after }) =>
    `${namesWords(items)} ${items.length === 1 ? "is" : "are"} asked ${askedWords(after)}, and ${items.length === 1 ? "was" : "were"} ${askedWords(before)}. They count in a score, which may come out otherwise.`,
});
