import { expect, test } from "vitest";
import { lex } from "../../grammar/lexer.ts";
import { vocabulary } from "../../grammar/tokens.ts";
import { classes, contextual, reserved, signs } from "../../grammar/words.ts";
import { samples } from "./samples.ts";

const table: Readonly<Record<string, object>> = { ...reserved, ...contextual, ...signs, ...classes };

test("the table has every token", () => {
  const categories = ["operator", "property"];
  const missing = vocabulary
    .map(({ name }) => name)
    .filter((name) => !(name in table) && !categories.includes(name));
  expect(missing).toEqual([]);
});

test("no word is in the table twice", () => {
  expect(Object.keys(contextual).filter((word) => word in reserved)).toEqual([]);
});

test.each([...samples])("%s: each token is what the table says", (_, text) => {
  const { tokens, comments } = lex(text);
  for (const { tokenType, image } of [...tokens, ...comments]) {
    const { pattern } = table[tokenType.name] as { readonly pattern?: RegExp };
    if (pattern === undefined) expect(image).toBe(tokenType.name);
    else expect(image).toMatch(new RegExp(`^(?:${pattern.source})$`, pattern.flags));
  }
});

test("the samples use every word", () => {
  const used = new Set(
    [...samples.values()].flatMap((text) => lex(text).tokens.map(({ tokenType }) => tokenType.name)),
  );
  expect(Object.keys({ ...reserved, ...contextual }).filter((word) => !used.has(word))).toEqual([]);
});
