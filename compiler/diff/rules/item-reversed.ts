import { aimsAtReaders } from "../finding/aims.ts";
import { itemPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const itemReversed = rule<{ id: string; reversed: boolean }>({
  code: "item-reversed",
  class: "score",
  many: "items scored the other way round",
  find(pair, found) {
    for (const both of pair.items.both) {
      const reversed = both.new.item.reversed === true;
      if (reversed === (both.old.item.reversed === true)) continue;
      const { id } = both.new.item;
      found(
        itemPlace(both.old, both.new),
        { id, reversed },
        { aims: aimsAtReaders(pair, [both], { items: [id] }) },
      );
    }
  },
  says: ({ id, reversed }) =>
    `${id} is ${reversed ? "scored in reverse now" : "no longer scored in reverse"}: the same answer counts the other way round.`,
});
