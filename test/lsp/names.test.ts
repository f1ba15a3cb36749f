import { expect, test } from "vitest";
import { definition } from "../../lsp/features/definition.ts";
import { everywhere, occurrenceAt } from "../../lsp/names/at.ts";
import { editor } from "./editor.ts";

const scales = `scale <|amount|> { 0 "Not" 1 <|some|> "Some" }`;
const form = (inner: string) => `import amount from "./scales.form"
form sleep "Sleep" {
  version "1.0.0" language en licence free
  ${inner}
}`;

test.each([
  ["an item in a sum", { "/a.form": form(`item <|q1|> "…" one of amount  score total = sum(q<>1, q1)`) }],
  [
    "a score that bands are of",
    { "/a.form": form(`item q1 "…" one of amount score <|s|> = sum(q1) bands <>s { 0..1 a "A" }`) },
  ],
  [
    "a band that an example expects",
    {
      "/a.form": form(
        `item q1 "…" one of amount score s = sum(q1) bands s { 0..1 <|low|> "A" } example "e" { q1 = 0 expect s is lo<>w }`,
      ),
    },
  ],
])("the declaration of %s", (_, files) => {
  const { view, offset, marked } = editor({ ...files, "/scales.form": scales.replaceAll(/<\||\|>/g, "") });
  expect(definition(view, offset)?.to).toEqual(marked[0]);
});

test("a scale of another file", () => {
  const { view, offset, marked } = editor({
    "/a.form": form(`item q1 "…" one of am<>ount`),
    "/scales.form": scales,
  });
  expect(definition(view, offset)?.to).toEqual(marked[0]);
});

test("everywhere that an option is named, also in other forms and in translations", () => {
  const { view, offset, marked } = editor({
    "/a.form": form(`item q1 "…" one of amount item q2 "…" yesno when q1 = <|so<>me|>`),
    "/a.nb.form": `translation nb of sleep "Søvn" { amount { 0 "Ikke" <|some|> "Noe" } }`,
    "/b.form": `import amount from "./scales.form"
form other "Other" { version "1.0.0" language en licence free item q1 "…" one of amount
 example "e" { q1 = <|some|> expect complete } }`,
    "/scales.form": `scale amount { 0 "Not" 1 <|some|> "Some" }`,
  });
  const { target } = occurrenceAt(view, offset)!;
  const spans = everywhere(view, target).map(({ span }) => span);
  expect(spans.toSorted(byPlace)).toEqual([...marked].sort(byPlace));
});

test("everywhere that a set of bands and a band of it are named", () => {
  const files = (set: string, band: string) => ({
    "/a.form": form(`item q1 "…" one of amount score s = sum(q1)
  bands s as ${set} { 0..1 ${band} "A" }  bands s as other { 0..1 low "A" }
  example "e" { q1 = 0 expect s is ${band} in ${set}, s is low in other }`),
    "/a.nb.form": `translation nb of sleep "Søvn" { s { ${set} { ${band} "Lav" } } }`,
    "/scales.form": scales.replaceAll(/<\||\|>/g, ""),
  });
  for (const { view, offset, marked } of [
    editor(files("<|by_<>age|>", "low")),
    editor(files("by_age", "<|l<>ow|>")),
  ]) {
    const { target } = occurrenceAt(view, offset)!;
    const spans = everywhere(view, target).map(({ span }) => span);
    expect(spans.toSorted(byPlace)).toEqual([...marked].sort(byPlace));
  }
});

const two = `scale much { 0 none "No" 1 some "Some" }`;

