import { answersTo, fresh, stored } from "../finding/aims.ts";
import { itemPlace, place, titleOf } from "../finding/places.ts";
import { quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

interface Parts {
  from: string;
  to: string;
  said: boolean;
  /** What the older version asks by the new name. */
  taken?: string;
}

export const itemRenamed = rule<Parts>({
  code: "item-renamed",
  class: "answers",
  many: "items renamed",
  find(pair, found) {
    for (const both of pair.repeats.both) {
      const [from, to] = [both.old.id, both.new.id];
      if (from === to) continue;
      const readable = { stored: both.new.was === from, fresh: both.old.was === to };
      const entries = Array.from({ length: Math.max(1, both.new.min) }, () => ({}));
      const parts = { from, to, said: readable.stored };
      found(place("repeat", from, to), parts, { readable, aims: [fresh(to, [entries])] });
    }
    for (const both of pair.items.both) {
      const [from, to] = [both.old.item.id, both.new.item.id];
      if (from === to) continue;
      const readable = { stored: both.new.item.was === from, fresh: both.old.item.was === to };
      const taken = pair.old.contents.items.has(to) ? (titleOf(pair.old.definition, to) ?? to) : undefined;
      found(
        itemPlace(both.old, both.new),
        { from, to, said: readable.stored, ...(taken !== undefined && { taken }) },
        {
          readable,
          aims: [
            ...(readable.stored ? [] : [stored(from, answersTo(pair, both.old, "old"))]),
            ...(taken === undefined ? [fresh(to, answersTo(pair, both.new, "new"))] : []),
          ],
        },
      );
    }
  },
  says: ({ from, to, said, taken }) =>
    said
      ? `${from} is called ${to} now. Stored answers follow, since the form says “was ${from}”; what knows only the older version ${taken === undefined ? `does not find ${to}` : `takes answers to ${to} for answers to ${quoted(shortened(taken))}`}.`
      : `${from} is called ${to} now, and the form does not say “was ${from}”: stored answers are not found any more.`,
});
