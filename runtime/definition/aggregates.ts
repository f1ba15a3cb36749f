import type { Operator } from "./expression.ts";

/** The operators that take lists over a repeat as arguments. */
export const aggregates: ReadonlySet<Operator> = new Set([
  "sum",
  "mean",
  "min",
  "max",
  "count",
  "any",
  "all",
  "unanswered",
]);
