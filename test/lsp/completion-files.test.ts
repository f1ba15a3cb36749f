import { describe, expect, test } from "vitest";
import { completion } from "../../lsp/features/completion.ts";
import { editor } from "./editor.ts";

const mood = `form mood "Mood" {
  version "1.0.0" language en licence free
  item q1 "How low?" one of { 0 never "Never" 1 some "Sometimes" }
  score total "Total" = sum(q1)
  bands total { 0 low "Low" 1 high "High" source "X" }
  flag alone "Alone" = q1 = some
  cutoff risk "Risk" = total >= 1
}`;

function labels(files: Readonly<Record<string, string>>): readonly string[] {
  const { view, offset } = editor(files);
  return completion(view, offset).proposals.map(({ label }) => label);
}

test("a scale shows its options", () => {
  const text = `${mood.slice(0, -1)}  scale often { 0 never "Never" 1 some "Sometimes" refused "No answer" declines }
  item x "…" one of <>`;
  const { view, offset } = editor({ "/mood.form": text });
  expect(completion(view, offset).proposals[0]).toMatchObject({
    label: "often",
    detail: "0 Never, 1 Sometimes, No answer",
  });
});

test("files that declare what is imported come first, those with nothing to import not at all", () => {
  const files = {
    "/a.form": `import often from <>`,
    "/b.form": "scale yes_no { 0 no 1 yes }",
    "/c.form": "// c\nscale often { 0 no 1 yes }",
    "/d.form": `form d "D" { scale often { 0 no } }`,
    "/d.nb.form": `translation nb of d "D" {}`,
  };
  expect(labels(files)).toEqual([`"./c.form"`, `"./b.form"`]);
});

describe("in a programme", () => {
  const programme = (inner: string) => ({
    "/p.form": `programme p "P" {
  version "1" language en
  uses mood from "./mood.form"
  date born "Date of birth"
  step first "First" form mood { from 6 to 8 weeks after born  series ages }
  step talk "Talk" { after first }
  ${inner}
}`,
    "/mood.form": mood,
    "/other.form": `form other "Other" { }`,
  });

  test.each([
    ["forms with their files", "uses <>", ["mood", "other"]],
    ["forms of the file", `uses <> from "./other.form"`, ["other"]],
    ["files with forms", `uses other from "<>"`, ["./other.form", "./mood.form"]],
    ["the forms that are used", "step x form <> { }", ["mood"]],
    ["lengths", "step x { from 2 <> }", ["days", "weeks", "months", "years"]],
    ["one of them", "step x { from 1 <> }", ["day", "week", "month", "year"]],
    ["what times are counted from", "step x { from 2 weeks after <> }", ["born", "first", "talk"]],
    ["what comes before", "step x { after <> }", ["born", "first", "talk"]],
    ["steps that give a form", "step x { when <> }", ["first"]],
    ["what a form comes to", "step x { when first.<> }", ["alone", "risk", "total"]],
    ["bands", "step x { when first.total = <> }", ["low", "high"]],
    ["series", "step x { series <> }", ["ages"]],
    ["what a programme is made of", "<>", ["step", "uses"]],
  ])("%s", (_, inner, first) => {
    expect(labels(programme(inner)).slice(0, first.length)).toEqual(first);
  });

  test("what has no words in a translation yet, with the wording", () => {
    const { view, offset } = editor({
      ...programme(`step x "X" { after first by "nurse" for "all" }`),
      "/p.nb.form": `translation nb of p "P" { born "Født" first "Først" <> }`,
    });
    const { proposals } = completion(view, offset);
    expect(proposals.slice(0, 2).map(({ label }) => label)).toEqual(["talk", "x"]);
    expect(proposals[1]?.insert).toBe('x "$1" from "X"');
  });

  test("also of a step", () => {
    const files = programme(`step x "X" { after first by "nurse" for "all" }`);
    const text = `translation nb of p "P" { x "X" { by "søster" <> } }`;
    expect(labels({ ...files, "/p.nb.form": text })).toContain("for");
  });
});
