import type { Operator, Rounding } from "../definition/expression.ts";
import {
  abs,
  add,
  compare,
  divide,
  type Exact,
  fromNumber,
  multiply,
  negate,
  roundTo,
  subtract,
} from "../exact/index.ts";
import { daysBetween, monthsBetween, weeksBetween, yearsBetween } from "./days.ts";
import { isEqual, isNumber, notAsked, type Outcome, type Value } from "./outcome.ts";

/** What an operator makes of its operands, all of which have a value. */
export type Apply = (values: readonly Value[]) => Outcome;

/** The operators that need all their operands. What they are not made for is not asked. */
export const operators: Readonly<Partial<Record<Operator, Apply>>> = {
  "+": numbers((a, b) => add(a, b)),
  "-": numbers((a, b) => subtract(a, b)),
  "*": numbers((a, b) => multiply(a, b)),
  "/": numbers((a, b) => (b === 0 ? notAsked : divide(a, b))),
  negate: numbers((a) => negate(a)),
  abs: numbers((a) => abs(a)),
  "=": ([a = notAsked, b = notAsked]) => isEqual(a, b),
  "!=": ([a = notAsked, b = notAsked]) => !isEqual(a, b),
  "<": order((difference) => difference < 0),
  "<=": order((difference) => difference <= 0),
  ">": order((difference) => difference > 0),
  ">=": order((difference) => difference >= 0),
  not: ([a]) => (typeof a === "boolean" ? !a : notAsked),
  includes: ([list, code]) =>
    Array.isArray(list)
      ? list.some((each) => isEqual(typeof each === "number" ? fromNumber(each) : each, code ?? notAsked))
      : notAsked,
  years: days(yearsBetween),
  months: days(monthsBetween),
  weeks: days(weeksBetween),
  days: days(daysBetween),
};

export function rounding({ mode, step }: Rounding): Apply {
  const exactStep = fromNumber(step);
  return numbers((a) => roundTo(a, mode, exactStep));
}

function numbers(apply: (a: Exact, b: Exact) => Outcome): Apply {
  return (values) => {
    const a = values[0] ?? notAsked;
    const b = values[1] ?? 0;
    return isNumber(a) && isNumber(b) ? apply(a, b) : notAsked;
  };
}

function order(holds: (difference: number) => boolean): Apply {
  return (values) => {
    const a = values[0] ?? notAsked;
    const b = values[1] ?? notAsked;
    if (isNumber(a) && isNumber(b)) return holds(compare(a, b));
    if (typeof a === "string" && typeof b === "string") return holds(a < b ? -1 : a > b ? 1 : 0);
    return notAsked;
  };
}

function days(between: (first: string, second: string) => number): Apply {
  return ([a, b]) => (typeof a === "string" && typeof b === "string" ? between(a, b) : notAsked);
}

export function sizeOf([list]: readonly Value[]): Outcome {
  return Array.isArray(list) ? list.length : typeof list === "number" ? list : notAsked;
}
