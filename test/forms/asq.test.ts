import { describe, expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { definitionOf } from "./library.ts";

const form = load(definitionOf("asq/asq"));
const ages = [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 42, 48, 54, 60];

describe("the form for the age", () => {
  /** The forms that can be chosen on a day. */
  function formsOn(today: string, born: string, gestation: number, correction: string): number[] {
    const inputs = { born, gestation, correction, manual: "us", norms: "manual" };
    return ages.filter((age) => {
      const { inputs: states } = form.evaluate(
        { answers: {}, inputs: { ...inputs, interval: `m${age}` } },
        { today },
      );
      return states.interval?.state === "answered";
    });
  }

  test("from 3 to 66 months there is exactly one, looked at every six days, and it only goes up", () => {
    let before = 4;
    for (let day = new Date("2010-04-15"); day < new Date("2015-07-15"); day.setDate(day.getDate() + 6)) {
      const found = formsOn(day.toISOString().slice(0, 10), "2010-01-15", 40, "second");
      expect(found, day.toISOString()).toHaveLength(1);
      expect(found[0]).toBeGreaterThanOrEqual(before);
      before = found[0]!;
    }
    expect(before).toBe(60);
  });

  test("before and after, there is none", () => {
    expect(formsOn("2010-04-14", "2010-01-15", 40, "second")).toEqual([]);
    expect(formsOn("2015-07-15", "2010-01-15", 40, "second")).toEqual([]);
  });

  test.each([
    [36, "second", 18],
    [36, "third", 16],
    [35, "second", 16],
    [40, "third", 18],
  ])("born at %i weeks, %s edition", (gestation, correction, age) => {
    expect(formsOn("2011-06-20", "2010-01-15", gestation, correction)).toEqual([age]);
  });
});

describe("an area", () => {
  const inputs = { born: "2010-01-15", gestation: 40, correction: "second", interval: "m6", norms: "oslo" };
  const points = { yes: 10, sometimes: 5, not_yet: 0 } as const;
  type Skill = keyof typeof points;

  /** As the American manual says it: the mean of the answered for each of at most two omitted. */
  function expected(answers: readonly (Skill | null)[]): number | undefined {
    const given = answers.filter((answer) => answer !== null);
    if (given.length < 4) return undefined;
    const sum = given.reduce((total, answer) => total + points[answer], 0);
    return sum + (6 - given.length) * (sum / given.length);
  }

  const choices = ["yes", "sometimes", "not_yet", null] as const;

  test("is the sum, with the mean for one or two omitted, for all answers to six questions", () => {
    for (let number = 0; number < choices.length ** 6; number += 7) {
      const answers = Array.from({ length: 6 }, (_, at) => choices[Math.floor(number / 4 ** at) % 4]!);
      const response = {
        answers: Object.fromEntries(answers.map((answer, at) => [`c${at + 1}`, answer])),
        inputs: { ...inputs, manual: "us" },
      };
      const score = form.evaluate(response, { today: "2010-07-15" }).scores.communication_score;
      const value = score?.state === "scored" ? score.value : undefined;
      const wanted = expected(answers);
      if (wanted === undefined) expect(value).toBeUndefined();
      else expect(value).toBeCloseTo(wanted, 10);
    }
  });
});
