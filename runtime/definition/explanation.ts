import type { Code, Operator, Rounding } from "./expression.ts";
import type { ItemState, ScoreState } from "./result.ts";

/** How a score came about, for those who have to trust it. Plain JSON. */
export interface Explanation {
  readonly score: string;
  readonly state: ScoreState;
  readonly source?: string;
  readonly unverified?: string;
  /** What was read, also by way of lets, in the order of the form. */
  readonly items: readonly ExplainedItem[];
  /** The scores that it reads, which can be explained themselves. */
  readonly scores: readonly { readonly id: string; readonly state: ScoreState }[];
  /** The withheld tables that it looks something up in and that are not there: with them it might have a value. */
  readonly withheld?: readonly string[];
  /** Each sum, mean, count …, in the order in which they are written. */
  readonly aggregates: readonly ExplainedAggregate[];
  readonly roundings: readonly ExplainedRounding[];
  readonly bands: readonly ExplainedBand[];
}

export interface ExplainedItem {
  /** Its id, in a repeat `incident[2].severity`. */
  readonly item: string;
  /** The answer as it is stored, and its score. */
  readonly state: ItemState;
  readonly reversed?: true;
  /** The item that it counts as much as, since it counts no less than that. */
  readonly correctedBy?: string;
  /** What it counts before any missing rule; absent where only its answer was compared, or there is nothing to count. */
  readonly counts?: number | "missing" | "left out";
}

export interface ExplainedAggregate {
  readonly op: Operator;
  /** How many values there were. */
  readonly values: number;
  readonly missing: number;
  /** What the missing ones mean here. */
  readonly rule: ExplainedRule;
  /** The variant of the missing rule, where it has a name. */
  readonly variant?: string;
}

/**
 * - `complete`: nothing is missing.
 * - `prorated`: the mean of the values × all that take part; `counted`, `as if`: what each missing one counted.
 * - `missing`: too many are missing (more than `limit`, where there is one), or there is no rule that allows any.
 * - `unsettled`: which rule applies waits for an input.
 */
export type ExplainedRule =
  | { readonly rule: "complete" | "unsettled" }
  | { readonly rule: "prorated"; readonly from: number; readonly of: number }
  | { readonly rule: "counted"; readonly points: number }
  | { readonly rule: "as if"; readonly option: Code }
  | { readonly rule: "missing"; readonly limit?: number };

export interface ExplainedRounding extends Rounding {
  readonly from: number;
  readonly to: number;
}

/** A band set that applies, and the band that the score is in. */
export interface ExplainedBand {
  readonly set: string;
  readonly band: string;
  readonly from: number;
  readonly to: number;
  readonly open?: true;
  readonly source?: string;
  readonly unverified?: string;
}
