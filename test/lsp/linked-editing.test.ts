import { expect, test } from "vitest";
import { linkedEditing } from "../../lsp/features/linked-editing.ts";
import { editor } from "./editor.ts";

const form = (inner: string) =>
  `form sleep "Sleep" { version "1.0.0" language en licence free\nitem q1 "How long?" integer 0..12\n${inner}\n}`;

test("a let is typed at all its places at once", () => {
  const { view, offset, marked } = editor({
    "/a.form": form(
      'let <|half|> = q1 / 2 flag short "Short" = <>  <|half|> < 3 flag long "Long" = <|half|> > 4',
    ).replace("<>  <|", "<|<>"),
  });
  expect(linkedEditing(view, offset)).toEqual(marked.map(({ start, end }) => ({ start, end })));
});

test.each([
  ["an item, under which answers are stored", 'flag short "Short" = <>q1 < 3'],
  ["a word of the language", '<>flag short "Short" = q1 < 3'],
  ["a let that nobody reads", "let <>half = q1 / 2"],
])("but not %s", (_, inner) => {
  const { view, offset } = editor({ "/a.form": form(inner) });
  expect(linkedEditing(view, offset)).toBeNull();
});
