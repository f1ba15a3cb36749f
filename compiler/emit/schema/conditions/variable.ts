import type { Exact } from "../../../../runtime/exact/index.ts";

/** Something that stands in a response and that a condition can ask about. */
export interface Variable {
  /** Conditions are worked out in this order: choices as they are printed, then numbers, days and texts. */
  readonly order: number;
  readonly place: Place;
  readonly question: Question;
  /** An answer must be there wherever the response is right. */
  readonly always: boolean;
  /** Those of the same kind are there together or not at all: required, and asked under the same conditions. */
  readonly together?: string;
  /** The same one where it is known to be there. */
  readonly there?: Variable;
}

/** Numbers from the least to the greatest, null for none. */
export interface Range {
  readonly min: Exact | null;
  readonly max: Exact | null;
}

export interface Place {
  readonly in: "answers" | "inputs";
  /** An entry of a repeat, from 0; `this`: the one that the schema is for. */
  readonly entry?: { readonly repeat: string; readonly number: number | "this" };
  readonly item: string;
}

export type Question =
  /** Which of these? */
  | { readonly kind: "choice"; readonly cases: readonly Case[] }
  /** Where on the line of numbers? `values`: all that there are, where they are few. */
  | {
      readonly kind: "number";
      readonly whole: boolean;
      readonly range: Range;
      readonly values: readonly Exact[] | null;
    }
  /** Which text, day or time? Days and times have an order. */
  | { readonly kind: "text"; readonly ordered: boolean }
  /** Is there an answer at all? */
  | { readonly kind: "presence" }
  /** Is this among the chosen options? Asked where there is a list. */
  | { readonly kind: "includes"; readonly code: string | number }
  /** How many are chosen, or how many entries are there? Asked where there is a list, or else 0. */
  | { readonly kind: "length"; readonly max: number | null };

/** A value that an answer may have. */
export interface Case {
  /** `open`: nothing is known of it but that it is there. */
  readonly value: Exact | string | boolean | { readonly open: true };
  /** Absent where the answer has none. */
  readonly score?: Exact;
  /** The answer is a declined one. */
  readonly missing?: true;
}
