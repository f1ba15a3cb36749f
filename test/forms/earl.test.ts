import { expect, test } from "vitest";
import { scorer } from "./library.ts";

const score = scorer("earl/earl");

/** The first `many` items rated, and those in `critical` ticked. */
function rated(
  many: number,
  points: number,
  critical: readonly number[] = [],
): Record<string, number | string> {
  const items = Array.from({ length: many }, (_, index) => index + 1);
  return Object.fromEntries([
    ...items.map((item) => [`q${item}_rated`, points]),
    ...critical.map((item) => [`q${item}_critical`, "yes"]),
  ]);
}

test.each([
  ["boys", 0, 0],
  ["boys", 1, 20],
  ["boys", 2, 40],
  ["girls", 0, 0],
  ["girls", 1, 21],
  ["girls", 2, 42],
])("%s, every item rated %i: %i", (list, points, total) => {
  const result = score(rated(21, points), { list });
  expect(result.value("total")).toBe(total);
  expect(result.asked("q21_rated")).toBe(list === "girls");
});

test("20 ratings are all for a boy, and one short for a girl", () => {
  expect(score(rated(20, 1), { list: "boys" }).value("total")).toBe(20);
  expect(score(rated(20, 1), { list: "girls" }).state("total")).toBe("missing");
});

test("what is not ticked is no critical risk; item 21 of a boy counts for nothing", () => {
  expect(score(rated(20, 0), { list: "boys" }).value("critical_risks")).toBe(0);
  expect(score(rated(20, 0, [3, 20]), { list: "boys" }).value("critical_risks")).toBe(2);
  expect(score(rated(21, 0, [3, 21]), { list: "girls" }).value("critical_risks")).toBe(2);
  expect(score(rated(21, 0, [3, 21]), { list: "boys" }).value("critical_risks")).toBe(1);
});
