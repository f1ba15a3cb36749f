import type { Operator } from "../definition/expression.ts";
import { abs, add, divide, fromNumber, multiply, negate, subtract } from "../exact/index.ts";
import { daysBetween, monthsBetween, weeksBetween, yearsBetween } from "./days.ts";
import { isEqual, notAsked, type Outcome, type Value } from "./outcome.ts";
import { type Apply, numbers, relations } from "./relations.ts";

/** The operators that need all their operands. What they are not made for is not asked. */
export const operators: Readonly<Partial<Record<Operator, Apply>>> = {
  ...relations,
  "+": numbers((a, b) => add(a, b)),
  "-": numbers((a, b) => subtract(a, b)),
  "*": numbers((a, b) => multiply(a, b)),
  "/": numbers((a, b) => (b === 0 ? notAsked : divide(a, b))),
  negate: numbers((a) => negate(a)),
  abs: numbers((a) => abs(a)),
  includes: ([list, code]) =>
    Array.isArray(list)
      ? list.some((each) => isEqual(typeof each === "number" ? fromNumber(each) : each, code ?? notAsked))
      : notAsked,
  years: days(yearsBetween),
  months: days(monthsBetween),
  weeks: days(weeksBetween),
  days: days(daysBetween),
};

function days(between: (first: string, second: string) => number): Apply {
  return ([a, b]) => (typeof a === "string" && typeof b === "string" ? between(a, b) : notAsked);
}

export function sizeOf([list]: readonly Value[]): Outcome {
  return Array.isArray(list) ? list.length : typeof list === "number" ? list : notAsked;
}
