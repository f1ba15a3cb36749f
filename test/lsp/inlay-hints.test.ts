import { expect, test } from "vitest";
import { inlayHints } from "../../lsp/features/inlay-hints.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const text = `form sleep "Sleep" {
  version "1.0.0" language en licence free
  scale often { 0 never "Never" 1 some "Some" 2 much "Much" no "No" declines }
  item q1 "…" one of often
  item q2 "…" one of often reversed
  item q3 "…" yesno
  item q4 "…" yesno
  score total "Total" = sum(q1, q2) { missing prorate up to half }
  score all "All" = sum(q1..q4) + 1 { missing counts 0 up to 3 }
  example "e" { q1..q2 = never q3..q4 = no expect complete }
}`;

/** The text with its hints, between stars. */
function shown(source: string): string {
  const { view } = editor({ "/a.form": source });
  return inlayHints(view).reduceRight(
    (said, { offset, text: hint }) => `${said.slice(0, offset)}*${hint}*${said.slice(offset)}`,
    view.text,
  );
}

test("the range of a score, a missing rule in items, the points of a reversed item", () => {
  expect(shown(text)).toBe(
    text
      .replace("often reversed", "often reversed*0→2 1→1 2→0*")
      .replace("= sum(q1, q2)", "= sum(q1, q2)*0–4*")
      .replace("up to half", "up to half*= 1 of 2*")
      .replace("+ 1 {", "+ 1*1–7* {")
      .replace("up to 3", "up to 3*of 4*")
      .replace('example "e"', 'example "e"*✓ total = 2, all = 3*'),
  );
});

test("in a broken text no range, and what is written all the same", () => {
  const said = shown(text.replace("+ 1 {", "+ {"));
  expect(said).not.toContain("0–4");
  expect(said).toContain("up to half*= 1 of 2*");
});

test("within a range those that stand there", () => {
  const { view } = editor({ "/a.form": text });
  const start = text.indexOf("score all");
  expect(inlayHints(view, { start, end: text.length }).map(({ text: hint }) => hint)).toEqual([
    "1–7",
    "of 4",
    "✓ total = 2, all = 3",
  ]);
});

test("what a block of another file says has its hints there", () => {
  const { view } = editor({
    "/a.form": `import asked from "./b.form"
form a "A" { version "1.0.0" language en licence free use asked  score own = q1 }`,
    "/b.form": `block asked { item q1 "…" yesno reversed  score of_block = q1 }`,
  });
  expect(inlayHints(view)).toEqual([
    { offset: view.text.indexOf(" }"), text: "0–1", about: expect.stringContaining("lowest") },
  ]);
});

test("every score of the library has its range", () => {
  for (const view of library()) {
    const ranges = inlayHints(view).filter(({ about }) => about.startsWith("The lowest"));
    const own = view.forms.filter(({ file }) => file.path === view.path);
    const written = own.flatMap(({ bound }) => bound.declared.filter(({ file }) => file.path === view.path));
    const ids = new Set(written.map(({ id }) => id));
    const scores = own.flatMap(({ definition }) => definition!.scores.filter(({ id }) => ids.has(id)));
    const known = scores.filter(({ range }) => range.max > range.min && range.max < 1e9);
    expect(ranges.length, view.path).toBeGreaterThanOrEqual(known.length);
  }
});
