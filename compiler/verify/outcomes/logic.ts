import { FALSE, MISSING, NOT_ASKED, TRUE } from "./outcomes.ts";

/** `and`: false goes first, then missing, then not asked. */
const conjunction = tabled([FALSE, MISSING, NOT_ASKED, TRUE]);
/** `or`: true goes first, then missing, then not asked. */
const disjunction = tabled([TRUE, MISSING, NOT_ASKED, FALSE]);

/** What two conditions with these kinds of outcomes can come to together. */
export function and(a: number, b: number): number {
  return conjunction[a * 16 + b]!;
}

export function or(a: number, b: number): number {
  return disjunction[a * 16 + b]!;
}

export function not(kinds: number): number {
  return (kinds & ~(TRUE | FALSE)) | (kinds & TRUE ? FALSE : 0) | (kinds & FALSE ? TRUE : 0);
}

/** For every two sets of kinds the set of what can come of them, where of two outcomes the earlier one wins. */
function tabled(order: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (let a = 0; a < 16; a++) {
    for (let b = 0; b < 16; b++) {
      let kinds = 0;
      for (const [i, x] of order.entries()) {
        for (const [j, y] of order.entries()) if (a & x && b & y) kinds |= order[Math.min(i, j)]!;
      }
      table[a * 16 + b] = kinds;
    }
  }
  return table;
}
