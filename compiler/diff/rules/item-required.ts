import { stored } from "../finding/aims.ts";
import { conditionsAbout } from "../finding/conditions.ts";
import { readsOnlyWhatIsNew } from "../finding/only-new.ts";
import { itemPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const itemRequired = rule<{ id: string; new?: true }>({
  code: "item-required",
  class: "answers",
  many: "items required now",
  find(pair, found) {
    for (const both of pair.items.both) {
      if (!(both.old.item.optional && !both.new.item.optional)) continue;
      const { id } = both.new.item;
      const isNew = conditionsAbout(both.new).some((condition) => readsOnlyWhatIsNew(condition, pair));
      const aims = isNew ? [] : [stored(both.old.item.id, [null], id)];
      const parts = { id, ...(isNew && { new: true as const }) };
      found(itemPlace(both.old, both.new), parts, { readable: { stored: isNew, fresh: true }, aims });
    }
  },
  says: ({ id, new: isNew }) =>
    `${id} must be answered now: ${isNew ? "as it is asked only after new questions, stored answers are complete without it" : "stored answers without it are incomplete"}.`,
});
