import { translations } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

interface Parts {
  language: string;
  /** How many of the form's texts are not in it yet, and how many there are. */
  without?: { missing: number; of: number };
}

export const languageAdded = rule<Parts>({
  code: "language-added",
  class: "wording",
  many: "languages added",
  find(pair, found) {
    const own = Object.keys(pair.new.texts);
    for (const language of translations(pair).added) {
      const texts = pair.new.definition.texts[language] ?? {};
      const missing = own.filter((key) => texts[key] === undefined).length;
      const parts = { language, ...(missing > 0 && { without: { missing, of: own.length } }) };
      found(place("language", null, language), parts);
    }
  },
  says: ({ language, without }) =>
    `The form can be read in ${language} now${without ? `, but for ${without.missing} of ${without.of} texts` : ""}.`,
});
