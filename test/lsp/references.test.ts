import { expect, test } from "vitest";
import { highlight } from "../../lsp/features/highlight.ts";
import { references } from "../../lsp/features/references.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const scales = `scale <|amount|> { 0 "Not" 1 some "Some" }`;
const form = `import <|amount|> from "./scales.form"
form sleep "Sleep" {
  version "1.0.0" language en licence free
  item q1 "…" one of <|am<>ount|>
  item q2 "…" one of <|amount|> when q1 = some
}`;
const other = `import <|amount|> from "./scales.form"
form other "Other" { version "1.0.0" language en licence free item q1 "…" one of <|amount|> }`;
const nb = `translation nb of sleep "Søvn" { <|amount|> { 0 "Ikke" some "Noe" } }`;

test("everywhere in the workspace, files in their order", () => {
  const { view, offset, marked } = editor({
    "/a.form": form,
    "/a.nb.form": nb,
    "/b.form": other,
    "/scales.form": scales,
  });
  expect(references(view, offset, { declarations: true })).toEqual(marked);
  expect(references(view, offset, { declarations: false })).toEqual(
    marked.filter(({ file }) => file !== "/scales.form"),
  );
});

test("also from the file of scales, and while a form that uses them is broken", () => {
  const { view, offset, marked } = editor({
    "/a.form": form.replace("<>", "").replace(/\}$/, ""),
    "/scales.form": scales.replace("amount", "am<>ount"),
  });
  expect(references(view, offset, { declarations: true })).toEqual(marked);
});

test("in the file, with where it is declared", () => {
  const { view, offset, marked } = editor({
    "/a.form": `form sleep "Sleep" { version "1" language en licence free
      item <|q1|> "…" yesno  item q2 "{<|q1|> | \\"…\\"}" yesno when <|q1|> = yes
      score total = sum(<|q<>1|>, q2) }`.replaceAll("\\", ""),
  });
  const found = highlight(view, offset);
  expect(found.map(({ span }) => span)).toEqual(marked);
  expect(found.map(({ declares }) => declares)).toEqual([true, false, false, false]);
});

test("nothing where nothing is named", () => {
  const { view, offset } = editor({
    "/a.form": `form sleep "Sle<>ep" { version "1" language en licence free }`,
  });
  expect(references(view, offset, { declarations: true })).toEqual([]);
  expect(highlight(view, offset)).toEqual([]);
});

test("every item of the library is found where it is declared, and its text there is its name", () => {
  for (const view of library()) {
    for (const { bound } of view.forms) {
      for (const item of bound.items.slice(0, 5)) {
        if (item.file.path !== view.path || item.cell) continue;
        const found = highlight(view, item.name.start);
        expect(found.filter(({ declares }) => declares)).toHaveLength(1);
        for (const { span } of found) expect(view.text.slice(span.start, span.end)).toBe(item.id);
      }
    }
  }
});
