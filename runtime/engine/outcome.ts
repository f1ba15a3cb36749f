import type { Code } from "../definition/expression.ts";
import { compare, type Exact } from "../exact/index.ts";

/** Something is waited for, or was declined. */
export const missing: unique symbol = Symbol("missing");
/** Nothing is waited for, and there is nothing to read. */
export const notAsked: unique symbol = Symbol("not asked");
/** Not asked, and takes no part in an aggregate. */
export const leftOut: unique symbol = Symbol("left out");

export type Absent = typeof missing | typeof notAsked;

/** Codes, texts, days and times are strings; a code that is a number is one. */
export type Value = Exact | string | boolean | readonly Code[];

/** What an expression comes to. */
export type Outcome = Value | Absent;

export function isAbsent(outcome: Outcome): outcome is Absent {
  return typeof outcome === "symbol";
}

export function isNumber(outcome: Outcome): outcome is Exact {
  return typeof outcome === "number" || (typeof outcome === "object" && "numerator" in outcome);
}

export function isEqual(a: Outcome, b: Outcome): boolean {
  return a === b || (isNumber(a) && isNumber(b) && compare(a, b) === 0);
}
