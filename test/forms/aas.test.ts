import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitionOf, scorer } from "./library.ts";

const yesno = fc.constantFrom("yes", "no");
const score = scorer("aas/aas");

test("any yes is positive; by the first rule a yes to question 2, 3 or 4", () => {
  fc.assert(
    fc.property(fc.record({ q1: yesno, q2: yesno, q3: yesno, q4: yesno, q5: yesno }), (answers) => {
      const yes = Object.values(answers).filter((answer) => answer === "yes").length;
      const result = score(answers);
      expect(result.value("total")).toBe(yes);
      expect(result.holds("positive")).toBe(yes > 0);
      const { q2, q3, q4 } = answers;
      expect(result.holds("positive_original")).toBe([q2, q3, q4].includes("yes"));
      expect([result.asked("q2_by"), result.asked("q3_areas"), result.asked("q4_times")]).toEqual(
        [q2, q3, q4].map((answer) => answer === "yes"),
      );
    }),
  );
});

test("the worst of the incidents", () => {
  const severities = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(severities, (each) => {
      const incident = each.map((severity) => ({ severity }));
      expect(score({ q3: "yes", incident }).value("worst")).toBe(Math.max(...each));
      expect(score({ q3: "yes", incident: [...incident, {}] }).state("worst")).toBe("missing");
      expect(score({ q3: "no", incident }).state("worst")).toBe("not asked");
    }),
  );
});

describe("the three questions of 1992", () => {
  const three = scorer("aas/aas_3");

  test("any yes is positive, by the answers to the same three of five", () => {
    fc.assert(
      fc.property(fc.record({ q2: yesno, q3: yesno, q4: yesno }), (answers) => {
        const result = three(answers);
        const yes = Object.values(answers).filter((answer) => answer === "yes").length;
        expect(result.value("total")).toBe(yes);
        expect(result.holds("positive")).toBe(yes > 0);
        const five = score({ q1: "no", ...answers, q5: "no" });
        expect(five.holds("positive_original")).toBe(result.holds("positive"));
      }),
    );
  });

  test("the worst of the incidents since pregnant", () => {
    const incident = [{ severity: 2 }, { severity: 5 }, { severity: 1 }];
    expect(three({ q3: "yes", incident }).value("worst")).toBe(5);
    expect(three({ q3: "no", incident }).state("worst")).toBe("not asked");
  });

  test("the answers are the same as those of the five questions", () => {
    const [{ scales: of3 }, { scales: of5 }] = [definitionOf("aas/aas_3"), definitionOf("aas/aas")];
    for (const shared of ["persons", "steps", "areas"]) expect(of3[shared]).toEqual(of5[shared]);
  });
});

test.each(["aas/aas", "aas/aas_3"])("nothing of %s is kept on the device", (name) => {
  expect(definitionOf(name).about.sensitive).toBe(true);
});
