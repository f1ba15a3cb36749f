import { describe, expect, test } from "vitest";
import { scorer } from "./library.ts";

describe("ADBB: eight ratings of 0 to 4, 5 or more are signs of withdrawal", () => {
  const score = scorer("adbb/adbb");

  test.each([
    [[0, 0, 0, 0, 0, 0, 0, 0], 0, false],
    [[1, 1, 1, 0, 0, 0, 0, 0], 3, false],
    [[1, 1, 1, 1, 0, 0, 0, 0], 4, false],
    [[0, 0, 0, 4, 0, 0, 0, 1], 5, true],
    [[1, 1, 1, 1, 1, 1, 0, 0], 6, true],
    [[4, 4, 4, 4, 4, 4, 4, 4], 32, true],
  ])("%j is %i", (ratings, total, withdrawn) => {
    const result = score(named(ratings));
    expect(result.value("total")).toBe(total);
    expect(result.holds("withdrawn")).toBe(withdrawn);
  });

  test.each([
    [4, 5, false],
    [5, 4, false],
    [5, 5, true],
    [32, 5, true],
  ])("%i two weeks ago and %i now", (previous_total, total, twice) => {
    const result = score(named([4, total - 4, 0, 0, 0, 0, 0, 0]), { previous_total });
    expect(result.value("total")).toBe(total);
    expect(result.holds("withdrawn_twice")).toBe(twice);
  });

  test("without an earlier examination nothing is said of two, unless this one is below the limit", () => {
    expect(score(named([4, 1, 0, 0, 0, 0, 0, 0])).holds("withdrawn_twice")).toBeUndefined();
    expect(score(named([4, 0, 0, 0, 0, 0, 0, 0])).holds("withdrawn_twice")).toBe(false);
  });
});

test("m-ADBB: five behaviours in three categories, counted", () => {
  const score = scorer("adbb/m_adbb");
  const result = score(named(["definite", "possible", "satisfactory", "possible", "satisfactory"]));
  expect([result.value("possible_problems"), result.value("definite_problems")]).toEqual([2, 1]);
  expect(score({ q1: "definite" }).state("definite_problems")).toBe("missing");
});

function named<T>(answers: readonly T[]): Record<string, T> {
  return Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, answer]));
}
