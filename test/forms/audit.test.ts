import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scorer } from "./library.ts";

/** Answers to all ten questions: five answers score 0 to 4, the last two 0, 2 or 4. */
const answered = fc.tuple(
  ...Array.from({ length: 8 }, () => fc.constantFrom(0, 1, 2, 3, 4)),
  fc.constantFrom(0, 2, 4),
  fc.constantFrom(0, 2, 4),
);
const sexes = fc.constantFrom("female", "male");

const named = (answers: readonly number[]) =>
  Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, answer]));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function zone(total: number): string {
  if (total <= 7) return "one";
  if (total <= 15) return "two";
  return total <= 19 ? "three" : "four";
}

function norway(total: number, sex: string): string {
  if (total >= 16) return "high";
  return total >= (sex === "female" ? 6 : 8) ? "raised" : "low";
}

describe("the interview", () => {
  const score = scorer("audit/audit");

  test("questions 2 to 8 count 0 where the manual skips them, whatever was answered there before", () => {
    fc.assert(
      fc.property(answered, sexes, (answers, sex) => {
        const result = score(named(answers), { sex });
        const [q1, q2, q3] = answers as unknown as [number, number, number];
        const drinks = q1 > 0;
        const goesOn = drinks && q2 + q3 > 0;
        expect([result.asked("q2"), result.asked("q3")]).toEqual([drinks, drinks]);
        for (const item of ["q4", "q5", "q6", "q7", "q8"]) expect(result.asked(item)).toBe(goesOn);
        const counted = answers.map((answer, index) => {
          if (index === 0 || index > 7) return answer;
          return (index < 3 ? drinks : goesOn) ? answer : 0;
        });
        const total = sum(counted);
        expect(result.value("total")).toBe(total);
        expect(result.value("consumption_score")).toBe(sum(counted.slice(0, 3)));
        expect(result.band("total")).toBe(zone(total));
        expect(result.band("total", `norway_${sex === "female" ? "women" : "men"}`)).toBe(norway(total, sex));
        expect(result.holds("risk")).toBe(sum(counted.slice(0, 3)) >= (sex === "female" ? 3 : 4));
        const signs = counted.slice(3, 6).some((points) => points >= 2);
        expect(result.holds("dependence_signs")).toBe(signs);
        expect(result.holds("next_level")).toBe(signs || counted[8] === 4 || counted[9] === 4);
      }),
    );
  });

  test("without an answer that is asked there is no total and no zone", () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 1, max: 10 }), (answers, missing) => {
        const all = named(answers);
        const result = score(all);
        const { [`q${missing}`]: _, ...short } = all;
        if (!result.asked(`q${missing}`)) expect(score(short).value("total")).toBe(result.value("total"));
        else {
          expect(score(short).state("total")).toBe("missing");
          expect(score(short).band("total")).toBeUndefined();
        }
      }),
    );
  });
});

test("self-report: everyone is asked everything", () => {
  const score = scorer("audit/audit_self");
  fc.assert(
    fc.property(answered, sexes, (answers, sex) => {
      const result = score(named(answers), { sex });
      const total = sum(answers);
      expect(result.value("total")).toBe(total);
      expect(result.band("total")).toBe(zone(total));
      expect(result.band("total", `norway_${sex === "female" ? "women" : "men"}`)).toBe(norway(total, sex));
    }),
  );
});

describe("AUDIT-C", () => {
  const score = scorer("audit/audit_c");
  const points = [0, 1, 2, 3, 4];
  const all = points.flatMap((q1) => points.flatMap((q2) => points.map((q3) => ({ q1, q2, q3 }))));

  test.each(["female", "male"])("%s: every answer there can be", (sex) => {
    const limit = sex === "female" ? 3 : 4;
    for (const answers of all) {
      const { q1, q2, q3 } = answers;
      const result = score(answers, { sex });
      const total = q1 + q2 + q3;
      expect(result.value("total")).toBe(total);
      expect(result.holds("risk"), JSON.stringify(answers)).toBe(total >= limit && q2 + q3 > 0);
      expect(result.holds("all_from_q1")).toBe(q1 >= limit && q2 + q3 === 0);
      const kaiser = total >= 7 ? "harmful" : total >= limit ? "at_risk" : "low";
      expect(result.band("total", sex === "female" ? "kaiser_women" : "kaiser_men")).toBe(kaiser);
    }
  });
});
