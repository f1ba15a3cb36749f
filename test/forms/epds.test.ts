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
