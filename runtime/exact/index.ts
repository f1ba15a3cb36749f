/** Exact numbers, so that a half is a half on every platform. All back ends compute with these functions. */
export { abs, add, compare, divide, multiply, negate, subtract } from "./arithmetic.ts";
export { type Exact, type Fraction, fromNumber, isWhole, toNumber } from "./exact.ts";
export { type RoundingMode, roundTo } from "./rounding.ts";
