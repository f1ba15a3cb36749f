import fc from "fast-check";
import { expect, test } from "vitest";
import { definitionOf, scorer } from "./library.ts";

const definition = definitionOf("epds/epds");

test("the first answer of items 1, 2 and 4 scores 0, that of the others 3", () => {
  const firsts = definition.body.flatMap((item) =>
    item.kind === "item" && item.type.kind === "one"
      ? [definition.scales[item.type.scale]!.options[0]!.score]
      : [],
  );
  expect(firsts).toEqual([0, 0, 3, 0, 3, 3, 3, 3, 3, 3]);
});

test("no wording stands in it, and it is not for real data without", () => {
  expect(definition.about.licence).toMatchObject({ withheld: true, wordingMissing: true });
});

test("the limits 10, 11 and 13, and thoughts of self-harm whatever the total", () => {
  const score = scorer("epds/epds");
  const answers = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(answers, (points) => {
      const result = score(Object.fromEntries(points.map((each, index) => [`q${index + 1}`, each])));
      const total = points.reduce<number>((all, one) => all + one, 0);
      expect(result.value("total")).toBe(total);
      expect(["possible", "balanced", "probable"].map((id) => result.holds(id))).toEqual([
        total >= 10,
        total >= 11,
        total >= 13,
      ]);
      expect(result.holds("self_harm")).toBe(points[9]! > 0);
    }),
  );
});

/** Answers that add up to `total`; item 10 stays 0. */
function answersOf(total: number): Record<string, number> {
  const points = Array.from({ length: 9 }, (_, index) => Math.max(0, Math.min(3, total - 3 * index)));
  return { ...Object.fromEntries(points.map((each, index) => [`q${index + 1}`, each])), q10: 0 };
}

test.each([
  // total, band, 10, 11, 13 or more; British after the birth and in pregnancy
  [9, "low", false, false, false, false, false],
  [10, "possible", true, false, false, false, false],
  [11, "possible", true, true, false, false, false],
  [12, "possible", true, true, false, false, false],
  // A copy in circulation says "above 13": 13 is at the limit.
  [13, "probable", true, true, true, true, false],
  [14, "probable", true, true, true, true, false],
  [15, "probable", true, true, true, true, true],
])("%i is %s", (total, band, possible, balanced, probable, afterBirth, inPregnancy) => {
  const score = scorer("epds/epds");
  const [after, before] = ["after_birth", "pregnancy"].map((period) => score(answersOf(total), { period }));
  expect(after!.value("total")).toBe(total);
  expect(after!.band("total")).toBe(band);
  expect(["possible", "balanced", "probable"].map((id) => after!.holds(id))).toEqual([
    possible,
    balanced,
    probable,
  ]);
  expect([after!.holds("british"), before!.holds("british")]).toEqual([afterBirth, inPregnancy]);
  expect(score(answersOf(total)).holds("british")).toBeUndefined();
});

test("what follows from a positive scale is advised to those who give it, in both languages", () => {
  for (const language of ["en", "nb"]) {
    const texts = definition.texts[language]!;
    for (const key of [
      "total.default.low:advice clinician",
      "total.default.possible:advice clinician",
      "total.default.probable:advice clinician",
      "possible:advice midwife",
      "possible:advice public_health_nurse",
      "self_harm:advice clinician",
    ])
      expect(texts[key], `${language} ${key}`).toBeTruthy();
  }
});
