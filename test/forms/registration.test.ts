import fc from "fast-check";
import { expect, test } from "vitest";
import { definitionOf, scorer } from "./library.ts";

const score = scorer("registration/registration");
const valid = (family_key: number) => score({ has_key: "yes", family_key }).holds("key_valid");

/** The numbers that a municipality may give: six digits, a multiple of 11. */
const keys = fc.integer({ min: 9091 + 1, max: 90_909 }).map((each) => each * 11);
const digit = fc.integer({ min: 0, max: 9 });

test("one wrong digit is always told", () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 5 }), digit, (key, place, other) => {
      expect(valid(key)).toBe(true);
      const digits = [...String(key)];
      fc.pre(digits[place] !== String(other) && (place > 0 || other > 0));
      digits[place] = String(other);
      const wrong = Number(digits.join(""));
      fc.pre(wrong > 100_000);
      expect(valid(wrong)).toBe(false);
    }),
  );
});

test("two neighbouring digits in each other's place are always told", () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 4 }), (key, place) => {
      const digits = [...String(key)];
      fc.pre(digits[place] !== digits[place + 1]);
      [digits[place], digits[place + 1]] = [digits[place + 1]!, digits[place]!];
      const wrong = Number(digits.join(""));
      fc.pre(wrong > 100_000);
      expect(valid(wrong)).toBe(false);
    }),
  );
});

test("a family without a number may have been counted before, and can still be registered", () => {
  const result = score({ has_key: "no", children: 1, expecting: "no" });
  expect(result.holds("may_count_twice")).toBe(true);
  expect(result.asked("family_key")).toBe(false);
  expect(result.holds("key_valid")).toBe(true);
});

test("it asks for nothing that names anyone, and nothing of it is kept on the device", () => {
  const definition = definitionOf("registration/registration");
  expect(definition.about.sensitive).toBe(true);
  const texts = definition.body.flatMap((content) =>
    content.kind === "item" && ["text", "date"].includes(content.type.kind) ? [content.id] : [],
  );
  expect(texts).toEqual(["agency_other"]);
});
