import fc from "fast-check";
import { expect, test } from "vitest";
import { doubles } from "../../compiler/lower/doubles.ts";
import type { TableKey } from "../../runtime/definition/definition.ts";

const key: fc.Arbitrary<TableKey> = fc.oneof(
  fc.constantFrom<TableKey>("a", "b"),
  fc.integer({ min: 0, max: 4 }),
  fc
    .record({
      from: fc.integer({ min: 0, max: 4 }),
      length: fc.integer({ min: 1, max: 3 }),
      open: fc.boolean(),
    })
    .map(({ from, length, open }) => ({ from, to: from + length, ...(open && { open: true as const }) })),
);

/** Halves show what lies between whole numbers. */
const probes: readonly TableKey[] = ["a", "b", ...Array.from({ length: 16 }, (_, half) => half / 2)];

function answers(key: TableKey, value: TableKey): boolean {
  if (typeof key !== "object") return key === value;
  return typeof value === "number" && value >= key.from && (key.open ? value < key.to : value <= key.to);
}

test("finds a row for each that answers for something that an earlier one answers for", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 7 }), (rows) => {
      const found = doubles(rows);
      const both = (a: number, b: number) =>
        [0, 1].every((column) =>
          probes.some((value) => answers(rows[a]![column]!, value) && answers(rows[b]![column]!, value)),
        );
      for (const [earlier, later] of found) {
        expect(earlier).toBeLessThan(later);
        expect(both(earlier, later)).toBe(true);
      }
      const any = rows.some((_, a) => rows.some((_, b) => a < b && both(a, b)));
      expect(found.length > 0).toBe(any);
    }),
    { numRuns: 2000 },
  );
});

test("goes through a norm table in proportion to its rows", () => {
  const rows = Array.from({ length: 60_000 }, (_, index): TableKey[] => [
    index % 2 ? "girl" : "boy",
    { from: Math.floor(index / 200), to: Math.floor(index / 200) + 1, open: true },
    Math.floor(index / 2) % 100,
  ]);
  const start = performance.now();
  expect(doubles(rows)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3000);
});
