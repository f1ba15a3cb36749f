import { expect } from "vitest";
import { refactorings } from "../../lsp/features/refactor/index.ts";
import { apply, editor } from "./editor.ts";

/** The files after the one refactoring at the cursor whose title begins so. */
export function rewritten(
  files: Readonly<Record<string, string>>,
  title: string,
): Readonly<Record<string, string>> {
  const { view, offset, texts } = editor(files);
  const found = refactorings(view, { start: offset, end: offset }).filter((one) =>
    one.title.startsWith(title),
  );
  expect(found.map((one) => one.title)).toHaveLength(1);
  return apply(texts, found[0]!.change()!.edits);
}
