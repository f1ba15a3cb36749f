import { stored } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const optionRemoved = rule<{ label: string; code: string | number; items: readonly string[] }>({
  code: "option-removed",
  class: "answers",
  find(pair, found) {
    for (const scale of pair.scales) {
      for (const option of scale.options.removed) {
        const { code } = option;
        const parts = { label: labelOf(pair, scale, option, "old"), code, items: itemsOf(scale) };
        const aims = scale.items
          .slice(0, 2)
          .map((both) =>
            stored(both.old.item.id, [both.old.item.type.kind === "many" ? [code] : code], both.new.item.id),
          );
        found(optionPlace(scale, option, null), parts, { readable: { stored: false, fresh: true }, aims });
      }
    }
  },
  says: ({ label, code, items }) =>
    `${namesWords(items)} can no longer be answered with ${quoted(shortened(label))} (${code}): where that is stored, it is not an answer any more. If it has a new code, say “was ${code}”.`,
});
