import { describe, expect, test } from "vitest";
import { scorer } from "./library.ts";

const score = scorer("ecbi/ecbi");

/** Answers of one column, from the first statement on. */
function column<T>(name: string, answers: readonly T[]): Record<string, T> {
  return Object.fromEntries(answers.map((answer, index) => [`q${index + 1}_${name}`, answer]));
}
const times = <T>(many: number, answer: T): T[] => Array.from({ length: many }, () => answer);
const intensity = (...answers: number[]) => column("intensity", answers);
const problem = (yes: number, no: number) => column("problem", [...times(yes, "yes"), ...times(no, "no")]);

describe("every statement is answered twice", () => {
  test.each([
    [times(36, 1), 36, false],
    [[...times(15, 7), 5, ...times(20, 1)], 130, false],
    [[...times(15, 7), 6, ...times(20, 1)], 131, true],
    [times(36, 7), 252, true],
  ])("the sum of 36 answers from 1 to 7: %j", (answers, sum, intense) => {
    const result = score(intensity(...answers));
    expect(result.value("intensity_score")).toBe(sum);
    expect(result.holds("intense")).toBe(intense);
    expect(result.state("problem_score")).toBe("missing");
  });

  test.each([
    [0, false],
    [14, false],
    [15, true],
    [36, true],
  ])("%i problems", (yes, problematic) => {
    const result = score(problem(yes, 36 - yes));
    expect(result.value("problem_score")).toBe(yes);
    expect(result.holds("problematic")).toBe(problematic);
    expect(result.state("intensity_score")).toBe("missing");
  });
});

describe("up to three missing answers count as never, and as no", () => {
  test.each([
    [1, 35 * 4 + 1, 35],
    [2, 34 * 4 + 2, 34],
    [3, 33 * 4 + 3, 33],
  ])("%i missing: %i and %i", (missing, sum, problems) => {
    const result = score({ ...intensity(...times(36 - missing, 4)), ...problem(36 - missing, 0) });
    expect(result.value("intensity_score")).toBe(sum);
    expect(result.value("problem_score")).toBe(problems);
  });

  test("four missing: no score", () => {
    const result = score({ ...intensity(...times(32, 4)), ...problem(32, 0) });
    expect(result.state("intensity_score")).toBe("missing");
    expect(result.state("problem_score")).toBe("missing");
    expect([result.holds("intense"), result.holds("problematic")]).toEqual([undefined, undefined]);
  });

  test("missing in one column does not touch the other", () => {
    const result = score({ ...intensity(...times(32, 4)), ...problem(20, 16) });
    expect(result.state("intensity_score")).toBe("missing");
    expect(result.value("problem_score")).toBe(20);
  });
});
