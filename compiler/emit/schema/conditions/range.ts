import { add, compare, type Exact, multiply } from "../../../../runtime/exact/index.ts";
import { may, type Term } from "./term.ts";
import type { Range } from "./variable.ts";

type Spanning = Pick<Term, "may" | "range">;

/** From the least to the greatest of all; a term without a value widens nothing. Null where one is not bounded so. */
export function hull(terms: readonly Spanning[]): Range | null {
  let found: Range | null = null;
  for (const term of terms) {
    if ((term.may & may.value) === 0) continue;
    if (!term.range) return null;
    found = found
      ? { min: lesser(found.min, term.range.min), max: greater(found.max, term.range.max) }
      : term.range;
  }
  return found;
}

export function sum(a: Range | null, b: Range | null): Range | null {
  return a && b && { min: plus(a.min, b.min), max: plus(a.max, b.max) };
}

export function scaled(range: Range | null, factor: Exact): Range | null {
  if (!range) return null;
  const min = range.min === null ? null : multiply(range.min, factor);
  const max = range.max === null ? null : multiply(range.max, factor);
  return compare(factor, 0) < 0 ? { min: max, max: min } : { min, max };
}

function plus(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : add(a, b);
}

function lesser(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : compare(a, b) < 0 ? a : b;
}

function greater(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : compare(a, b) > 0 ? a : b;
}
