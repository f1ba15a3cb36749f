import { stored } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const optionRemoved = rule<{
  label: string;
  code: string | number;
  items: readonly string[];
  /** The code of a new option with the same words. */
  again?: string | number;
}>({
  code: "option-removed",
  class: "answers",
  many: "options removed",
  find(pair, found) {
    for (const scale of pair.scales) {
      for (const option of scale.options.removed) {
        const { code } = option;
        const label = labelOf(pair, scale, option, "old");
        const again = scale.options.added.find((one) => labelOf(pair, scale, one, "new") === label);
        const parts = { label, code, items: itemsOf(scale), ...(again && { again: again.code }) };
        const aims = scale.items
          .slice(0, 2)
          .map((both) =>
            stored(both.old.item.id, [both.old.item.type.kind === "many" ? [code] : code], both.new.item.id),
          );
        found(optionPlace(scale, option, null), parts, { readable: { stored: false, fresh: true }, aims });
      }
    }
  },
  says: ({ label, code, items, again }) =>
    `${namesWords(items)} can no longer be answered with ${quoted(shortened(label))} (${code}): where that is stored, it is not an answer any more. ${again === undefined ? `If it has a new code, say “was ${code}”.` : `The answer with these words is stored as ${again} now: if it is the same, say “was ${code}” behind it; stored answers then follow, and scores are compared.`}`,
});