test.each<[string, Readonly<Record<string, string>>]>([
  [
    "an option that missing answers count as: of the scale that the score's items have",
    {
      "/a.form": form(`${two}
  item q1 "…" one of { 0 none "No" 1 <|so<>me|> "Some" }  item q2 "…" one of much
  score one = sum(q1) { missing as if <|some|> up to 1 }
  score other = sum(q2) { missing as if some up to 1 }`),
    },
  ],
  [
    "an option by its score",
    {
      "/a.form": form(`scale three { 0 "No" <|1|> "Some" }
  item q1 "…" one of three  score one = sum(q1) { missing as if <|<>1|> up to 1 }
  item q2 "…" yesno when q1 = <|1|>`),
      "/a.nb.form": `translation nb of sleep "Søvn" { three { 0 "Nei" <|1|> "Ja" } }`,
    },
  ],
  [
    "a question, and its answer, for which a translation says something else",
    {
      "/a.form": form(`input <|a<>ge|> "Age" one of { young "Young" old "Old" }  item q1 "…" yesno`),
      "/a.nb.form": `translation nb of sleep "Søvn" { <|age|> { young "Ung" old "Gammel" }
  when <|age|> = young { q1 "Du?" } }`,
    },
  ],
  [
    "an answer for which a translation says something else",
    {
      "/a.form": form(`input age "Age" one of { <|you<>ng|> "Young" old "Old" }  item q1 "…" yesno`),
      "/a.nb.form": `translation nb of sleep "Søvn" { age { <|young|> "Ung" old "Gammel" }
  when age = <|young|> { q1 "Du?" } }`,
    },
  ],
  [
    "a band of the set without a name, and not of another",
    {
      "/a.form": form(`item q1 "…" one of amount  score s = sum(q1)
  bands s { 0..1 <|l<>ow|> "Low" }  bands s as other { 0..1 low "Low" }
  example "e" { q1 = 0 expect s is <|low|>, s is low in other }`),
      "/a.nb.form": `translation nb of sleep "Søvn" { s { <|low|> "Lav" } other { low "Lav" } }`,
      "/a.nn.form": `translation nn of sleep "Søvn" { s { default "Søvn" { <|low|> "Låg" } other { low "Låg" } } }`,
    },
  ],
  [
    "a row and a column of a grid, by which its cells are named",
    {
      "/a.form": form(`grid g "…" {
    column <|how|> "How" one of amount  column why "Why" text
    row a "A"  row b "B" when a.<|how|> = some
  }
  score s = sum(<|h<>ow|>)  example "e" { a.<|how|> = some expect complete }`),
      "/a.nb.form": `translation nb of sleep "Søvn" { <|how|> "Hvordan" why "Hvorfor" a "A" }`,
    },
  ],
  [
    "an item of a repeat",
    {
      "/a.form": form(`repeat night "Night" 1..3 { item <|bad|> "…" one of amount }
  score worst = max(night.<|b<>ad|>)`),
      "/a.nb.form": `translation nb of sleep "Søvn" { night "Natt" <|bad|> "Dårlig" }`,
    },
  ],
])("everywhere that one finds %s", (_, files) => {
  const { view, offset, marked } = editor({ ...files, "/scales.form": scales.replaceAll(/<\||\|>/g, "") });
  const { target } = occurrenceAt(view, offset)!;
  const spans = everywhere(view, target).map(({ span }) => span);
  expect(spans.toSorted(byPlace)).toEqual([...marked].sort(byPlace));
});

test("what is said of a thing is no name, even where something is called so", () => {
  const { view } = editor({
    "/a.form": form(`item clinician "…" one of amount  score s = sum(clinician)
  cutoff risk "Risk" = s >= 1 { source "…" advice clinician "Ask." }`),
    "/a.nb.form": `translation nb of sleep "Søvn" { risk "Risiko" { advice clinician "Spør." } }`,
    "/scales.form": scales.replaceAll(/<\||\|>/g, ""),
  });
  const there = view.around.view("/a.nb.form")!;
  expect(occurrenceAt(there, there.text.indexOf("clinician") + 1)).toBeUndefined();
});

test("of a set of bands without a name, the word default is nobody's", () => {
  const { view, offset } = editor({
    "/a.form": form(`item q1 "…" one of amount  score s = sum(q1)  bands s "Sleep" { 0..1 low "Low" }`),
    "/a.nb.form": `translation nb of sleep "Søvn" { s { def<>ault "Søvn" } }`,
    "/scales.form": scales.replaceAll(/<\||\|>/g, ""),
  });
  expect(occurrenceAt(view, offset)).toBeUndefined();
});

test("the place of an answer in a text", () => {
  const { view, offset, marked } = editor({
    "/a.form": form(`input <|child|> "Name" text  item q1 "How is {chi<>ld | \\"your child\\"}?" yesno`),
    "/scales.form": scales.replaceAll(/<\||\|>/g, ""),
  });
  expect(definition(view, offset)?.to).toEqual(marked[0]);
});

function byPlace(a: { file: string; start: number }, b: { file: string; start: number }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start;
}
