import { expect, test } from "vitest";
import { lowered } from "./lowered.ts";

const form = `form mood "Mood" {
  version  "1.0.0"
  language en
  licence  free
  scale often { 0 never "Never"  1 often "Often"  refused "No" declines }
  input sex "Sex" one of { female "Female"  male "Male" }
  section part "Part" {
    item q1 "One" one of often help "Think"
    item q2 "Two" one of often when q1 > 0 else score 0
    item q3 "Three" integer 0..9
    item free_words "Anything?" text
  }
  table points { columns key gives worth  row 0 gives 3  row 1..2 gives 5 }
  let limit = if sex = female then 1 else 2
  score total "Total" = sum(q1, q2) { missing prorate up to 1  source "A" }
  score looked "Looked up" = lookup(points, q1)
  bands total "Bands" { 0 low "Low"  1..2 high "High"  source "B" }
  cutoff risk "Risk" = total >= limit { source "C" }
  flag sign "Sign" = q3 > 4 { source "D" }
  check sane "Be sane" = q3 != 3
}
`;

function hashWith(...changes: readonly [from: string, to: string][]): string {
  let text = form;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return lowered({ "mood.form": text }).result!.definition.hash;
}

const unchanged = hashWith();

test("is a SHA-256 in hexadecimal", () => {
  expect(unchanged).toMatch(/^sha256-[0-9a-f]{64}$/);
});

test.each([
  ["the title", '"Mood"', '"Humour"'],
  ["the version", "1.0.0", "2.0.0"],
  ["the licence", "licence  free", 'licence free with attribution "©"'],
  ["an item's wording", '"One"', '"The first"'],
  ["an option's label", '"Often"', '"Frequently"'],
  ["help", "Think", "Ponder"],
  ["a source", 'source "A"', 'source "Another"'],
  ["a band's label", '"High"', '"Elevated"'],
  ["the layout", "  section part", "\n\n  // a comment\n  section part"],
  ["a check", "q3 != 3", "q3 != 4"],
  ["the order of options", '0 never "Never"  1 often "Often"', '1 often "Often"  0 never "Never"'],
])("does not depend on %s", (_, from, to) => {
  expect(hashWith([from, to])).toBe(unchanged);
});

test("does not depend on items that nothing reads", () => {
  expect(hashWith(['    item free_words "Anything?" text\n', ""])).toBe(unchanged);
});

test.each([
  ["an option's score", '1 often "Often"', '2 often "Often"'],
  ["an option's code", '1 often "Often"', '1 frequent "Often"'],
  ["what declines", 'refused "No" declines', 'refused "No" unknown'],
  ["a condition", "when q1 > 0", "when q1 >= 0"],
  ["what not asked means", "else score 0", "else left out"],
  ["a range", "0..9", "0..8"],
  ["reversing", 'item q1 "One" one of often', 'item q1 "One" one of often reversed'],
  ["a missing rule", "prorate up to 1", "counts 0 up to 1"],
  ["a band", "0 low", "0 lowest"],
  ["a cut-off", "total >= limit", "total > limit"],
  ["a flag", "q3 > 4", "q3 > 5"],
  ["a let", "then 1 else 2", "then 1 else 3"],
  ["a table", "gives 5", "gives 6"],
])("depends on %s", (_, from, to) => {
  expect(hashWith([from, to])).not.toBe(unchanged);
});

test("does not depend on translations", () => {
  const files = { "mood.form": form, "mood.nb.form": 'translation nb of mood "Humør" { q1 "En" }' };
  expect(lowered(files).result!.definition.hash).toBe(unchanged);
});
