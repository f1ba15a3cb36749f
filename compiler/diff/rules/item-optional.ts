import { fresh } from "../finding/aims.ts";
import { itemPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const itemOptional = rule<{ id: string }>({
  code: "item-optional",
  class: "answers",
  many: "items optional now",
  find({ items }, found) {
    for (const both of items.both) {
      if (!(!both.old.item.optional && both.new.item.optional)) continue;
      const aims = [fresh(both.new.item.id, [null], both.old.item.id)];
      found(
        itemPlace(both.old, both.new),
        { id: both.new.item.id },
        { readable: { stored: true, fresh: false }, aims },
      );
    }
  },
  says: ({ id }) =>
    `${id} may be left unanswered now: the older version takes such answers to be incomplete.`,
});
