import { didYouMean, error, firstOf, listed, warning } from "./define.ts";

export const translations = {
  "variant-of-nothing": error<{ name: string; item: string; codes: readonly string[] }>(
    ({ name, item, codes }) =>
      codes.length > 0
        ? `${item} has no option ${name}. Its options are ${listed(codes)}.`
        : `Wording depends on an input or an item with options, and ${name} is none.`,
  ),
  "translation-own-language": error<{ form: string; language: string }>(
    ({ form, language }) =>
      `${form} is written in this language (${language}) itself: change its texts there. Only wording that the form withholds is given like this.`,
  ),
  "translation-unknown": error<{ key: string; within: string | undefined; similar: string | undefined }>(
    ({ key, within, similar }) =>
      `${within ?? "The form"} has no ${key} to translate (any more).${didYouMean(similar)}`,
  ),
  "translation-no-text": error<{ key: string }>(
    ({ key }) => `${key} has no text of its own that could be translated, only parts that have.`,
  ),
  "translation-double": error<{ key: string; language: string }>(
    ({ key, language }) => `${key} is translated into this language (${language}) twice.`,
  ),
  "translation-missing": warning<{ language: string; texts: readonly string[]; more: number }>(
    ({ language, texts, more }) => `Not translated (${language}): ${firstOf(texts, more)}.`,
  ),
  "translation-empty": warning<{ key: string; language: string }>(
    ({ key, language }) =>
      `${key} is not translated yet (${language}). Write between the quotes what is to be read here.`,
  ),
  "translation-stale": warning<{ key: string; now: string }>(
    ({ key, now }) =>
      `${key} has been reworded since it was translated. It now says: “${now}”. Look at the translation, then say that it was made from this.`,
  ),
  "topic-of-nothing": error<{ key: string; own: boolean }>(({ key, own }) =>
    own
      ? `What ${key} is about stands in the form itself, in this language.`
      : `${key} is not withheld with a topic, so that there is none to translate.`,
  ),
  "translation-places": error<{ key: string; lacks: readonly string[]; extra: readonly string[] }>(
    ({ key, lacks, extra }) =>
      [
        lacks.length > 0
          ? `the original of ${key} shows {${lacks.join("}, {")}}, the translation does not`
          : "",
        extra.length > 0
          ? `the translation of ${key} shows {${extra.join("}, {")}}, the original does not`
          : "",
      ]
        .filter(Boolean)
        .join("; ")
        .replace(/^./, (first) => first.toUpperCase())
        .concat("."),
  ),
  "wording-incomplete": warning<{ language: string; texts: readonly string[]; more: number }>(
    ({ language, texts, more }) =>
      `The wording (${language}) is not complete, so that the form cannot be used for real data yet. Missing: ${firstOf(texts, more)}.`,
  ),
} as const;
