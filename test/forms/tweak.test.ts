import fc from "fast-check";
import { expect, test } from "vitest";
import { scorer } from "./library.ts";

const yesno = fc.constantFrom("yes", "no");
const answers = fc.record({
  q1: fc.integer({ min: 0, max: 12 }),
  q2: yesno,
  q3: yesno,
  q4: yesno,
  q5: yesno,
});
interface Given {
  readonly q1: number;
  readonly q2: string;
  readonly q3: string;
  readonly q4: string;
  readonly q5: string;
}

function expected({ q1, q2, q3, q4, q5 }: Given, from: number): number {
  const others = [q3, q4, q5].filter((answer) => answer === "yes").length;
  return (q1 >= from ? 2 : 0) + (q2 === "yes" ? 2 : 0) + others;
}

test.each([
  ["hold", 6],
  ["high", 3],
])("the %s version: 2 points from %i drinks", (variant, from) => {
  const score = scorer("tweak/tweak");
  fc.assert(
    fc.property(answers, (given) => {
      const result = score(given, { variant });
      expect(result.value("total")).toBe(expected(given, from));
      expect(result.holds("risk")).toBe(expected(given, from) >= 2);
    }),
  );
});

test("the pregnancy form: TWEAK, and the same three questions before and during pregnancy", () => {
  const score = scorer("tweak/tweak_pregnancy");
  const glasses = {
    ten_or_more: 4,
    seven_to_nine: 3,
    five_or_six: 2,
    three_or_four: 1,
    one_or_two: 0,
    fewer_than_one: 0,
    none: 0,
  };
  const period = fc.record({
    q6: fc.constantFrom(0, 1, 2, 3, 4),
    q7: fc.constantFrom(...(Object.keys(glasses) as (keyof typeof glasses)[])),
    q8: fc.constantFrom(0, 1, 2, 3, 4),
  });
  fc.assert(
    fc.property(answers, period, period, (given, before, during) => {
      const cells = (name: string, answered: typeof before) =>
        Object.fromEntries(Object.entries(answered).map(([row, answer]) => [`${row}_${name}`, answer]));
      const result = score({ ...given, ...cells("before", before), ...cells("during", during) });
      const points = ({ q6, q7, q8 }: typeof before) => q6 + glasses[q7] + q8;
      expect(result.value("total")).toBe(expected(given, 3));
      expect(result.value("before_total")).toBe(points(before));
      expect(result.value("during_total")).toBe(points(during));
      expect(result.holds("risk_before")).toBe(points(before) >= 4);
      expect(result.holds("drinking_in_pregnancy")).toBe(points(during) > 0);
    }),
  );
});
