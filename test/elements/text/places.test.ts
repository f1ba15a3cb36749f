import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fill, placesIn } from "../../../runtime/definition/places.ts";
import { blockText, lineText, plainText } from "../../../runtime/elements/text/markdown.ts";
import { rendered } from "./rendered.ts";

const answers =
  (given: Readonly<Record<string, string>>): Fill =>
  (name) =>
    given[name];

test("a place is filled with the answer, or with what is said without one", () => {
  const text = 'How is {child_name | "your child"} sleeping?';
  expect(rendered(lineText(text))).toBe("How is <bdi>your child</bdi> sleeping?");
  expect(rendered(lineText(text, answers({ child_name: "Liv" })))).toBe("How is <bdi>Liv</bdi> sleeping?");
  expect(plainText(text, answers({ child_name: "Liv" }))).toBe("How is Liv sleeping?");
});

test("places stand within marks, lists and the words of links", () => {
  const text = '**{a|"x"}**\n\n- [{a | "x"}](/y)';
  expect(rendered(blockText(text, answers({ a: "1" })))).toBe(
    '<p><strong><bdi>1</bdi></strong></p><ul><li><a href="/y" target="_blank" rel="noopener noreferrer"><bdi>1</bdi></a></li></ul>',
  );
});

test("no answer gets into the address of a link", () => {
  const filled = rendered(lineText('[x](https://x.no/{a|"b"})', answers({ a: "javascript:1" })));
  expect(filled).not.toContain("<a");
});

test.each([
  ['{a | "x"} and { b_2|"y" }', ["a", "b_2"], ["x", "y"]],
  ['{row.column | "x"}', ["row_column"], ["x"]],
  ['{fødsel | "født"}', ["fødsel"], ["født"]],
  ['{a | "say \\"hei\\" \\\\ \\{b | \\"c\\"}"}', ["a"], ['say "hei" \\ {b | "c"}']],
  ['{a | ""}', ["a"], [""]],
  ['\\{a | "x"}', [], []],
  ['\\\\{a | "x"}', ["a"], ["x"]],
  ['{{a | "x"}}', ["a"], ["x"]],
  ['{a} {a | } {a | x} {1a | "x"} {a.| \'x\'} { | "x"}', [], []],
])("%s has the places %j", (text, names, fallbacks) => {
  expect(placesIn(text).map(({ name }) => name)).toEqual(names);
  expect(placesIn(text).map(({ fallback }) => fallback)).toEqual(fallbacks);
});

test("what is shown depends on exactly the places that a text has", () => {
  const pieces = fc.constantFrom(
    '{a | "x"}',
    '{b|"y"}',
    "\\",
    "{",
    "}",
    "*",
    "[",
    "](z)",
    "\n",
    "- ",
    "{a|",
    '"',
    " ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join("").replaceAll("\n", " ");
      const asked: string[] = [];
      plainText(text, (name) => void asked.push(name));
      expect(asked).toEqual(placesIn(text).map(({ name }) => name));
    }),
  );
});

test.each([
  "<img src=x onerror=alert(1)>",
  "**bold** _em_ [x](https://x.no) \\*",
  '{b | "y"}',
  "$& $1 $`",
  "- item\n\n1. item",
  "\u202eevil",
  "__proto__",
  "",
])("the answer %j is shown as it was typed", (typed) => {
  const shown = rendered(blockText('Is *{a | "x"}* it?', answers({ a: typed, b: "no" })));
  const encoded = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  expect(shown).toBe(`<p>Is <em><bdi>${encoded}</bdi></em> it?</p>`);
  expect(plainText('{a | "x"}', answers({ a: typed, b: "no" }))).toBe(typed.replace(/\s+/g, " "));
});
