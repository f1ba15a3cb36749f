import { stored } from "../finding/aims.ts";
import { itemPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const itemRequired = rule<{ id: string }>({
  code: "item-required",
  class: "answers",
  many: "items required now",
  find({ items }, found) {
    for (const both of items.both) {
      if (!(both.old.item.optional && !both.new.item.optional)) continue;
      const aims = [stored(both.old.item.id, [null], both.new.item.id)];
      found(
        itemPlace(both.old, both.new),
        { id: both.new.item.id },
        { readable: { stored: false, fresh: true }, aims },
      );
    }
  },
  says: ({ id }) => `${id} must be answered now: stored answers without it are incomplete.`,
});
