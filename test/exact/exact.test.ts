import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { denominator, numerator, ratio } from "../../runtime/exact/exact.ts";
import {
  abs,
  add,
  compare,
  divide,
  type Exact,
  fromNumber,
  isWhole,
  multiply,
  negate,
  type RoundingMode,
  roundTo,
  subtract,
  toNumber,
} from "../../runtime/exact/index.ts";

/** The reference: a plain fraction, never reduced. */
type Pair = readonly [top: bigint, bottom: bigint];

const tops = fc.oneof(
  fc.bigInt({ min: -30n, max: 30n }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const bottoms = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: 10n ** 30n }));
const pairs: fc.Arbitrary<Pair> = fc.tuple(tops, bottoms);
const positive: fc.Arbitrary<Pair> = fc.tuple(
  fc.bigInt({ min: 1n, max: 50n }),
  fc.bigInt({ min: 1n, max: 20n }),
);

const exact = ([top, bottom]: Pair): Exact => ratio(top, bottom);

function agrees(value: Exact, [top, bottom]: Pair): void {
  expect(numerator(value) * bottom).toBe(top * denominator(value));
  isCanonical(value);
}

/** A number exactly when it is a safe integer, and otherwise in lowest terms. */
function isCanonical(value: Exact): void {
  if (typeof value === "number") {
    expect(Number.isSafeInteger(value)).toBe(true);
    expect(Object.is(value, -0)).toBe(false);
    return;
  }
  expect(value.denominator > 0n).toBe(true);
  if (value.denominator === 1n) expect(Number.isSafeInteger(Number(value.numerator))).toBe(false);
  for (const prime of [2n, 3n, 5n, 7n, 11n]) {
    expect(value.numerator % prime === 0n && value.denominator % prime === 0n).toBe(false);
  }
}

describe("arithmetic agrees with plain fractions", () => {
  test("add, subtract, multiply, divide, negate, abs", () => {
    fc.assert(
      fc.property(pairs, pairs, (left, right) => {
        const [a, b] = left;
        const [c, d] = right;
        agrees(add(exact(left), exact(right)), [a * d + c * b, b * d]);
        agrees(subtract(exact(left), exact(right)), [a * d - c * b, b * d]);
        agrees(multiply(exact(left), exact(right)), [a * c, b * d]);
        if (c !== 0n) agrees(divide(exact(left), exact(right)), [a * d, b * c]);
        agrees(negate(exact(left)), [-a, b]);
        agrees(abs(exact(left)), [a < 0n ? -a : a, b]);
      }),
    );
  });

  test("compare", () => {
    fc.assert(
      fc.property(pairs, pairs, (left, right) => {
        const difference = left[0] * right[1] - right[0] * left[1];
        expect(Math.sign(compare(exact(left), exact(right)))).toBe(
          difference < 0n ? -1 : difference > 0n ? 1 : 0,
        );
      }),
    );
  });
});

describe("to and from numbers", () => {
  test("a number comes back as it went in", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(fromNumber(value))).toBe(value === 0 ? 0 : value);
        isCanonical(fromNumber(value));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    5e-324,
    2.2250738585072014e-308,
    1.1125369292536007e-308,
    1.7976931348623157e308,
    2 ** 53,
    1e21,
    -1e-7,
  ])("%d comes back", (value) => {
    expect(toNumber(fromNumber(value))).toBe(value);
  });

  test("a decimal is what is written", () => {
    agrees(fromNumber(3.7), [37n, 10n]);
    agrees(fromNumber(-0.1), [-1n, 10n]);
    agrees(fromNumber(1.5e-7), [15n, 10n ** 8n]);
    agrees(fromNumber(1e21), [10n ** 21n, 1n]);
    expect(fromNumber(-0)).toBe(0);
  });

  test("leaves as the nearest double", () => {
    fc.assert(
      fc.property(pairs, ([top, bottom]) => {
        const near = toNumber(ratio(top, bottom));
        const distance = (value: number): Exact => abs(subtract(binary(value), ratio(top, bottom)));
        for (const other of neighbours(near))
          expect(compare(distance(near), distance(other))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("whole", () => {
    expect([3, -3, 0, 2 ** 60].map((value) => isWhole(fromNumber(value)))).toEqual([true, true, true, true]);
    expect([0.5, -1.1].map((value) => isWhole(fromNumber(value)))).toEqual([false, false]);
  });
});

describe("rounding", () => {
  const modes: RoundingMode[] = ["half up", "half down", "half even", "half away", "up", "down"];

  test.each([
    ["half up", [3, 2, -2, -1, 3, 2]],
    ["half down", [2, 1, -3, -2, 3, 2]],
    ["half even", [2, 2, -2, -2, 3, 2]],
    ["half away", [3, 2, -3, -2, 3, 2]],
    ["up", [3, 2, -2, -1, 3, 3]],
    ["down", [2, 1, -3, -2, 2, 2]],
  ] as const)("%s", (mode, rounded) => {
    expect([2.5, 1.5, -2.5, -1.5, 2.6, 2.4].map((value) => roundTo(fromNumber(value), mode, 1))).toEqual(
      rounded,
    );
  });

  test("to a step", () => {
    const round = (value: number, step: number): number =>
      toNumber(roundTo(fromNumber(value), "half up", fromNumber(step)));
    expect([round(1.005, 0.01), round(2.25, 0.5), round(17, 5), round(18, 5)]).toEqual([1.01, 2.5, 15, 20]);
  });

  test("gives a multiple of the step that is nearest, or on the side that the mode says", () => {
    fc.assert(
      fc.property(pairs, positive, fc.constantFrom(...modes), (pair, stepPair, mode) => {
        const value = exact(pair);
        const step = exact(stepPair);
        const rounded = roundTo(value, mode, step);
        expect(isWhole(divide(rounded, step))).toBe(true);
        isCanonical(rounded);
        const moved = subtract(rounded, value);
        if (mode === "up") expect(compare(moved, 0)).toBeGreaterThanOrEqual(0);
        if (mode === "down") expect(compare(moved, 0)).toBeLessThanOrEqual(0);
        const limit = mode === "up" || mode === "down" ? step : divide(step, 2);
        expect(compare(abs(moved), limit)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

/** The value that a double has, not the one it is written as. */
function binary(value: number): Exact {
  let power = 0;
  let whole = value;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    power += 1;
  }
  return ratio(BigInt(whole), 2n ** BigInt(power));
}

function neighbours(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  return [-1n, 1n].map((distance) => {
    view.setFloat64(0, value === 0 ? 5e-324 : value);
    view.setBigInt64(0, view.getBigInt64(0) + distance);
    return view.getFloat64(0);
  });
}
