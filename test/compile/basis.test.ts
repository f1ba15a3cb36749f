import { expect, test } from "vitest";
import { Cache } from "../../compiler/cache.ts";
import { outcomeOf } from "./outcome.ts";

const form = `form mood "Mood" {
  version "1.0.0"
  language en
  licence free
  scale often { 0 never "Never" 1 some "Some" 2 daily "Daily" }
  note "Think of the last week."
  item q1 "One" one of often
  item q2 "Two" one of often when q1 = some else score 0
  item q3 "Three" integer 0..9
  let limit = 1.5 + q1 + 0.5
  score total "Total" = sum(q1, q2)
  table norms { columns total gives t  row 0..2 gives 10  row 3 gives 20 }
  score level "Level" = lookup(norms, total)
  bands total { 0..1 low "Low" 2..3 high "High" source "A" }
  cutoff risk "Risk" = total >= limit { source "A" }
  flag sign "Sign" = q2 = daily { hidden "so" }
  example "one" { q1 = some, q2 = daily  expect total = 3, total is high }
}
`;

/** The same, with nothing that has to be looked up. */
const plain = form.replace(/ {2}(table|score level).*\n/g, "");

test.each([
  ["the label of a band", '"High"', '"Higher"'],
  ["the bounds of a band", "0..1 low", "0..2 low"],
  ["a source", '{ source "A" }', '{ source "B" }'],
  ["what hides a flag", ' { hidden "so" }', ""],
  ["an example", "q1 = some,", "q1 = never,"],
  ["a name that a note without one would have had", "flag sign", "flag note_1"],
  ["a flag in place of a cut-off", "cutoff risk", "flag risk"],
  ["one flag more", "  example", "  flag note_1 = q1 = daily\n  example"],
  ["a score", "sum(q1, q2)", "sum(q1, q3)"],
  ["one flag more in the same line", 'hidden "so" }', 'hidden "so" } flag note_1 = q1 = daily'],
  ["space before a part", "  item q2", "     item q2"],
  ["space before a condition", "when q1", "when  q1"],
  ["space within a condition", "when q1 = some", "when q1  = some"],
  ["space at the end of a line", "q1 + 0.5\n", "q1 + 0.5 \n"],
  ["a number in other figures", "q1 + 0.5", "q1 + 0.50"],
  ["a number that begins elsewhere", "= 1.5", "= 01.5"],
  ["an empty block behind a note", 'week."', 'week." { }'],
  ["a comment", "  let", "  // what counts\n  let"],
  ["a question that shows an answer", '"Two"', '"Two, not {q1}"'],
  ["an empty line", "  flag", "\n\n  flag"],
])("after %s, a form is what somebody finds who opens it now", (_, from, to) => {
  for (const text of [plain, form]) {
    const cache = new Cache({ keepsSyntax: true });
    const typed = text.replace(from, to);
    for (const next of [text, typed, text, typed.replace('"One"', '"One more"'), typed])
      expect(of(next, cache)).toEqual(of(next, new Cache()));
  }
});

function of(text: string, cache: Cache) {
  return outcomeOf(new Map([["a.form", text]]), "a.form", cache);
}
