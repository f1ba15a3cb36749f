import type { ItemState, Result, ScoreState } from "./result.ts";
import type { Response } from "./submission.ts";

/** One of several responses to one form. */
export interface Labelled {
  /** Who answered, or on which occasion: "Mother", "Second observation". */
  readonly label: string;
  /** The day on which it was given; what depends on today is worked out for it. */
  readonly date?: string;
  readonly response: Response;
}

/** Several responses to one form beside each other. Every list has one element a response, in their order. */
export interface Comparison {
  readonly form: { readonly id: string; readonly version: string; readonly hash: string };
  readonly responses: readonly Occasion[];
  /** Each has a day: they stand in the order of time, and `change` says how scores go from one to the next. */
  readonly isInTime: boolean;
  readonly inputs: readonly ComparedItem[];
  /** In the order of the form; an item that is asked in none of them is left out. */
  readonly items: readonly ComparedItem[];
  readonly scores: readonly ComparedScore[];
  readonly cutoffs: readonly ComparedVerdict[];
  readonly flags: readonly ComparedVerdict[];
}

export interface Occasion {
  readonly label: string;
  readonly date?: string;
  readonly complete: boolean;
  readonly result: Result;
}

/** `incomplete`: those that there are agree, and there is not one in each response. */
export type Agreement = "same" | "different" | "incomplete";

export interface ComparedItem {
  readonly id: string;
  readonly states: readonly ItemState[];
  readonly agreement: Agreement;
  /** How far the scores of its answers lie apart, where there are two or more. */
  readonly apart?: number;
}

export interface ComparedScore {
  readonly id: string;
  readonly states: readonly ScoreState[];
  readonly agreement: Agreement;
  /** How far the values lie apart, where there are two or more. */
  readonly apart?: number;
  /**
   * Against the response before; null for the first, and where one of the two has no value: over a missing score nothing is
   * worked out. Absent unless the responses are in time.
   */
  readonly changes?: readonly (ScoreChange | null)[];
}

export interface ScoreChange {
  readonly by: number;
  /** By set, the bands that are others than before. */
  readonly moved: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
}

export interface ComparedVerdict {
  readonly id: string;
  readonly values: readonly (boolean | null)[];
  readonly agreement: Agreement;
}
