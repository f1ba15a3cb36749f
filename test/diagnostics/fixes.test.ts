import { describe, expect, test } from "vitest";
import { addTerm, removeListed, removePart } from "../../compiler/diagnostics/fixes.ts";
import { parse } from "../../grammar/index.ts";

/* `‹ ›` stand around the part that a fix is about. */

type Make = typeof removeListed;

function fixed(marked: string, make: Make, title: string): string {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const text = marked.replace(/[‹›]/g, "");
  const { edits } = make(title, { path: "a.form", text, tree: parse(text).tree }, { start, end });
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text);
}

describe("a part is taken out of its block", () => {
  test.each([
    ["with its line", "a {\n  x\n  ‹y›\n  z\n}", "a {\n  x\n  z\n}"],
    ["with its line as Windows ends it", "a {\r\n  x\r\n  ‹y›\r\n}", "a {\r\n  x\r\n}"],
    ["at the end of a line", "a {\n  x ‹y›\n}", "a {\n  x\n}"],
    ["at the beginning of a line", "a {\n  ‹x› y\n}", "a {\n  y\n}"],
    ["within a line", "a { x ‹y› z }", "a { x z }"],
  ])("%s", (_, before, after) => expect(fixed(before, removePart, "Remove")).toBe(after));
});

describe("one of several is taken out of a list", () => {
  test.each([
    ["the first", "sum(‹a›, b)", "sum(b)"],
    ["one in the middle", "sum(a, ‹b›, c)", "sum(a, c)"],
    ["the last", "sum(a, ‹b›)", "sum(a)"],
    ["the only one", "sum(‹a›)", "sum()"],
    ["the last, on a line of its own", "a = 1,\n‹b = 2›\n}", "a = 1\n}"],
  ])("%s", (_, before, after) => expect(fixed(before, removeListed, "Remove")).toBe(after));
});

describe("a term is added", () => {
  test.each([
    [
      "to a block of lines",
      '  ‹cutoff c = a {\n    help "H"\n  }›',
      '  cutoff c = a {\n    help "H"\n    t\n  }',
    ],
    ["to a block on one line", '‹cutoff c = a { help "H" }›', 'cutoff c = a { help "H" t }'],
    ["where there is no block", "  ‹cutoff c = a›\n", "  cutoff c = a { t }\n"],
  ])("%s", (_, before, after) => expect(fixed(before, addTerm, "t")).toBe(after));
});
