import { expect, test } from "vitest";
import { rename, renameable } from "../../lsp/features/rename.ts";
import { apply, editor } from "./editor.ts";

const form = (inner: string) => `import amount from "./scales.form"
form sleep "Sleep" {
  version "1.0.0" language en licence free
  ${inner}
}`;
const scales = `scale amount { 0 "Not" 1 some "Some" }`;

test("an item is renamed where it is declared, counted, set, shown and translated", () => {
  const { view, offset, texts } = editor({
    "/a.form": form(`item q<>1 "…" one of amount  item q2 "You said {q1 | "nothing"}." yesno when q1 = some
  score total = sum(q1, q2)  example "e" { q1 = some expect asked q2 }`),
    "/a.nb.form": `translation nb of sleep "Søvn" { q1 "Hva?" }`,
    "/scales.form": scales,
  });
  const found = rename(view, offset, "rest");
  expect(found).not.toHaveProperty("why");
  const { edits, was } = found as Exclude<typeof found, { why: string } | null> & object;
  const after = apply(texts, [...edits, was!]);
  expect(after["/a.form"]).toContain(`item rest was q1 "…" one of amount`);
  expect(after["/a.form"]).toContain(`"You said {rest | "nothing"}." yesno when rest = some`);
  expect(after["/a.form"]).toContain(`sum(rest, q2)`);
  expect(after["/a.form"]).toContain(`example "e" { rest = some expect asked q2 }`);
  expect(after["/a.nb.form"]).toContain(`{ rest "Hva?" }`);
  expect(after["/scales.form"]).toBe(scales);
});

test("an option of a shared scale is renamed in every form that names it", () => {
  const { view, offset, texts } = editor({
    "/scales.form": `scale amount { 0 "Not" 1 so<>me "Some" }`,
    "/a.form": form(`item q1 "…" one of amount  item q2 "…" yesno when q1 = some`),
    "/b.form": form(`item q1 "…" one of amount  item q2 "…" yesno when q1 != some`).replace("sleep", "wake"),
  });
  const { edits, was } = rename(view, offset, "a_little") as { edits: never[]; was: never };
  const after = apply(texts, [...edits, was]);
  expect(after["/scales.form"]).toBe(`scale amount { 0 "Not" 1 a_little "Some" was some }`);
  expect(after["/a.form"]).toContain("when q1 = a_little");
  expect(after["/b.form"]).toContain("when q1 != a_little");
});

test.each([
  ["q2", "The form sleep has a q2 already."],
  ["score", `"score" is a word of the language, and cannot be a name.`],
  ["2nd", `"2nd" is no name. A name is a letter, and then letters, digits and _.`],
])("a new name that would break something is refused: %s", (name, why) => {
  const { view, offset } = editor({
    "/a.form": form(`item q<>1 "…" one of amount item q2 "…" yesno`),
    "/scales.form": scales,
  });
  expect(rename(view, offset, name)).toEqual({ why });
});

test("an option without a code has nothing to rename", () => {
  const { view, offset } = editor({ "/scales.form": `scale amount { <>0 "Not" 1 some "Some" }` });
  expect(renameable(view, offset)).toHaveProperty("why");
});
