import { ownTexts, translations } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { textName, textPairs } from "../finding/texts.ts";
import { namesWords } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const translationStale = rule<{ language: string; texts: readonly string[] }>({
  code: "translation-stale",
  class: "wording",
  many: "translations that may be stale",
  find(pair, found) {
    const changed = new Set(
      ownTexts(pair).flatMap(({ before, after, new: key }) =>
        before !== undefined && after !== undefined && before !== after && key !== null ? [key] : [],
      ),
    );
    for (const language of translations(pair).both) {
      const touched = textPairs(pair, language, language).filter(
        (both) => both.after !== undefined && both.before === both.after && changed.has(both.new!),
      );
      const texts = touched.map((both) => textName(both.new ?? both.old ?? ""));
      if (texts.length > 0) found(place("language", language, language), { language, texts });
    }
  },
  says: ({ language, texts }) =>
    `The translation into ${language} of ${namesWords(texts)} is what it was, though the original has changed: it may be stale.`,
});
