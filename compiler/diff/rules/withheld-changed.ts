import { itemPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const withheldChanged = rule<{ id: string; withheld: boolean }>({
  code: "withheld-changed",
  class: "rights",
  many: "changes of what is withheld",
  find({ items }, found) {
    for (const both of items.both) {
      const withheld = both.new.item.withheld === true;
      if (withheld === (both.old.item.withheld === true)) continue;
      found(itemPlace(both.old, both.new), { id: both.new.item.id, withheld });
    }
  },
  says: ({ id, withheld }) =>
    withheld
      ? `The wording of ${id} is withheld now: only its holder's file gives it.`
      : `The wording of ${id} stands in the form now, and was withheld: may it?`,
});
