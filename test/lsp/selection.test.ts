import { expect, test } from "vitest";
import { selection } from "../../lsp/features/selection.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const form = (inner: string) => `form sleep "Sleep" { version "1"
  ${inner}
}`;

function grown(inner: string): readonly string[] {
  const { view, offset } = editor({ "/a.form": form(inner) });
  return selection(view, offset).map(({ start, end }) => view.text.slice(start, end));
}

test("a word, its text, what it is the wording of, the form", () => {
  expect(grown(`item q1 "How lo<>ng?" yesno`)).toEqual([
    "long",
    "How long?",
    `"How long?"`,
    `item q1 "How long?" yesno`,
    form(`item q1 "How long?" yesno`),
  ]);
});

test("an expression from the inside out", () => {
  expect(grown(`score s = sum(q1, q<>2 + 1) * 2`)).toEqual([
    "q2",
    "q2 + 1",
    "sum(q1, q2 + 1)",
    "sum(q1, q2 + 1) * 2",
    "score s = sum(q1, q2 + 1) * 2",
    form("score s = sum(q1, q2 + 1) * 2"),
  ]);
});

test("everywhere in the library each holds the one before it, and the last is the file", () => {
  for (const view of library()) {
    for (let offset = 0; offset <= view.text.length; offset += 97) {
      const spans = selection(view, offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: view.text.length });
      for (const [at, { start, end }] of spans.entries()) {
        expect(start <= offset && offset <= end).toBe(true);
        const next = spans[at + 1];
        if (next) expect(next.start <= start && end <= next.end).toBe(true);
      }
    }
  }
});
