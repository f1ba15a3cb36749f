import type { Operator, Rounding } from "../definition/expression.ts";
import { compare, type Exact, fromNumber, roundTo } from "../exact/index.ts";
import { isEqual, isNumber, notAsked, type Outcome, type Value } from "./outcome.ts";

/** What an operator makes of its operands, all of which have a value. */
export type Apply = (values: readonly Value[]) => Outcome;

/** Those of them that ordinary forms use; see {@link Kit}. What they are not made for is not asked. */
export const relations: Readonly<Partial<Record<Operator, Apply>>> = {
  "=": ([a = notAsked, b = notAsked]) => isEqual(a, b),
  "!=": ([a = notAsked, b = notAsked]) => !isEqual(a, b),
  "<": order((difference) => difference < 0),
  "<=": order((difference) => difference <= 0),
  ">": order((difference) => difference > 0),
  ">=": order((difference) => difference >= 0),
  not: ([a]) => (typeof a === "boolean" ? !a : notAsked),
};

export function rounding({ mode, step }: Rounding): Apply {
  const exactStep = fromNumber(step);
  return numbers((a) => roundTo(a, mode, exactStep));
}

/** Of one number or two. */
export function numbers(apply: (a: Exact, b: Exact) => Outcome): Apply {
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
