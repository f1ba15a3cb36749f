import type { Code, NotAsked } from "../../../runtime/definition/expression.ts";

/**
 * What can stand in a column of the data, with all that an analyst has to know of it. Words are those of the form, as
 * they were written; expressions are in the author's words; everything else is in English.
 */
export interface Variable {
  /** Its id; of a band set `total.default`. */
  readonly name: string;
  readonly kind: Kind;
  /** Where it stands in a submission: `answers.q1`. Undefined for a let, which is not stored. */
  readonly path?: string | undefined;
  /** The repeat that it is in. */
  readonly repeat?: string | undefined;
  /** Where in the form it stands, outermost first. */
  readonly within?: readonly string[] | undefined;
  readonly label: string;
  readonly help?: string | undefined;
  /** The languages that have its wording, the form's own first. */
  readonly languages: readonly string[];
  readonly type: AnswerFormat;
  readonly codes: readonly CodeLine[];
  readonly optional?: boolean | undefined;
  readonly reversed?: boolean | undefined;
  readonly unscored?: boolean | undefined;
  /** The condition under which it is asked, or applies. */
  readonly when?: string | undefined;
  /** What it counts where it is not asked. */
  readonly notAsked?: readonly NotAskedRule[] | undefined;
  /** The scores that it has a part in, also by way of another score or a let. */
  readonly countsIn: readonly string[];
  /** The cut-offs, flags, checks and band sets that read it, not by way of a score. */
  readonly readBy: readonly string[];
  readonly rule?: string | undefined;
  /** What missing answers mean for it, one rule each, in the order in which they are tried. */
  readonly missingRule?: readonly string[] | undefined;
  readonly rounding?: string | undefined;
  readonly source?: string | undefined;
  readonly accuracy?: readonly string[] | undefined;
  readonly advice?: readonly string[] | undefined;
  readonly disclaimer?: string | undefined;
  readonly urgent?: boolean | undefined;
  /** Why it may stay silent where its items are not asked; it is then false. */
  readonly hidden?: string | undefined;
  /** `loinc 75624-7` */
  readonly terminology: readonly string[];
  readonly was?: string | undefined;
}

export type Kind =
  | "input"
  | "item"
  | "specify"
  | "repeat"
  | "let"
  | "score"
  | "bands"
  | "cutoff"
  | "flag"
  | "check";

/** The item's own, and before that what a score says itself. */
export interface NotAskedRule {
  readonly score?: string;
  readonly rule: NotAsked;
}

export interface AnswerFormat {
  /** In the words of the language: `one of`, `integer`. */
  readonly type: string;
  /** How a value is stored, in a few words. */
  readonly format: string;
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly decimals?: number | undefined;
}

/** A value that stands for something. */
export interface CodeLine {
  readonly code: Code;
  readonly label: string;
  readonly score?: number | undefined;
  /** What it counts in a score, where the item is reversed. */
  readonly counted?: number | undefined;
  /** Why it is a missing answer. */
  readonly missing?: string | undefined;
  readonly exclusive?: boolean | undefined;
  /** The text box that it opens. */
  readonly specify?: string | undefined;
  readonly when?: string | undefined;
  /** The values of the score that are in this band; `to` is not where it is open. */
  readonly band?: { readonly from: number; readonly to: number; readonly open?: true } | undefined;
  readonly advice?: readonly string[] | undefined;
  readonly help?: string | undefined;
  readonly terminology: readonly string[];
  readonly was?: Code | undefined;
}
