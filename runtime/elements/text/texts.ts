import type { Definition } from "../../definition/definition.ts";
import { canonicalTag, chainOf } from "../../locale/language.ts";

/** What a form says, to readers of one language. */
export interface FormTexts {
  /** The language that the form has for them; a part of it may still be said in its own. */
  readonly language: string;
  /** What stands under a key of {@link Texts}; of withheld wording what it is about; undefined where there is nothing. */
  text(key: string): Said | undefined;
  /** The items and inputs on whose answers it depends what is said. */
  readonly choosers: readonly string[];
}

/** A text and the language that it is in: for `lang` and `dir` where that is not {@link FormTexts.language}. */
export interface Said {
  readonly text: string;
  readonly language: string;
  /** It only says what the withheld wording is about. */
  readonly isTopic?: true;
}

/** The languages that the form can be read in, its own first. */
export function languagesOf({ language, texts }: Definition): readonly string[] {
  return [...new Set([language, ...Object.keys(texts)])];
}

/**
 * Each text in the language wanted, where there is one, else in what that falls back to, else in the form's own; of
 * those that depend on an answer the one for what `answerTo` gives.
 */
export function textsFor(
  definition: Definition,
  wanted: string,
  answerTo: (id: string) => unknown = () => undefined,
): FormTexts {
  const has = languagesOf(definition);
  const find = (tag: string): string | undefined =>
    has.find((each) => canonicalTag(each) === tag) ??
    has.find((each) => canonicalTag(each)?.startsWith(`${tag}-`));
  const found = chainOf(wanted).flatMap((tag) => find(tag) ?? []);
  const chain = [...new Set([...found, definition.language])];

  const choosers = choosersIn(definition);

  function lookUp(key: string): Said | undefined {
    for (const language of chain) {
      const texts = definition.texts[language];
      if (!texts) continue;
      for (const id of choosers) {
        const instead = `${key}@${id}.${answerTo(id)}`;
        if (Object.hasOwn(texts, instead)) return { text: texts[instead]!, language };
      }
      if (Object.hasOwn(texts, key)) return { text: texts[key]!, language };
    }
    return undefined;
  }

  function topic(key: string): Said | undefined {
    const said = lookUp(`${key}:topic`);
    return said && { ...said, isTopic: true };
  }

  return { language: chain[0]!, text: (key) => lookUp(key) ?? topic(key), choosers };
}

const choosing = /@([^@.]+)\.[^@.]+$/;

function choosersIn({ texts }: Definition): readonly string[] {
  const found = new Set<string>();
  for (const each of Object.values(texts))
    for (const key of Object.keys(each)) {
      const [, chooser] = key.includes("@") ? (choosing.exec(key) ?? []) : [];
      if (chooser !== undefined) found.add(chooser);
    }
  return [...found];
}
