import { expect, test } from "vitest";
import { nearest } from "../../compiler/words/nearest.ts";

test.each([
  ["totl", "total"],
  ["toatl", "total"],
  ["Total", "total"],
  ["frequenzy", "frequency"],
])("%s is most likely %s", (word, meant) => {
  expect(nearest(word, ["severity", "frequency", "total"])).toBe(meant);
});

test("what is not near is not suggested", () => {
  expect(nearest("q1", ["severity", "total"])).toBeUndefined();
  expect(nearest("ab", ["cd"])).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});
