import { aimsAtReaders } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const optionDeclines = rule<{
  label: string;
  before: string;
  after: string;
  items: readonly string[];
}>({
  code: "option-declines",
  class: "score",
  many: "options that count as missing, or no longer do",
  find(pair, found) {
    for (const scale of pair.scales) {
      const { items } = scale;
      for (const { old, new: now } of scale.options.both) {
        if (old.missing === now.missing) continue;
        const parts = {
          label: labelOf(pair, scale, now, "new"),
          before: words(old.missing),
          after: words(now.missing),
          items: itemsOf(scale),
        };
        const focus = { items: items.map((both) => both.new.item.id), answers: [old.code, now.code] };
        found(optionPlace(scale, old, now), parts, { aims: aimsAtReaders(pair, items, focus) });
      }
    }
  },
  says: ({ label, before, after, items }) =>
    `${quoted(shortened(label))} of ${namesWords(items)} is ${after} now, and was ${before}.`,
});

function words(missing: "refused" | "unknown" | undefined): string {
  if (missing === undefined) return "an answer like others";
  return `a missing answer (${missing})`;
}
