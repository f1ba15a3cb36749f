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
