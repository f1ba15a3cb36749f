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
}

export interface TranslationEntry extends Spanned {
  readonly kind: "translation entry";
  /** `q1`, `frequency`, `0`, `help`, `advice clinician`, `row.column`. */
  readonly key: readonly (Name | NumberLiteral)[];
  readonly value: Text | null;
  readonly from: Text | null;
  readonly entries: readonly TranslationEntry[];
}
