import type { LanguageTag, Name, NumberLiteral, Spanned, Text } from "./base.ts";

// Translations, and the wording that a licence holder keeps.

export interface Translation extends Spanned {
  readonly kind: "translation";
  readonly tag: LanguageTag | null;
  readonly form: Name | null;
  readonly title: Text | null;
  /** The wording that `title` was translated from. */
  readonly from: Text | null;
  readonly entries: readonly TranslationEntry[];
  readonly variants: readonly TranslationVariant[];
}

/** What is said instead while a question or an input has this answer: `when age = m4 { q1 "…" }`. */
export interface TranslationVariant extends Spanned {
  readonly kind: "translation variant";
  readonly item: Name | null;
  readonly option: Name | NumberLiteral | null;
  readonly entries: readonly TranslationEntry[];
}

export interface TranslationEntry extends Spanned {
  readonly kind: "translation entry";
  /** `q1`, `frequency`, `0`, `help`, `advice clinician`, `row.column`. */
  readonly key: readonly (Name | NumberLiteral)[];
  /** `value` is not the wording, but what the form says that it is about. */
  readonly withheld: boolean;
  readonly value: Text | null;
  readonly from: Text | null;
  readonly entries: readonly TranslationEntry[];
}
