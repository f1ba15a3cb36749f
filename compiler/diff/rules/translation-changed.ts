import { translations } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { textName, textPairs } from "../finding/texts.ts";
import { namesWords } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const translationChanged = rule<{ language: string; texts: readonly string[] }>({
  code: "translation-changed",
  class: "wording",
  many: "translations changed",
  find(pair, found) {
    for (const language of translations(pair).both) {
      const touched = textPairs(pair, language, language).filter((both) => both.before !== both.after);
      const texts = touched.map((both) => textName(both.new ?? both.old ?? ""));
      if (texts.length > 0) found(place("language", language, language), { language, texts });
    }
  },
  says: ({ language, texts }) =>
    `The translation into ${language} says something else in ${texts.length} ${texts.length === 1 ? "place" : "places"}: ${namesWords(texts)}.`,
});
