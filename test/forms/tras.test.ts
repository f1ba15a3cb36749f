import fc from "fast-check";
import { expect, test } from "vitest";
import type { Content, Section } from "../../runtime/definition/definition.ts";
import { definitionOf, scorer } from "./library.ts";

const definition = definitionOf("tras/tras");
const areas = sectionsOf(definition.body);
const numbers = [1, 2, 3] as const;

test("eight areas, three age levels, three questions each, and no score", () => {
  expect(areas.map(({ id }) => id)).toEqual([
    ...["understanding", "awareness"],
    ...["interaction", "communication", "attention"],
    ...["pronunciation", "words", "sentences"],
  ]);
  for (const area of areas) {
    const levels = [2, 3, 4].flatMap((age) => numbers.map((number) => `${area.id}_${age}_${number}`));
    expect(itemsOf(area.body)).toEqual(levels);
  }
  expect(definition.scores).toEqual([]);
  for (const { options } of Object.values(definition.scales))
    for (const { score } of options) expect(score).toBeUndefined();
});

test("no wording stands in it, and it is not for real data without", () => {
  expect(definition.about.licence).toMatchObject({ withheld: true, wordingMissing: true });
});

test("a level is asked once the level below it, in the same area, is mastered at least in part", () => {
  const score = scorer("tras/tras");
  const field = fc.constantFrom("mastered", "partly", "blank");
  const level = fc.tuple(field, field, field);
  fc.assert(
    fc.property(fc.constantFrom(...areas.map(({ id }) => id)), level, level, (area, first, second) => {
      const answers = Object.fromEntries(
        numbers.flatMap((number) => [
          [`${area}_2_${number}`, first[number - 1]!],
          [`${area}_3_${number}`, second[number - 1]!],
        ]),
      );
      const result = score(answers);
      const inPart = (fields: readonly string[]) => fields.some((each) => each !== "blank");
      for (const { id } of areas) {
        expect(result.asked(`${id}_2_1`)).toBe(true);
        expect(result.asked(`${id}_3_1`)).toBe(id === area && inPart(first));
        expect(result.asked(`${id}_4_1`)).toBe(id === area && inPart(first) && inPart(second));
      }
    }),
  );
});

function sectionsOf(body: readonly Content[]): Section[] {
  return body.flatMap((part) => {
    if (part.kind === "section") return [part];
    return "body" in part ? sectionsOf(part.body) : [];
  });
}

function itemsOf(body: readonly Content[]): string[] {
  return body.flatMap((part) => {
    if (part.kind === "item") return [part.id];
    return "body" in part ? itemsOf(part.body) : [];
  });
}
