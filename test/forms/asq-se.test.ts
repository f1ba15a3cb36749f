import { describe, expect, test } from "vitest";
import type { Answers } from "../../runtime/definition/submission.ts";
import { scorer } from "./library.ts";

const score = scorer("asq_se/asq_se");
const points = { z: 0, v: 5, x: 10 } as const;
type Letter = keyof typeof points;

/** Letters that come to so many points, in a form of so many questions; the last ones are omitted. */
function answers(total: number, questions: number, omitted = 0): Answers {
  let left = total;
  const given: [string, Letter][] = Array.from({ length: questions - omitted }, (_, at) => {
    const letter = left >= 10 ? "x" : left >= 5 ? "v" : "z";
    left -= points[letter];
    return [`q${at + 1}_answer`, letter];
  });
  return Object.fromEntries(given);
}

describe("the letters carry the score, and each age has one limit", () => {
  const limits = { m6: 45, m12: 48, m18: 50, m24: 50, m30: 57, m36: 59, m48: 70, m60: 70 };

  test.each(Object.entries(limits))("%s: %i", (interval, limit) => {
    for (let total = 0; total <= 190; total += 5) {
      const result = score(answers(total, 19), { interval, questions: 19 });
      expect(result.value("total")).toBe(total);
      expect(result.holds("high")).toBe(total >= limit);
    }
  });

  test("a concern adds 5, whatever the answer", () => {
    const concerns = { q1_concern: "yes", q19_concern: "yes", q2_concern: "no" };
    const result = score({ ...answers(30, 19), ...concerns }, { interval: "m6", questions: 19 });
    expect(result.value("total")).toBe(40);
  });
});

describe("omitted questions", () => {
  const near = (total: number, limit: number) => Math.abs(total - limit) <= 5;

  test.each([0, 1, 2, 3, 4])("%i of 22", (omitted) => {
    for (let total = 0; total <= 180; total += 5) {
      const result = score(answers(total, 22, omitted), { interval: "m18", questions: 22 });
      const adjusted = omitted === 3 && near(total, 50) ? (total * 22) / 19 : total;
      if (omitted > 3) expect(result.value("total")).toBeUndefined();
      else expect(result.value("total")).toBeCloseTo(adjusted, 10);
    }
  });
});

test("a form asks as many questions as it has", () => {
  const result = score(answers(10, 20), { interval: "m6", questions: 20 });
  expect(result.value("total")).toBe(10);
});
