import { add, compare, type Exact } from "../exact/index.ts";
import { isNumber, leftOut, missing, notAsked, type Outcome } from "./outcome.ts";

/** What an aggregate has to know of its arguments. Conditions that hold are 1, those that do not 0. */
export interface Tally {
  values: number;
  missing: number;
  notAsked: number;
  sum: Exact;
  /** Absent while there are no values. */
  low: Exact | undefined;
  high: Exact | undefined;
}

export function emptyTally(): Tally {
  return { values: 0, missing: 0, notAsked: 0, sum: 0, low: undefined, high: undefined };
}

export function include(tally: Tally, outcome: Outcome | typeof leftOut): void {
  if (outcome === leftOut) return;
  if (outcome === missing) tally.missing += 1;
  else if (outcome === true) includeValue(tally, 1);
  else if (outcome === false) includeValue(tally, 0);
  else if (outcome !== notAsked && isNumber(outcome)) includeValue(tally, outcome);
  else tally.notAsked += 1;
}

function includeValue(tally: Tally, value: Exact): void {
  tally.values += 1;
  tally.sum = add(tally.sum, value);
  widen(tally, value, value);
}

/** The tally of both. */
export function merge(tally: Tally, other: Tally): void {
  tally.values += other.values;
  tally.missing += other.missing;
  tally.notAsked += other.notAsked;
  tally.sum = add(tally.sum, other.sum);
  if (other.low !== undefined && other.high !== undefined) widen(tally, other.low, other.high);
}

function widen(tally: Tally, low: Exact, high: Exact): void {
  if (tally.low === undefined || compare(low, tally.low) < 0) tally.low = low;
  if (tally.high === undefined || compare(high, tally.high) > 0) tally.high = high;
}
