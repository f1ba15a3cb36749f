import { answersTo, fresh, stored } from "../finding/aims.ts";
import { itemPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const itemRepeat = rule<{ id: string; from: string | null; to: string | null }>({
  code: "item-repeat",
  class: "answers",
  many: "items moved into a repeat, or out of one",
  find(pair, found) {
    for (const both of pair.items.both) {
      const from = both.old.container.repeat?.id ?? null;
      const to = both.new.container.repeat?.id ?? null;
      if ((from === null ? null : (pair.renamed.get(from) ?? from)) === to) continue;
      const { id } = both.new.item;
      found(
        itemPlace(both.old, both.new),
        { id, from, to },
        {
          readable: { stored: false, fresh: false },
          aims: [
            stored(both.old.item.id, answersTo(pair, both.old, "old"), from ?? id),
            fresh(id, answersTo(pair, both.new, "new"), to ?? both.old.item.id),
          ],
        },
      );
    }
  },
  says: ({ id, from, to }) =>
    to === null
      ? `${id} is asked once now, and was asked for each entry of ${from}: its answers are stored elsewhere.`
      : `${id} is asked for each entry of ${to} now${from === null ? "" : `, and was for ${from}`}: its answers are stored elsewhere.`,
});
