import { translations } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const languageAdded = rule<{ language: string }>({
  code: "language-added",
  class: "wording",
  many: "languages added",
  find(pair, found) {
    for (const language of translations(pair).added) found(place("language", null, language), { language });
  },
  says: ({ language }) => `The form can be read in ${language} now.`,
});
