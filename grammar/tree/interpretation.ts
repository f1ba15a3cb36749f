import type { Code, Help, Name, NumberLiteral, Range, Spanned, Text } from "./base.ts";
import type { Expression } from "./expression.ts";
import type { Guard, Source, Unverified } from "./scoring.ts";

// What a score means: bands, cut-offs, flags, and checks of the answers.

export interface Advice extends Spanned {
  readonly kind: "advice";
  readonly audience: Name | null;
  readonly value: Text | null;
}

export interface Bands extends Spanned {
  readonly kind: "bands";
  readonly score: Name | null;
  /** `bands total as snaith "…"`. */
  readonly name: Name | null;
  readonly title: Text | null;
  readonly condition: Guard | null;
  readonly bands: readonly Band[];
  readonly terms: readonly BandsTerm[];
}

export type BandsTerm =
  | Source
  | Unverified
  | Code
  | (Spanned & { readonly kind: "disclaimer"; readonly value: Text | null });

export interface Band extends Spanned {
  readonly kind: "band";
  readonly range: Range | null;
  readonly name: Name | null;
  readonly label: Text | null;
  readonly terms: readonly (Advice | Help | Code)[];
}

export interface Cutoff extends Spanned {
  readonly kind: "cutoff";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly condition: Expression | null;
  readonly terms: readonly CutoffTerm[];
}

export type CutoffTerm = Source | Unverified | Advice | Accuracy | HiddenBecause | Help | Code;

export interface Accuracy extends Spanned {
  readonly kind: "sensitivity" | "specificity";
  readonly value: NumberLiteral | null;
  readonly population: Text | null;
}

export interface HiddenBecause extends Spanned {
  readonly kind: "hidden because";
  readonly reason: Text | null;
}

export interface Flag extends Spanned {
  readonly kind: "flag";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly condition: Expression | null;
  readonly terms: readonly FlagTerm[];
}

export type FlagTerm =
  | (Spanned & { readonly kind: "urgent" })
  | Source
  | Unverified
  | Advice
  | HiddenBecause
  | Help
  | Code;

export interface Check extends Spanned {
  readonly kind: "check";
  readonly name: Name | null;
  readonly message: Text | null;
  readonly condition: Expression | null;
}
