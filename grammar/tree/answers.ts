import type { Code, Help, Name, NumberLiteral, OwnWords, Range, Spanned, Text, Wording } from "./base.ts";
import type { Expression } from "./expression.ts";

// Response scales and answer types.

export interface Scale extends Spanned {
  readonly kind: "scale";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly options: Options | null;
}

export interface Options extends Spanned {
  readonly kind: "options";
  readonly options: readonly Option[];
}

export interface Option extends Spanned {
  readonly kind: "option";
  readonly score: NumberLiteral | null;
  readonly code: Name | null;
  readonly label: Wording | null;
  readonly marks: readonly OptionMark[];
}

export type OptionMark =
  | (Spanned & { readonly kind: "declines" | "unknown" | "exclusive" })
  | (Spanned & { readonly kind: "specify"; readonly optional: boolean })
  | (Spanned & { readonly kind: "was"; readonly name: Name | NumberLiteral | null })
  | (Spanned & { readonly kind: "when"; readonly condition: Expression | null })
  | OwnWords
  | Help
  | Code;

export type AnswerType =
  | (Spanned & { readonly kind: "one of"; readonly scale: Name | Options | null })
  | ManyOf
  | (Spanned & { readonly kind: "yesno"; readonly options: Options | null })
  | (Spanned & { readonly kind: "integer"; readonly range: Range | null; readonly unit: Text | null })
  | (Spanned & {
      readonly kind: "decimal";
      readonly range: Range | null;
      readonly decimals: NumberLiteral | null;
      readonly unit: Text | null;
    })
  | (Spanned & {
      readonly kind: "slider";
      readonly range: Range | null;
      readonly step: NumberLiteral | null;
      readonly low: Text | null;
      readonly high: Text | null;
      readonly unit: Text | null;
    })
  | (Spanned & { readonly kind: "words"; readonly long: boolean; readonly atMost: NumberLiteral | null })
  | (Spanned & { readonly kind: "day" })
  | (Spanned & { readonly kind: "clock" });

export interface ManyOf extends Spanned {
  readonly kind: "many of";
  readonly scale: Name | Options | null;
  readonly atLeast: NumberLiteral | null;
  readonly atMost: NumberLiteral | null;
  /** The drawing of a body map. */
  readonly figure: Text | null;
}
