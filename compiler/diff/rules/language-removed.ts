import { translations } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const languageRemoved = rule<{ language: string }>({
  code: "language-removed",
  class: "wording",
  many: "languages removed",
  find(pair, found) {
    for (const language of translations(pair).removed) found(place("language", language, null), { language });
  },
  says: ({ language }) => `The form can no longer be read in ${language}.`,
});
