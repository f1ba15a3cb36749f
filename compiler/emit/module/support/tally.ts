import { add, compare, divide, type Exact, fromNumber, multiply } from "../../../../runtime/exact/index.ts";
import { Missing, missingParts } from "./missing.ts";

/** What an aggregate has to know of its arguments. A condition that holds is 1, one that does not 0. */
export interface Tally {
  readonly values: number;
  readonly missing: readonly Missing[];
  readonly notAsked: number;
  readonly sum: Exact;
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** What is left out (`undefined`) takes no part. */
export function tallyOf(parts: readonly unknown[]): Tally {
  const missing: Missing[] = [];
  let [values, notAsked] = [0, 0];
  let sum: Exact = 0;
  let low: Exact | null = null;
  let high: Exact | null = null;
  for (const part of parts) {
    if (part === undefined) continue;
    if (part instanceof Missing) missing.push(part);
    else if (part === null || typeof part === "string") notAsked += 1;
    else {
      const value = typeof part === "boolean" ? Number(part) : (part as Exact);
      values += 1;
      sum = add(sum, value);
      if (low === null || compare(value, low) < 0) low = value;
      if (high === null || compare(value, high) > 0) high = value;
    }
  }
  return { values, missing, notAsked, sum, low, high };
}

/** The missing count as the mean of the others, if at most so many are missing. */
export function prorate(tally: Tally, upTo: number): Tally {
  const missing = tally.missing.length;
  if (missing > upTo || tally.values === 0) return tally;
  const values = tally.values + missing;
  return { ...tally, values, missing: [], sum: divide(multiply(tally.sum, values), tally.values) };
}

/** Each of the missing counts so many points, if at most so many are missing. */
export function counting(tally: Tally, points: number, upTo: number): Tally {
  const missing = tally.missing.length;
  if (missing > upTo) return tally;
  const each = fromNumber(points);
  return {
    ...tally,
    values: tally.values + missing,
    missing: [],
    sum: add(tally.sum, multiply(each, missing)),
    low: tally.low === null || compare(each, tally.low) < 0 ? each : tally.low,
    high: tally.high === null || compare(each, tally.high) > 0 ? each : tally.high,
  };
}

/** What there is when the missing count as another answer, if at most so many are missing and all of them can. */
export function asIf(tally: Tally, filled: Tally, upTo: number): Tally {
  return tally.missing.length > upTo || filled.missing.length > 0 ? tally : filled;
}

/** Which rule applies is not known yet: the result waits for that, too. */
export function unsettled(tally: Tally, conditions: readonly unknown[]): Tally {
  return { ...tally, missing: [...tally.missing, ...conditions.filter((each) => each instanceof Missing)] };
}

export function sumOf(tally: Tally): Exact | null | Missing {
  return absenceIn(tally) ?? (tally.notAsked > 0 ? null : tally.sum);
}

export function meanOf(tally: Tally): Exact | null | Missing {
  return (
    absenceIn(tally) ?? (tally.notAsked > 0 || tally.values === 0 ? null : divide(tally.sum, tally.values))
  );
}

export function lowOf(tally: Tally): Exact | null | Missing {
  return absenceIn(tally) ?? (tally.notAsked > 0 ? null : tally.low);
}

export function highOf(tally: Tally): Exact | null | Missing {
  return absenceIn(tally) ?? (tally.notAsked > 0 ? null : tally.high);
}

export function countOf(tally: Tally): Exact | null | Missing {
  return absenceIn(tally) ?? tally.sum;
}

function absenceIn({ missing }: Tally): Missing | null {
  if (missing.length === 0) return null;
  return missing.length === 1 ? missing[0]! : missingParts(missing);
}
