import type { FormPair } from "../pairing/pair.ts";
import { type TextPair, textPairs } from "./texts.ts";

const known = new WeakMap<FormPair, readonly TextPair[]>();

/** The texts in the form's own language. Worked out once for a pair: several rules ask. */
export function ownTexts(pair: FormPair): readonly TextPair[] {
  let all = known.get(pair);
  if (!all) {
    all = textPairs(pair, pair.old.definition.language, pair.new.definition.language);
    known.set(pair, all);
  }
  return all;
}

/** The languages of translations, by version. */
export function translations(pair: FormPair): {
  readonly both: string[];
  readonly removed: string[];
  readonly added: string[];
} {
  const languages = ({ texts, language }: FormPair["old"]["definition"]) =>
    Object.keys(texts).filter((one) => one !== language);
  const old = languages(pair.old.definition);
  const fresh = languages(pair.new.definition);
  return {
    both: fresh.filter((one) => old.includes(one)),
    removed: old.filter((one) => !fresh.includes(one)),
    added: fresh.filter((one) => !old.includes(one)),
  };
}
