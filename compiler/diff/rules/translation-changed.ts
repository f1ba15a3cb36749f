import { translations } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { textName, textPairs } from "../finding/texts.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

interface Parts {
  language: string;
  texts: readonly string[];
  /** The first of them: a text that comes has no `before`, one that goes no `after`. */
  words: readonly { of: string; before?: string; after?: string }[];
}

/** So many texts are told with their words. */
const MOST_TOLD = 3;

export const translationChanged = rule<Parts>({
  code: "translation-changed",
  class: "wording",
  many: "translations changed",
  find(pair, found) {
    for (const language of translations(pair).both) {
      const touched = textPairs(pair, language, language).filter((both) => both.before !== both.after);
      const texts = touched.map((both) => textName(both.new ?? both.old ?? ""));
      const words = touched.slice(0, MOST_TOLD).map(({ before, after }, at) => ({
        of: texts[at]!,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      }));
      if (texts.length > 0) found(place("language", language, language), { language, texts, words });
    }
  },
  says({ language, texts, words }) {
    const told = words.map(({ of, before, after }) => {
      if (after === undefined) return `${of} says nothing any more, and said ${short(before!)}`;
      return before === undefined
        ? `${of} says ${short(after)}, and said nothing`
        : `${of} says ${short(after)}, and said ${short(before)}`;
    });
    const others = texts.slice(words.length);
    if (others.length > 0) told.push(`also ${namesWords(others)}`);
    return `The translation into ${language} has changed in ${texts.length} ${texts.length === 1 ? "place" : "places"}: ${told.join("; ")}.`;
  },
});

function short(text: string): string {
  return quoted(shortened(text));
}
