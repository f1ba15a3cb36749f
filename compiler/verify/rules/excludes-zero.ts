import type { Expression } from "../../../runtime/definition/expression.ts";

/**
 * Whether a condition that holds says of this very expression that it is not 0, as in `if x = 0 then … else a / x`. So it is
 * also known where the values of the expression cannot be confined by what is asked of it.
 */
export function excludesZero(condition: Expression, of: Expression): boolean {
  return excludes(condition, JSON.stringify(of), true);
}

/** `holds`: whether the condition is known to hold, or known not to. */
function excludes(condition: Expression, of: string, holds: boolean): boolean {
  if (typeof condition !== "object" || !("op" in condition)) return false;
  const { op, args } = condition;
  const [left, right] = args;
  if (op === "not") return excludes(left!, of, !holds);
  if (op === (holds ? "and" : "or")) return args.some((part) => excludes(part, of, holds));
  const compare = comparisons.get(op);
  if (!compare || left === undefined || right === undefined) return false;
  if (typeof right === "number" && JSON.stringify(left) === of) return compare(0, right) !== holds;
  return typeof left === "number" && JSON.stringify(right) === of && compare(left, 0) !== holds;
}

const comparisons: ReadonlyMap<string, (left: number, right: number) => boolean> = new Map([
  ["=", (left, right) => left === right],
  ["!=", (left, right) => left !== right],
  ["<", (left, right) => left < right],
  ["<=", (left, right) => left <= right],
  [">", (left, right) => left > right],
  [">=", (left, right) => left >= right],
]);
