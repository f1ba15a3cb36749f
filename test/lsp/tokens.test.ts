import { expect, test } from "vitest";
import { tokens } from "../../lsp/features/tokens.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const text = `// About sleep.
scale often { 0 never "Never" }
form sleep "Sleep" {
  language en
  input date "Date" date
  item time "When on {date | \\"that day\\"}?" one of often when not answered(date)
  score total = sum(time) + 1
  bands total { 0..1 low "Low" }
  flag f = time = never
}`.replaceAll("\\", "");

test("names by what they mean, also where they are words of the language; words, signs and texts", () => {
  const { view } = editor({ "/a.form": text });
  const said = tokens(view).map(({ start, end, kind, modifiers }) => {
    return [view.text.slice(start, end), kind, ...modifiers].join(" ");
  });
  expect(said).toEqual([
    "// About sleep. comment",
    "scale keyword",
    "often enum declaration",
    "0 number",
    "never enumMember declaration readonly",
    '"Never" string',
    "form keyword",
    "sleep class declaration",
    '"Sleep" string',
    "language keyword",
    "en property",
    "input keyword",
    "date parameter declaration",
    '"Date" string',
    "date keyword",
    "item keyword",
    "time variable declaration",
    '"When on { string',
    "date parameter",
    ' | "that day"}?" string',
    "one keyword",
    "of keyword",
    "often enum",
    "when keyword",
    "not keyword",
    "answered function defaultLibrary",
    "date parameter",
    "score keyword",
    "total property declaration",
    "= operator",
    "sum function defaultLibrary",
    "time variable",
    "+ operator",
    "1 number",
    "bands keyword",
    "total property",
    "0 number",
    ".. operator",
    "1 number",
    "low enumMember declaration readonly",
    '"Low" string',
    "flag keyword",
    "f event declaration",
    "= operator",
    "time variable",
    "= operator",
    "never enumMember readonly",
  ]);
});

test("a range has those that stand in it", () => {
  const { view } = editor({ "/a.form": text });
  const [start, end] = [text.indexOf("score"), text.indexOf("bands")];
  const found = tokens(view, { start, end });
  expect(found).toEqual(tokens(view).filter((one) => one.start >= start && one.end <= end));
  expect(found.length).toBeGreaterThan(5);
});

test("over the library none holds another, and every word is something", () => {
  for (const view of library()) {
    let last = 0;
    let covered = 0;
    for (const { start, end } of tokens(view)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
      covered += end - start;
    }
    const bare = view.text.replace(/[\s{}()[\],]/g, "").length;
    expect(covered).toBeGreaterThan(bare * 0.9);
  }
});
