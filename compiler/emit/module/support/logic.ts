import { Missing, missingParts } from "./missing.ts";

/** True, false, `null` (not asked) or missing. */
export type Truth = boolean | null | Missing;

/** Kleene's `or`: true wins, else missing, else not asked. */
export function or(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === false ? b : b === false ? a : absent(a, b);
}

/** Kleene's `and`: false wins, else missing, else not asked. */
export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === true ? b : b === true ? a : absent(a, b);
}

function absent(a: Truth, b: Truth): Truth {
  if (!(a instanceof Missing)) return b;
  return b instanceof Missing ? missingParts([a, b]) : a;
}

/** Whether something is asked: a condition that is not true settles that it is not, unless it is missing. */
export function asked(condition: Truth): boolean | Missing {
  return condition instanceof Missing ? condition : condition === true;
}
