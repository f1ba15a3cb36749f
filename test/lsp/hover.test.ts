import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { functions } from "../../compiler/check/types/functions.ts";
import { hover } from "../../lsp/features/hover.ts";
import { functionWords } from "../../lsp/worth/functions.ts";
import { itemsOf } from "../../lsp/worth/missing.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const scale = `scale often { 0 never "Never" 1 some "Sometimes" 3 much "Often" refused "No answer" declines }`;
const form = (inner: string) => `form mood "Mood" {
  version "1.0.0" language en licence free citation "Doe 2001"
  ${scale}
  ${inner}
}`;
const whole = (part: string, text: string) =>
  form(`item q1 "How often low?" one of often
  item q2 "How often calm?" one of often reversed when q1 > 0 else score 0
  item q3 "Weeks?" integer 0..40
  section calm "Calm" { item c1 "At ease?" yesno  item c2 "Why?" text optional }
  score total "Total" = sum(q1, q2) { missing prorate up to half }
  score anxiety "Anxiety" = q2 + c1 { source "Roe 1999" }
  bands total { 0..3 low "Low" 4..6 high "High" { advice clinician "Ask again." } source "Doe 2001" }
  flag alone "Alone" = any(q2 >= 3, total >= 4) { urgent hidden "Asked of all who are low." }
  cutoff risk "Risk" = total >= 4 { sensitivity 0.8 for "adults" source "Doe 2001" }
  example "e" { q1 = never  expect total is low }
  `).replace(part, text);

function said(files: Readonly<Record<string, string>>): string | undefined {
  const { view, offset } = editor(files);
  return hover(view, offset)?.markdown;
}

test.each([
  ["an item", `sum(q1, q2)`, `sum(q1, q<>2)`, "**item** `q2` “How often calm?”"],
  [
    "what an item is worth",
    `sum(q1, q2)`,
    `sum(q1, q<>2)`,
    "Scored 0–3 (0, 1, 3), reversed, counts in Total and Anxiety; asked when `q1 > 0`, otherwise it counts 0.",
  ],
  ["what reads an item", `sum(q1, q2)`, `sum(q1, q<>2)`, "Read by `alone`."],
  ["an item's options, reversed", `sum(q1, q2)`, `sum(q1, q<>2)`, "- `never` “Never”: 0, counts 3"],
  ["what an item decides", `item q1`, `item q<>1`, "Decides whether `q2` is asked."],
  ["a number", `item q3`, `item <>q3`, "Counts as the number given, 0–40."],
  [
    "a column, with its cells as they are written",
    "item q3",
    `grid days { column sle<>pt "Slept" one of often  row monday "M"  row tuesday "T" }  item q3`,
    "Stands for its 2 items: `monday.slept` and `tuesday.slept`",
  ],
  [
    "an option that is not always offered",
    "item q3",
    `item who "…" one of { me<> "Me" when (q1 > 0) }  item q3`,
    "Offered on a condition.",
  ],
  ["a text", `item c2`, `item c<>2`, "Not scored"],
  ["a section", `section calm`, `section ca<>lm`, "Stands for its 1 scored of 2 items: `c1`; together 0–1."],
  [
    "a scale",
    `q1 "How often low?" one of often`,
    `q1 "How often low?" one of of<>ten`,
    "4 options, scored 0–3",
  ],
  ["an option", `q1 = never`, `q1 = nev<>er`, "Scores 0."],
  [
    "an option, where it is reversed",
    `q1 = never`,
    `q1 = nev<>er`,
    "`never` “Never”: 0, counts 3 in `q2`, which is reversed.",
  ],
  ["an option that declines", `refused "No`, `ref<>used "No`, "declines: a missing answer"],
  ["a score's range", `bands total`, `bands to<>tal`, "`sum(q1, q2)`, range 0–6"],
  [
    "a score's missing rule, in items",
    `bands total`,
    `bands to<>tal`,
    "Up to 1 of 2 may be missing: then the mean of those answered × 2.",
  ],
  ["a score's bands", `bands total`, `bands to<>tal`, "- 4–6 `high` “High”"],
  ["a score's source", `score anxiety`, `score anx<>iety`, "Source: Roe 1999"],
  ["a band", `total is low`, `total is lo<>w`, "0–3 of Total, which can be 0–6."],
  ["a band's advice", `6 high`, `6 hi<>gh`, "Advice for clinician: Ask again."],
  ["a flag", `flag alone`, `flag alo<>ne`, "Raised when `any(q2 >= 3, total >= 4)`."],
  [
    "why a flag may be silent",
    `flag alone`,
    `flag alo<>ne`,
    "Silent where its items are not asked: Asked of all who are low.",
  ],
  ["a cut-off", `cutoff risk`, `cutoff ri<>sk`, "- sensitivity 0.8 for adults"],
  ["a function", `= sum(`, `= su<>m(`, "`sum(items, …)`"],
  [
    "a word",
    `missing prorate`,
    `missing pro<>rate`,
    "The mean of the answered items times the number of items.",
  ],
  ["a sign", `half }`, `half }<>`, "Closes a block."],
  [
    "a source, with what the form cites",
    `source "Roe 1999"`,
    `source "Ro<>e 1999"`,
    "The form cites: Doe 2001",
  ],
  ["a form", `form mood`, `form mo<>od`, "5 items, 2 scores"],
])("%s", (_, part, text, words) => {
  expect(said({ "/mood.form": whole(part, text) })).toContain(words);
});

