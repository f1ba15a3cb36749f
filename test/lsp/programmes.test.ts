import { describe, expect, test } from "vitest";
import { definition } from "../../lsp/features/definition.ts";
import { highlight } from "../../lsp/features/highlight.ts";
import { hover } from "../../lsp/features/hover.ts";
import { links } from "../../lsp/features/links.ts";
import { references } from "../../lsp/features/references.ts";
import { rename } from "../../lsp/features/rename.ts";
import { apply, editor } from "./editor.ts";

const programme = `programme visits "Visits" {
  version "1.0.0" language en
  uses mood from "./forms/mood.form"
  date born "Date of birth"
  step first "At six weeks" form mood { from 6 to 8 weeks after born  by "midwife"  for "every mother"  series ages  source "X" }
  step talk "Conversation" { from first to 2 weeks after first  when first.risk or first.total = high }
  step later "Later" form mood { from 8 to 10 weeks after born  series ages }
}`;
const translation = `translation nb of visits "Besøk" { first "Seks uker" { by "jordmor" } }`;
const mood = `form mood "Mood" {
  version "1.0.0" language en licence free
  item q1 "Low?" one of { 0 "Never" 1 "Sometimes" 2 "Often" }
  score total "Total" = sum(q1)
  bands total { 0..1 low "Low" 2 high "High" source "X" }
  cutoff risk "At risk" = total >= 2 { source "X" }
}`;
const files = { "/visits.form": programme, "/visits.nb.form": translation, "/forms/mood.form": mood };

/** The files with the cursor behind the first `before` of one of them. */
function at(file: keyof typeof files, before: string) {
  return editor({ ...files, [file]: files[file].replace(before, `${before}<>`) });
}

/** What stands at each place, with some of what comes behind it. */
function said({ texts }: ReturnType<typeof editor>, file: string, start: number): string {
  return texts[file]!.slice(start, start + 12);
}

describe("what is named in a programme is found where it is declared", () => {
  test.each([
    ["uses mo", "/forms/mood.form", `mood "Mood" `],
    [`"At six weeks" form mo`, "/forms/mood.form", `mood "Mood" `],
    ["weeks after bo", "/visits.form", `born "Date o`],
    ["when fir", "/visits.form", `first "At si`],
    ["when first.ri", "/forms/mood.form", `risk "At ris`],
    ["or first.to", "/forms/mood.form", `total "Total`],
    ["first.total = hi", "/forms/mood.form", `high "High" `],
    [`10 weeks after born  series ag`, "/visits.form", "ages  source"],
  ])("%s", (before, file, words) => {
    const opened = at("/visits.form", before);
    const { to } = definition(opened.view, opened.offset)!;
    expect([to.file, said(opened, to.file, to.start)]).toEqual([file, words]);
  });

  test("also from a translation", () => {
    const opened = at("/visits.nb.form", "{ fir");
    const { to } = definition(opened.view, opened.offset)!;
    expect([to.file, said(opened, to.file, to.start)]).toEqual(["/visits.form", `first "At si`]);
  });
});

test("what a step is, is told wherever it is named", () => {
  const { view, offset } = at("/visits.form", "when fir");
  const { markdown } = hover(view, offset)!;
  expect(markdown).toContain("**step** `first` “At six weeks”");
  expect(markdown).toContain("Gives the form `mood`.");
  expect(markdown).toContain("From 6 to 8 weeks after born.");
  expect(markdown).toContain("By midwife.");
  expect(hover(view, view.text.indexOf("risk"))?.markdown).toContain("Reached when `total >= 2`");
  expect(hover(view, view.text.indexOf("born"))?.markdown).toContain("**date** `born` “Date of birth”");
  expect(hover(view, view.text.indexOf("ages"))?.markdown).toContain("Its steps are `first` and `later`.");
  expect(hover(view, view.text.indexOf("visits"))?.markdown).toContain("- `talk` “Conversation”");
});

test("a step is marked wherever it stands in the file", () => {
  const { view, offset } = at("/visits.form", "step fir");
  expect(highlight(view, offset).map(({ declares }) => declares)).toEqual([true, false, false, false, false]);
});

test("where a form's cut-off is used includes the programmes that read it", () => {
  const { view, offset } = at("/forms/mood.form", "cutoff ri");
  const found = references(view, offset, { declarations: false });
  expect(found.map(({ file }) => file)).toEqual(["/visits.form"]);
});

describe("a name is changed in the programme, in its forms and in its translations", () => {
  test.each([
    ["/forms/mood.form", "cutoff ri", "danger", [["/visits.form", "when first.danger or"]]],
    ["/visits.form", "when first.ri", "danger", [["/forms/mood.form", `cutoff danger "At risk"`]]],
    [
      "/forms/mood.form",
      "form mo",
      "mind",
      [
        ["/visits.form", "uses mind from"],
        ["/visits.form", `form mind { from 6`],
      ],
    ],
    ["/forms/mood.form", "2 hi", "raised", [["/visits.form", "first.total = raised"]]],
    ["/forms/mood.form", "score to", "sum_of_all", [["/visits.form", "first.sum_of_all = high"]]],
    [
      "/visits.form",
      "step fir",
      "six",
      [
        ["/visits.form", "from six to 2 weeks after six  when six.risk"],
        ["/visits.nb.form", `{ six "Seks`],
      ],
    ],
    ["/visits.form", "date bo", "birth", [["/visits.form", "10 weeks after birth"]]],
    ["/visits.form", "programme vis", "visiting", [["/visits.nb.form", "nb of visiting "]]],
    ["/visits.form", "series ag", "by_age", [["/visits.form", "10 weeks after born  series by_age"]]],
  ] as const)("%s %s", (file, before, name, expected) => {
    const { view, offset, texts } = at(file, before);
    const found = rename(view, offset, name);
    expect(found).not.toHaveProperty("why");
    const after = apply(texts, (found as { edits: never[] }).edits);
    for (const [where, words] of expected) expect(after[where]).toContain(words);
  });

  test("and not into one that the programme has", () => {
    const { view, offset } = at("/visits.form", "step fir");
    expect(rename(view, offset, "talk")).toEqual({ why: "The programme has a talk already." });
  });
});

test("a programme leads to the files of its forms", () => {
  const { view } = editor(files);
  expect(links(view).map(({ start, end, to }) => [view.text.slice(start, end), to])).toEqual([
    ["./forms/mood.form", { file: "/forms/mood.form" }],
  ]);
});
