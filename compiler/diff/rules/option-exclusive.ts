import { fresh, stored } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const optionExclusive = rule<{ label: string; exclusive: boolean; items: readonly string[] }>({
  code: "option-exclusive",
  class: "answers",
  many: "options chosen only by themselves, or no longer so",
  find(pair, found) {
    for (const scale of pair.scales) {
      const [user] = scale.items;
      for (const both of scale.options.both) {
        const exclusive = both.new.exclusive === true;
        if (!user || exclusive === (both.old.exclusive === true)) continue;
        const beside = scale.options.both.filter(
          (one) => one !== both && !one.old.exclusive && !one.new.exclusive,
        );
        const lists = (side: "old" | "new") => beside.map((one) => [both[side].code, one[side].code]);
        const parts = { label: labelOf(pair, scale, both.new, "new"), exclusive, items: itemsOf(scale) };
        found(optionPlace(scale, both.old, both.new), parts, {
          readable: { stored: !exclusive, fresh: exclusive },
          aims: [
            exclusive
              ? stored(user.old.item.id, lists("old"), user.new.item.id)
              : fresh(user.new.item.id, lists("new"), user.old.item.id),
          ],
        });
      }
    }
  },
  says: ({ label, exclusive, items }) =>
    exclusive
      ? `${quoted(shortened(label))} of ${namesWords(items)} cannot be chosen beside others any more: where it is stored with others, the answer is not allowed.`
      : `${quoted(shortened(label))} of ${namesWords(items)} can be chosen beside others now, which the older version does not allow.`,
});
