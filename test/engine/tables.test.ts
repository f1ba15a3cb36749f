import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Table, TableKey } from "../../runtime/definition/definition.ts";
import { notAsked, type Outcome } from "../../runtime/engine/outcome.ts";
import { indexTable } from "../../runtime/engine/table.ts";
import { type Exact, fromNumber } from "../../runtime/exact/index.ts";

const norms: Table = {
  keys: ["sex", "age", "raw"],
  gives: "t",
  rows: [
    { keys: ["female", { from: 4, to: 8, open: true }, { from: 0, to: 9 }], gives: 41.5 },
    { keys: ["female", { from: 8, to: 12 }, { from: 0, to: 9 }], gives: 42 },
    { keys: ["female", { from: 8, to: 12 }, 10], gives: "high" },
    { keys: ["male", { from: 4, to: 12 }, { from: 0, to: 9.5 }], gives: 45 },
  ],
};

const lookup = indexTable(norms);
const at = (sex: string, age: number, raw: number): Outcome =>
  lookup([sex, fromNumber(age), fromNumber(raw)]);

describe("codes, numbers and ranges", () => {
  test.each([
    ["female", 4, 0, fromNumber(41.5)],
    ["female", 7.9, 9, fromNumber(41.5)],
    ["female", 8, 9, 42],
    ["female", 12, 10, "high"],
    ["male", 8, 9.5, 45],
  ] as const)("%s, %d, %d", (sex, age, raw, gives) => {
    expect(at(sex, age, raw)).toEqual(gives);
  });

  test.each([
    ["other", 5, 5],
    ["female", 3.9, 5],
    ["female", 13, 5],
    ["female", 5, 10],
    ["male", 5, 9.6],
  ] as const)("%s, %d, %d: no row", (sex, age, raw) => {
    expect(at(sex, age, raw)).toBe(notAsked);
  });
});

test("a range may lie in another where a later key tells them apart", () => {
  const table = indexTable({
    keys: ["a", "b"],
    gives: "x",
    rows: [
      { keys: [{ from: 0, to: 10 }, "first"], gives: 1 },
      { keys: [{ from: 2, to: 4 }, "second"], gives: 2 },
      { keys: [3, "third"], gives: 3 },
    ],
  });
  expect([table([3, "first"]), table([3, "second"]), table([3, "third"]), table([9, "second"])]).toEqual([
    1,
    2,
    3,
    notAsked,
  ]);
});

test("finds what going through the rows finds", () => {
  const bounds = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat(8), fc.boolean());
  const key: fc.Arbitrary<TableKey> = fc.oneof(
    bounds.map(([from, length, open]) => ({
      from: from / 2,
      to: (from + length + 1) / 2,
      ...(open && { open: true as const }),
    })),
    fc.integer({ min: 0, max: 40 }).map((half) => half / 2),
    fc.constantFrom("a", "b"),
  );
  const rows = fc.array(fc.record({ keys: fc.tuple(key, key), gives: fc.nat() }), { maxLength: 12 });
  const values = fc.oneof(
    fc.integer({ min: -1, max: 50 }).map((half) => fromNumber(half / 2)),
    fc.constantFrom("a", "b", "c"),
  );
  fc.assert(
    fc.property(rows, values, values, (rows, first, second) => {
      const found = indexTable({ keys: ["x", "y"], gives: "z", rows })([first, second]);
      const fitting = rows
        .filter(({ keys: [x, y] }) => fits(x, first) && fits(y, second))
        .map(({ gives }) => gives);
      if (fitting.length === 0) expect(found).toBe(notAsked);
      else expect(fitting).toContain(found);
    }),
    { numRuns: 1000 },
  );
});

function fits(key: TableKey, value: Exact | string): boolean {
  if (typeof key === "string" || typeof value === "string") return key === value;
  const number = typeof value === "number" ? value : Number(value.numerator) / Number(value.denominator);
  if (typeof key === "number") return key === number;
  return number >= key.from && (key.open ? number < key.to : number <= key.to);
}