test("nothing in a text, or where nothing stands", () => {
  expect(said({ "/mood.form": whole(`"How often low?"`, `"How of<>ten low?"`) })).toBeUndefined();
  expect(said({ "/mood.form": `${whole("x", "x")}\n\n<>` })).toBeUndefined();
});

test("a text that is broken still says what its names are worth", () => {
  const { view, offset } = editor({
    "/mood.form": whole(`sum(q1, q2)`, `sum(q1, q<>2`).replace("bands total {", "bands total"),
  });
  expect(hover(view, offset)?.markdown).toContain(
    "Scored 0–3 (0, 1, 3), reversed, counts in Total and Anxiety",
  );
});

test("a range that may be out of date is not shown", () => {
  expect(
    said({ "/mood.form": whole(`bands total`, `bands to<>tal`).replace("= q2 + c1", "= q2 + ") }),
  ).not.toContain("range");
});

test("a scale in a file of its own, an imported one, and a form that a translation is of", () => {
  expect(said({ "/scales.form": scale.replace("often", "of<>ten") })).toContain("4 options");
  const files = {
    "/a.form": `import often from "./scales.form" form a "A" { version "1" language en licence free item q1 "?" one of often }`,
    "/scales.form": scale,
  };
  expect(said({ ...files, "/a.nb.form": `translation nb of a<> "A" { q1 "?" }` })).toContain("**form** `a`");
  expect(said({ ...files, "/a.nb.form": `translation nb of a "A" { q<>1 "?" }` })).toContain("**item** `q1`");
  expect(said({ ...files, "/a.nb.form": `translation nb of a "A" { often { so<>me "?" } }` })).toContain(
    "Scores 1.",
  );
});

test("what a finding means is said where its page is at hand", () => {
  const { view, offset } = editor({ "/mood.form": whole(`sum(q1, q2)`, `sum(q1, q<>9)`) });
  const pageOf = (code: string) =>
    readFileSync(new URL(`../../compiler/diagnostics/pages/${code}.md`, import.meta.url), "utf8");
  const { markdown } = hover(view, offset, { pageOf })!;
  expect(markdown).toContain("**name-unknown**");
  expect(markdown).not.toContain("## Wrong");
});

test("every function is explained", () => {
  expect(Object.keys(functionWords)).toEqual([...functions.keys()]);
});

test("everything that has a name in the library is explained", () => {
  for (const view of library()) {
    for (const { symbols } of view.forms.map(({ bound }) => bound)) {
      for (const symbol of symbols.values()) {
        if (symbol.file.path !== view.path || (symbol.kind === "item" && symbol.cell)) continue;
        const found = hover(view, symbol.name.start);
        expect(found?.markdown, `${view.path} ${symbol.id}`).toMatch(/^\*\*[a-z -]+\*\* `/);
        expect(found?.markdown, `${view.path} ${symbol.id}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  }
});

test("how many answers a missing rule is about is what the score takes", () => {
  for (const { forms } of library()) {
    for (const { bound, definition } of forms) {
      for (const symbol of bound.declared) {
        if (symbol.kind !== "score" || !symbol.node.terms.some(({ kind }) => kind === "missing rule"))
          continue;
        const value = definition!.scores.find(({ id }) => id === symbol.id)!.value;
        const args = aggregateIn(value)!;
        const isList = JSON.stringify(args).includes(".");
        expect(itemsOf(symbol, bound), symbol.id).toBe(isList ? null : args.length);
      }
    }
  }
});

/** The arguments of what has a missing rule. */
function aggregateIn(value: Expression): readonly Expression[] | undefined {
  if (typeof value !== "object" || !("op" in value)) return undefined;
  return value.missing ? value.args : value.args.map(aggregateIn).find((found) => found !== undefined);
}
