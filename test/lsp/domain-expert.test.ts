import { expect, test } from "vitest";
import { type Diagnostic, messageOf } from "../../compiler/index.ts";
import { exampleResults } from "../../lsp/features/example-results.ts";
import { fixes } from "../../lsp/features/fixes.ts";
import { apply, editor } from "./editor.ts";

/**
 * An instrument as somebody writes it after reading the guide, with five mistakes that are made most: a brace that is
 * not closed, an item turned round by a wrong number, a hidden item in a sum, a misspelled name, a gap in the bands.
 */
const written = `form calm "How calm are you?" {
  version  "1.0.0"
  language en
  licence  free
  recall   "the past 7 days"

  scale often {
    0 never     "Never"
    1 sometimes "Sometimes"
    2 often     "Often"
    3 always    "Always"
  }

  section bodily "Your body" {
    item q1 "My heart beat fast." one of often
    item q2 "I could sit still." one of often reversed
    item q3 "My hands shook." one of often
    item q4 "I slept well." one of often
    item q5 "I was short of breath." one of often

  section mind "Your thoughts" {
    item q6 "I worried." one of often
    when q6 > 0 {
      item q7 "I could not stop worrying." one of often
    }
    item q8 "I felt safe." one of often reversed
    item q9 "I expected something bad." one of often
    item q10 "I would rather not go on." one of often
  }

  score body_score "Body" = sum(q1, q2, q3, 4 - q4, q5) {
    missing prorate up to 1
    round   half up to 1
  }
  score mind_score "Mind" = sum(mind)
  score total "Unrest" = body_score + mind_scroe

  bands total "Unrest" {
    0..9   low    "Calm"
    11..19 middle "Restless"
    20..30 high   "Very restless"
    source "An example, from no study"
  }
  flag risk "Ask at once" = q10 >= 1

  example "calm" {
    q1 = never, q2 = always, q3 = never, q4 = always, q5 = never
    q6 = never, q8 = always, q9..q10 = never
    expect total = 0, total is low
  }
}
`;

interface Mistake {
  readonly code: string;
  /** The words that are underlined, from their beginning. */
  readonly at: string;
  /** Words of the message that say what is the matter. */
  readonly says: string;
  /** The fix that is taken, of those offered. */
  readonly fix: string;
}

/** In the order in which an author comes to them. */
const mistakes: readonly Mistake[] = [
  {
    code: "block-not-closed",
    at: "often",
    says: "Section bodily, opened in line 14, is not closed",
    fix: "Close it here",
  },
  {
    code: "name-unknown",
    at: "mind_scroe",
    says: "Did you mean mind_score?",
    fix: "Change to mind_score",
  },
  {
    code: "reversed-by-hand",
    at: "4 - q4",
    says: "counts 1 to 4, where the answers of q4 count 0 to 3",
    fix: "Reverse q4 where it stands",
  },
  {
    code: "not-asked-open",
    at: "when q6 > 0",
    says: "q7 counts in mind_score and is not asked of everyone",
    fix: "Add else score 0",
  },
  { code: "band-gap", at: "0..9", says: "No band covers 10 of Unrest", fix: "Add the missing band 10" },
];

test("five typical mistakes are found and mended from the editor alone", () => {
  let texts: Readonly<Record<string, string>> = { "/forms/calm.form": written };
  for (const { code, at, says, fix } of mistakes) {
    const { view, workspace } = editor(texts);
    const found = workspace.diagnostics(view.path).find((one) => one.code === code);
    expect(found && messageOf(found)).toContain(says);
    const { span } = found as Diagnostic;
    expect(view.text.slice(span.start)).toMatch(new RegExp(`^${at.replace(/[.]/g, "\\.")}`));
    const offered = fixes(workspace.diagnostics(view.path), span).filter((mend) => mend.diagnostic === found);
    texts = apply(texts, offered.find(({ title }) => title === fix)?.edits ?? []);
  }
  const { view, workspace } = editor(texts);
  const left = workspace.diagnostics(view.path);
  expect(left.filter(({ severity }) => severity === "error").map(messageOf)).toEqual([]);
  // What is left to be done is said as well: what no example shows.
  expect(left.every(({ code }) => code.endsWith("-untested"))).toBe(true);
  expect(exampleResults(view).map(({ holds, gives }) => [holds, gives])).toEqual([
    [true, ["body_score = 0", "mind_score = 0", "total = 0 (low)"]],
  ]);
});

test("what is found first does not depend on the brace: names and hidden items are told beside it", () => {
  const { view } = editor({ "/forms/calm.form": written });
  expect(view.diagnostics.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["block-not-closed", "name-unknown", "not-asked-open", "reversed-by-hand"]),
  );
});

test("what is left is an offer away: each thing that no example shows has an example", () => {
  let texts: Readonly<Record<string, string>> = { "/forms/calm.form": written };
  const codes = mistakes.map(({ code }) => code);
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const { view, workspace } = editor(texts);
    const diagnostics = workspace.diagnostics(view.path);
    const next =
      diagnostics.find(({ code }) => codes.includes(code)) ??
      diagnostics.find(({ code }) => code.endsWith("-untested"));
    if (!next) break;
    texts = apply(texts, next.fixes[0]!.edits);
  }
  const { view, workspace } = editor(texts);
  expect(workspace.diagnostics(view.path).map(messageOf)).toEqual([]);
  expect(exampleResults(view).every(({ holds }) => holds)).toBe(true);
});
