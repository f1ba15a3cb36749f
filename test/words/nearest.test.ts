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

test("where any would be as near as another, none is suggested", () => {
  expect(nearest("q11", ["q1", "q10", "q12"])).toBeUndefined();
  expect(nearest("7", ["1", "2", "6"])).toBeUndefined();
  expect(nearest("d", ["a", "c"])).toBeUndefined();
  expect(nearest("no", ["on", "so"])).toBeUndefined();
  expect(nearest("Q1", ["q1", "q2"])).toBe("q1");
  expect(nearest("qq2", ["q2", "q3"])).toBe("q2");
});
