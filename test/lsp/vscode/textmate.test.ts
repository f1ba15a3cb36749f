import { expect, test } from "vitest";
import { contextual, reserved } from "../../../grammar/words.ts";
import { type Rule, textmateGrammar } from "../../../lsp/vscode/textmate.ts";

const grammar = textmateGrammar();

/** What the first rule that matches at the beginning of a text says of it. */
function colour(text: string): string | undefined {
  const found = grammar.patterns.find((rule) => regex(rule).exec(text)?.index === 0);
  return found?.name ?? Object.values(found?.captures ?? {})[0]?.name;
}

function regex({ match, begin }: Rule): RegExp {
  return new RegExp((match ?? begin)!, "u");
}

test("every word is coloured, and as a whole", () => {
  const words = [...Object.keys(reserved), ...Object.keys(contextual)];
  expect(words.filter((word) => !/^keyword\.control\./.test(colour(`${word} `) ?? ""))).toEqual([]);
  const parts = words.filter((word) => colour(`${word}s_of_mine`) !== undefined);
  expect(parts).toEqual([]);
});

test.each([
  ["// a remark", "comment.line.double-slash.formscript"],
  ["/* a remark */", "comment.block.formscript"],
  ['"a text"', "string.quoted.double.formscript"],
  ['"""a text"""', "string.quoted.triple.formscript"],
  ["2011-04-04", "constant.other.date.formscript"],
  ["3.7", "constant.numeric.formscript"],
  ["item q1", "keyword.control.declaration.formscript"],
  ["non-commercial", "keyword.control.property.formscript"],
  ["..< 4", "keyword.operator.formscript"],
  ["q1", undefined],
])("%s", (text, scope) => {
  expect(colour(text)).toBe(scope);
});

test("what a word declares is coloured as a name", () => {
  const rule = grammar.patterns.find((each) => "captures" in each)!;
  expect(regex(rule).exec("bands søvn {")?.slice(1)).toEqual(["bands", "søvn"]);
});
