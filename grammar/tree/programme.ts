import type { Language, Property } from "./about.ts";
import type { Help, Name, NumberLiteral, Spanned, Text } from "./base.ts";
import type { Expression } from "./expression.ts";
import type { Source, Unverified } from "./scoring.ts";

// Programmes: which form when, in which service, for whom.

export interface Programme extends Spanned {
  readonly kind: "programme";
  readonly name: Name | null;
  readonly title: Text | null;
  readonly members: readonly ProgrammeMember[];
}

export type ProgrammeMember = Property | Language | Uses | ProgrammeDate | ProgrammeStep;

/** The forms that steps give, and the file that they stand in. */
export interface Uses extends Spanned {
  readonly kind: "uses";
  readonly names: readonly Name[];
  readonly path: Text | null;
}

/** A day that is known of each person, such as that of birth. */
export interface ProgrammeDate extends Spanned {
  readonly kind: "programme date";
  readonly name: Name | null;
  readonly title: Text | null;
}

export interface ProgrammeStep extends Spanned {
  readonly kind: "programme step";
  readonly name: Name | null;
  readonly title: Text | null;
  /** Null for a step without a form, such as a conversation. */
  readonly form: Name | null;
  readonly terms: readonly StepTerm[];
}

export type StepTerm = Window | StepSeries | StepText | StepCondition | Source | Unverified | Help;

/** From the one point until the other, which is the first day that is too late. */
export interface Window extends Spanned {
  readonly kind: "window";
  readonly from: Point | null;
  readonly to: Point | null;
}

/** `6 weeks after born`; in `from 6 to 8 weeks after born` the first says no more than its number. */
export interface Point extends Spanned {
  readonly kind: "point";
  readonly lengths: readonly Length[];
  readonly side: "before" | "after" | null;
  readonly of: Name | null;
}

export interface Length extends Spanned {
  readonly kind: "length";
  readonly number: NumberLiteral;
  readonly unit: Name | null;
}

/** Steps of one series follow each other without a gap. */
export interface StepSeries extends Spanned {
  readonly kind: "series";
  readonly name: Name | null;
}

/** Who gives the form, and for whom it is. */
export interface StepText extends Spanned {
  readonly kind: "by" | "for";
  readonly value: Text | null;
}

export interface StepCondition extends Spanned {
  readonly kind: "step condition";
  readonly condition: Expression | null;
}
