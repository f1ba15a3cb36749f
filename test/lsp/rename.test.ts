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

const renamed = (files: Readonly<Record<string, string>>, name: string) => {
  const { view, offset, texts } = editor(files);
  const found = rename(view, offset, name);
  if (!found || "why" in found) throw new Error(found?.why ?? "There is nothing to rename.");
  return apply(texts, found.edits);
};

test("names that are made of it follow: what an option or a remark opens, and the cells of a grid", () => {
  const text = form(`item who "…" many of { mother "M" other "O" specify }  item q1 "…" yesno remark "Notes"
  grid days { column slept "…" one of { 0 no_rest "N" 1 other "O" specify } row monday "…" row tuesday "…" }
  note "{who_other | ""} {monday.slept | ""}"
  example "e" { who = [other], who_other = "x", q1_remark = "y", monday.slept = other, monday_slept_other = "z" }`);
  const rename = (from: string, to: string) =>
    renamed({ "/a.form": text.replace(`${from} "`, `${from}<> "`), "/scales.form": scales }, to)["/a.form"];
  const who = rename("item who", "whom");
  expect(who).toContain(`note "{whom_other | ""} {monday.slept | ""}"`);
  expect(who).toContain(`whom = [other], whom_other = "x", q1_remark`);
  expect(rename("item q1", "rest")).toContain(`rest_remark = "y"`);
  expect(rename(`"M" other`, "others")).toContain(`who = [others], who_others = "x"`);
  const monday = rename("row monday", "mon");
  expect(monday).toContain("{mon.slept |");
  expect(monday).toContain(`mon.slept = other, mon_slept_other = "z"`);
  expect(rename("column slept", "rest")).toContain(`monday.rest = other, monday_rest_other = "z"`);
});

test("an option is renamed in the table that is looked up by it", () => {
  const after = renamed(
    {
      "/a.form": form(`input sex "…" one of { f<>emale "F" male "M" }  item q1 "…" integer 0..1
  table norms { columns sex, raw gives t  row female, 0 gives 1  row male, 0 gives 2 }
  score t = lookup(norms, sex, q1)`),
      "/scales.form": scales,
    },
    "woman",
  );
  expect(after["/a.form"]).toContain("row woman, 0 gives 1  row male, 0 gives 2");
});

test.each([
  ["yes of a yesno", `item q1 "…" yesno { 2 y<>es "Y" 0 no "N" }`, /^A yesno is always answered/],
  [
    "what is named after others",
    `item q1 "…" yesno remark "N"  example "e" { q1_re<>mark = "a" }`,
    /^q1_remark is named after the item q1\./,
  ],
  [
    "a shape of a drawing",
    `item q1 "…" many of { ar<>m "A" leg "L" } on "body.svg"`,
    /^arm is the name of a shape in body\.svg/,
  ],
  [
    "a code in a file of norms",
    `input sex "…" one of { f<>emale "F" male "M" } table norms from "norms.csv" score t = lookup(norms, sex)`,
    /^female is a code in norms\.csv, too/,
  ],
  [
    "a word that an example uses on several scales",
    `item q1 "…" one of { 0 n<>ever "N" 1 "S" } item q2 "…" one of { 0 never "N" 2 "S" }
  example "e" { q1..q2 = never }`,
    /^In line 5 of a\.form, never is at the same time an option of q2\./,
  ],
])("what cannot be renamed says why: %s", (_, inner, why) => {
  const { view, offset } = editor({
    "/a.form": form(inner),
    "/scales.form": scales,
    "/norms.csv": "sex,t\nfemale,1\nmale,2\n",
    "/body.svg": "<svg/>",
  });
  expect(rename(view, offset, "renamed")).toEqual({ why: expect.stringMatching(why) });
});

test("what a block reads in several forms keeps its name; in one it is renamed in the block, too", () => {
  const files = (others: Readonly<Record<string, string>> = {}) => ({
    "/a.form": form(`item q<>1 "…" yesno  use verdict`).replace("import amount", "import verdict"),
    "/scales.form": "block verdict { score total = sum(q1) }",
    ...others,
  });
  expect(renamed(files(), "rest")["/scales.form"]).toBe("block verdict { score total = sum(rest) }");
  const { view, offset } = editor(
    files({
      "/b.form": `import verdict from "./scales.form"
form wake "Wake" { version "1.0.0" language en licence free  item q1 "…" yesno  use verdict }`,
    }),
  );
  expect(rename(view, offset, "rest")).toEqual({
    why: expect.stringMatching(/^The block verdict reads q1 in each of the forms that use it: /),
  });
});

test("a shared scale does not take a name that a form that imports it has given", () => {
  const { view, offset } = editor({
    "/scales.form": 'scale amo<>unt { 0 none "Not" 1 some "Some" }',
    "/a.form": form(`item q1 "…" one of amount  score total = sum(q1)`),
  });
  expect(rename(view, offset, "total")).toEqual({ why: "The form sleep has a total already." });
});
