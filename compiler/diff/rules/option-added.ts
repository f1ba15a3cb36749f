import { fresh } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const optionAdded = rule<{ label: string; code: string | number; items: readonly string[] }>({
  code: "option-added",
  class: "answers",
  many: "options added",
  find(pair, found) {
    for (const scale of pair.scales) {
      for (const option of scale.options.added) {
        const { code } = option;
        const parts = { label: labelOf(pair, scale, option, "new"), code, items: itemsOf(scale) };
        const aims = scale.items
          .slice(0, 2)
          .map((both) =>
            fresh(both.new.item.id, [both.new.item.type.kind === "many" ? [code] : code], both.old.item.id),
          );
        found(optionPlace(scale, null, option), parts, { readable: { stored: true, fresh: false }, aims });
      }
    }
  },
  says: ({ label, code, items }) =>
    `${namesWords(items)} can be answered with ${quoted(shortened(label))} (${code}) now, which what knows only the older version does not understand.`,
});
