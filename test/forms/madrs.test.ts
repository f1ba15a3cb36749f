import { describe, expect, test } from "vitest";
import { scorer } from "./library.ts";

const score = scorer("madrs/madrs");

/** Ratings that add up to `total`, item 10 last. */
function ratings(total: number, q10 = Math.max(0, total - 54)): Record<string, number> {
  let left = total - q10;
  const given: Record<string, number> = { q10 };
  for (let item = 1; item < 10; item++) {
    given[`q${item}`] = Math.min(6, left);
    left -= given[`q${item}`]!;
  }
  return given;
}

describe("the four systems of bands disagree", () => {
  test.each([
    // total, Snaith, older NEL, NHI, McDowell
    [0, "first", "first", "normal", "below_12"],
    [6, "first", "first", "normal", "below_12"],
    [7, "second", "first", "normal", "below_12"],
    [11, "second", "first", "normal", "below_12"],
    [12, "second", "first", "mild", "from_12"],
    [13, "second", "second", "mild", "from_12"],
    [19, "second", "second", "mild", "from_12"],
    [20, "third", "third", "mild", "from_12"],
    [21, "third", "third", "moderate", "from_12"],
    [23, "third", "third", "moderate", "from_12"],
    [24, "third", "third", "moderate", "from_24"],
    [29, "third", "third", "moderate", "from_24"],
    [30, "third", "third", "severe", "from_24"],
    [34, "third", "third", "severe", "from_24"],
    [35, "fourth", "fourth", "severe", "from_35"],
    [36, "fourth", "fourth", "very_severe", "from_35"],
    [60, "fourth", "fourth", "very_severe", "from_35"],
  ])("%i: Snaith %s, older NEL %s, NHI %s, McDowell %s", (total, snaith, nel, nhi, mcdowell) => {
    const result = score(ratings(total));
    expect(result.value("total")).toBe(total);
    const bands = ["snaith", "nel_older", "nhi", "mcdowell"].map((set) => result.band("total", set));
    expect(bands).toEqual([snaith, nel, nhi, mcdowell]);
    expect(result.holds("severe")).toBe(total >= 35);
  });
});

test.each([0, 1, 2, 3, 4, 5, 6])("item 10 rated %i, with the least and with the greatest total", (q10) => {
  for (const others of [0, 54])
    expect(score(ratings(others + q10, q10)).holds("suicidal"), `${others}`).toBe(q10 >= 4);
});

test("suicidal thoughts stand out before the interview is complete", () => {
  const result = score({ q10: 4 });
  expect(result.holds("suicidal")).toBe(true);
  expect(result.state("total")).toBe("missing");
});

test("change is counted from the total before the treatment", () => {
  expect(score(ratings(20), { baseline: 32 }).value("change")).toBe(-12);
  expect(score(ratings(20), { baseline: 20 }).value("change")).toBe(0);
  expect(score(ratings(20)).state("change")).toBe("missing");
});
