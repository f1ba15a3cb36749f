import { expect, test } from "vitest";
import { formatting, formattingOnType } from "../../lsp/features/format.ts";
import { apply, editor } from "./editor.ts";

const text = `form   a "A" {
  version "1.0.0"
  language en
  licence free
  item   q1  "…"   yesno
  section s "S" {
  item   q2  "…"   yesno
  }<>
}
`;

function after(edits: readonly { start: number; end: number; text: string }[]): string {
  const { texts } = editor({ "/a.form": text });
  const placed = edits.map(({ start, end, text }) => ({ span: { file: "/a.form", start, end }, text }));
  return apply(texts, placed)["/a.form"]!;
}

test("a whole file is laid out", () => {
  const { view } = editor({ "/a.form": text });
  expect(after(formatting(view))).toContain(`\n  item q1 "…" yesno\n`);
});

test("of a range, only the lines that it touches", () => {
  const { view } = editor({ "/a.form": text });
  const at = view.text.indexOf("item   q1");
  const laidOut = after(formatting(view, { start: at, end: at }));
  expect(laidOut).toContain(`  item q1 "…" yesno\n`);
  expect(laidOut).toContain(`form   a "A" {`);
});

test("when a block is closed, its last line; nothing behind the cursor moves", () => {
  const { view, offset } = editor({ "/a.form": text });
  for (const edit of formattingOnType(view, offset)) expect(edit.end).toBeLessThanOrEqual(offset);
});
