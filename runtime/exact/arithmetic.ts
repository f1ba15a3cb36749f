import { denominator, type Exact, numerator, ratio } from "./exact.ts";

export function add(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    // A sum or product of safe integers that is a safe integer has not been rounded.
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return ratio(
    numerator(a) * denominator(b) + numerator(b) * denominator(a),
    denominator(a) * denominator(b),
  );
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return ratio(numerator(a) * numerator(b), denominator(a) * denominator(b));
}

/** `b` is not 0. */
export function divide(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number" && a % b === 0) return a === 0 ? 0 : a / b;
  return ratio(numerator(a) * denominator(b), denominator(a) * numerator(b));
}

export function negate(value: Exact): Exact {
  if (typeof value === "number") return value === 0 ? 0 : -value;
  return { numerator: -value.numerator, denominator: value.denominator };
}

export function abs(value: Exact): Exact {
  return compare(value, 0) < 0 ? negate(value) : value;
}

/** Negative, 0 or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const difference = numerator(a) * denominator(b) - numerator(b) * denominator(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
