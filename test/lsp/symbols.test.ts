import { expect, test } from "vitest";
import { type OutlineSymbol, symbols } from "../../lsp/features/symbols.ts";
import { workspaceSymbols } from "../../lsp/features/workspace-symbols.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const text = `import amount from "./scales.form"
form sleep "Sleep" {
  version "1.0.0"  language en  licence free
  section nights "At night" {
    item q1 "How long?" one of { 0 short "Short"  1 "Long" }
    when q1 > 0 { item q2 withheld "waking" yesno }
  }
  grid days { row monday "Monday"  column slept "Slept" yesno }
  score total "Total" = sum(q1)
  bands total { 0..1 all "All" }
  example "short" { q1 = short  expect total = 0 }
}
translation nb of sleep "Søvn" { q1 "Hvor lenge?" }`;

function outline(parts: readonly OutlineSymbol[], indent = ""): string {
  return parts
    .map(
      ({ kind, name, detail, parts }) =>
        `${indent}${kind}: ${name} | ${detail}\n${outline(parts, `${indent}  `)}`,
    )
    .join("");
}

test("the outline of a file", () => {
  const { view } = editor({ "/a.form": text });
  expect(outline(symbols(view))).toBe(`form: sleep | Sleep
  section: nights | At night
    item: q1 | How long?
      option: short | Short
      option: 1 | Long
    when: when q1 > 0 | 
      item: q2 | waking
  grid: days | 
    row: monday | Monday
    column: slept | Slept
  score: total | Total
  bands: total | 
    band: all | All
  example: "short" | 
translation: sleep | nb Søvn
`);
});

test("broken text has an outline, and everything in it a name", () => {
  const { view } = editor({ "/a.form": `form { item "What?" section s { score = ` });
  expect(outline(symbols(view))).toContain("form: form");
});

test("what names a part stands in it, and parts stand in what holds them", () => {
  const check = (parts: readonly OutlineSymbol[], from: number, to: number) => {
    for (const { name, span, named, parts: inner } of parts) {
      expect(name).not.toBe("");
      expect([from <= span.start, span.end <= to]).toEqual([true, true]);
      expect([span.start <= named.start, named.end <= span.end]).toEqual([true, true]);
      check(inner, span.start, span.end);
    }
  };
  for (const view of library()) check(symbols(view), 0, view.text.length);
});

test("names in the workspace, the best first", () => {
  const { workspace } = editor({ "/a.form": text, "/b.form": text.replaceAll("sleep", "rest") });
  const found = (query: string) =>
    workspaceSymbols(workspace, query).map(({ name, within }) => `${within}/${name}`);
  expect(found("q1")).toEqual(["sleep nights/q1", "rest nights/q1"]);
  expect(found("tot").slice(0, 2)).toEqual(["sleep/total", "sleep/total"]);
  expect(found("at night")).toEqual(["sleep/nights", "rest/nights"]);
  expect(found("ngts")).toEqual(["sleep/nights", "rest/nights"]);
  expect(found("nothing like it")).toEqual([]);
  const { span } = workspaceSymbols(workspace, "monday")[0]!;
  expect([span.file, text.slice(span.start, span.end)]).toEqual(["/a.form", "monday"]);
});
