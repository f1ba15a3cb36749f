import { compare, type Exact, fromNumber } from "../../../../runtime/exact/index.ts";
import { Missing } from "./missing.ts";

/** Whether it is a number, exact or plain, and not absent. */
export function isExact(value: unknown): value is Exact {
  return (
    typeof value === "number" || (typeof value === "object" && value !== null && !(value instanceof Missing))
  );
}

/** Whether there is a value at all. */
export function isValue(value: unknown): boolean {
  return value !== null && value !== undefined && !(value instanceof Missing);
}

/** Equal as numbers, or the same code, text or day. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (isExact(a) && isExact(b) && compare(a, b) === 0);
}

export function lesser(a: Exact, b: Exact): Exact {
  return compare(b, a) < 0 ? b : a;
}

export function greater(a: Exact, b: Exact): Exact {
  return compare(b, a) > 0 ? b : a;
}

/** A code as a value: a number is exact. */
export function exactly(code: unknown): unknown {
  return typeof code === "number" ? fromNumber(code) : code;
}
