import { describe, expect, test } from "vitest";
import { comesUnasked } from "../../lsp/completion/unasked.ts";
import { completion } from "../../lsp/features/completion.ts";
import { editor } from "./editor.ts";
import { library, libraryFiles } from "./library.ts";

const head = `form mood "Mood" {
  version "1.0.0" language en licence free
  scale often { 0 never "Never" 1 some "Sometimes" refused "No answer" declines }
  scale amount { 0 "None" 2 "Much" }
  input sex "Sex" one of { female "F" male "M" }
  item q1 "How low?" one of often
  item q2 "How calm?" one of amount
  item q3 "Well?" yesno
  item who "Who?" many of { mother "M" father "F" }
  section calm "Calm" { item c1 "At ease?" one of often item c2 "At rest?" one of often }
  grid days one of often { row monday "M" row tuesday "T" column slept "S" column ate "A" }
  repeat child "Child" 0..3 { item age "Age?" integer 0..18 item well "Well?" yesno }
  score total "Total" = sum(q1, q2) { missing prorate up to 1 }
  bands total { 0..1 low "Low" 2..3 high "High" source "X" }
  bands total as others "Others" { 0..2 few "F" 3 many "M" source "X" }
  flag alone "Alone" = q1 = some
  cutoff risk "Risk" = total >= 2
`;

function labels(files: Readonly<Record<string, string>> | string): readonly string[] {
  const { view, offset } = editor(typeof files === "string" ? { "/mood.form": `${head}  ${files}` } : files);
  return completion(view, offset).proposals.map(({ label }) => label);
}

describe("first of all", () => {
  test.each([
    ["options of the right scale, behind =", `item x "…" yesno when q1 = <>`, ["never", "some", "refused"]],
    ["also of a scale of numbers", `item x "…" yesno when q2 != <>`, ["0", "2"]],
    ["behind a yesno", "flag f = q3 = <> }", ["yes", "no"]],
    ["behind a cell", "flag f = monday.slept = <>", ["never", "some", "refused"]],
    ["behind a range", "flag f = any(c1..c2 = <>)", ["never", "some", "refused"]],
    ["of an item with several answers", "flag f = includes(who, <>)", ["mother", "father"]],
    ["what is begun is no matter", "flag f = q1 = ne<>", ["never", "some", "refused"]],
    ["scales", `item x "…" one of <>`, ["often", "amount"]],
    ["scores that bands can be of", "bands <>", ["total"]],
    ["cells of a row", "score s = monday.<>", ["slept", "ate"]],
    ["items of a repeat", "score s = sum(child.<>)", ["age", "well"]],
    ["the end of a range", "score s = sum(q1..<>)", ["q2", "q3", "who", "c1"]],
    [
      "the bands of a score",
      `example "e" { q1 = some expect total is <> } }`,
      ["low", "high", "few", "many"],
    ],
    ["the sets that have the band", `example "e" { q1 = some expect total is few in <>`, ["others"]],
    ["what an example answers", `example "e" { sex = <>`, ["female", "male"]],
    ["the entries of a list", `example "e" { who = [mother, <>`, ["mother", "father"]],
    ["what an example expects", `example "e" { q1 = some expect <>`, ["total", "alone", "risk"]],
    ["and what is not", `example "e" { q1 = some expect total = 1, not <>`, ["total", "alone", "risk"]],
    ["what an entry of a repeat answers", `example "e" { child { <>`, ["age", "well"]],
    ["what is missing counts like this", "score s = sum(q1) { missing as if <>", ["never", "some"]],
    ["languages", "language <>", ["en", "nb", "nn"]],
    [
      "what takes the items of a score together",
      "score s = <>",
      ["sum", "mean", "min", "max", "count", "q1"],
    ],
    ["what a cut-off is about", "cutoff c = <>", ["total"]],
    ["what is written most, on a line of its own", "score s = sum(q1)\n  <>", ["item", "section"]],
    ["what is expected of a score", `example "e" { q1 = some expect total <>`, ["is", "missing"]],
    ["an item that another counts no less than", `item x "…" one of often at least <>`, ["c2", "c1", "who"]],
    ["readers of advice", `flag g = q1 = some { advice <>`, ["clinician", "respondent"]],
  ])("%s", (_, text, first) => {
    expect(labels(text).slice(0, first.length)).toEqual(first);
  });
});

describe("among others", () => {
  test.each([
    [
      "marks and members behind an item",
      `item x "…" one of often <>`,
      ["reversed", "optional", "when", "item", "score"],
    ],
    ["answer types", `item x "…" <>`, ["one of", "many of", "yesno", "integer", "slider", "long text"]],
    ["what can be read", "score s = <>", ["q1", "calm", "total", "sum", "lookup", "today", "if"]],
    ["missing rules", "score s = sum(q1) { missing <>", ["prorate", "counts", "as if", "fails"]],
    ["terms of a flag", "flag g = q1 = some { <>", ["urgent", "source", "advice", "hidden"]],
    [
      "what an item that is not asked means",
      `item x "…" yesno when q1 = some else <>`,
      ["score", "missing", "left out"],
    ],
    ["answers that are not given yet", `example "e" { q1 = some, <>`, ["q2", "q3", "who", "child"]],
    ["grid lines", `grid g one of often { <>`, ["row", "column"]],
  ])("%s", (_, text, some) => {
    expect(labels(text)).toEqual(expect.arrayContaining(some));
  });

  test("declarations at the beginning of a file", () => {
    expect(labels({ "/a.form": "<>" })).toEqual(
      expect.arrayContaining(["form", "import", "scale", "table", "translation"]),
    );
  });
});

describe("not", () => {
  test.each([
    ["where a new name is given", "item <>", ["q1", "total"]],
    ["in a text", `item x "Wo<>rd" yesno`, ["q1", "item"]],
    ["in a comment", "// item q<>", ["q1", "item"]],
    ["what stands in a repeat, from outside", "score s = <>", ["age", "well"]],
    ["scales as numbers", "score s = <>", ["often"]],
    ["a score in itself", `score s "S" = sum(<>)`, ["s"]],
    ["answers where an expectation is begun", `example "e" { q1 = some expect total <>`, ["q2", "sex"]],
    ["a second label", `scale x { 0 never "Never" <>`, ["withheld"]],
  ])("%s", (_, text, none) => {
    const found = labels(text);
    for (const label of none) expect(found).not.toContain(label);
  });
});

test("answers that are given come behind those that are not", () => {
  const found = labels(`example "e" { q1 = some, <> expect complete } }`);
  expect(found.indexOf("q2")).toBeLessThan(found.indexOf("q1"));
});

test("the same entry's items come first within a repeat", () => {
  expect(
    labels(
      `repeat pet "Pet" 0..2 { item name "Name" text item old "Old?" yesno item x "…" yesno when <> } }`,
    ).slice(0, 2),
  ).toEqual(["name", "old"]);
});

test("words come with the rest of what they begin, and each says what it is", () => {
  const { view, offset } = editor({ "/mood.form": `${head} <>` });
  const found = completion(view, offset).proposals;
  const item = found.find(({ label }) => label === "item");
  expect(item).toMatchObject({ snippet: true, insert: `item \${1:q1} "\${2:Wording}" \${3:one of }$0` });
  for (const { label, about } of found) expect(about(), label).not.toBe("");
});

test("what is written is replaced, up to the place or to the end of the word", () => {
  const { view, offset } = editor({ "/mood.form": `${head} flag f = q1 = so<>me` });
  const { start, end } = completion(view, offset);
  expect(view.text.slice(start, end)).toBe("some");
});

test("the place of an answer in a text", () => {
  const text = (inner: string) => editor({ "/mood.form": `${head} item x "${inner}" yesno }` });
  const { view, offset } = text("How is {se<>");
  const { start, proposals } = completion(view, offset);
  expect(view.text.slice(start, offset)).toBe("se");
  expect(proposals[0]).toMatchObject({ label: "sex", insert: `sex | "\${1:…}"\\}` });
});

describe("files", () => {
  const files = (text: string) => ({
    "/a/mood.form": text,
    "/a/scales.form": `scale often { 0 "N" } scale amount { 0 "N" }`,
    "/b/more.form": `scale more { 0 "N" }`,
    "/a/norms.csv": "",
  });
  test.each([
    ["in the path of an import", `import often from "<>"`, ["./scales.form", "../b/more.form"]],
    ["before the path", `import often from <>`, [`"./scales.form"`, `"../b/more.form"`]],
    ["of a table", `form mood "M" { table norms from "<>" }`, ["./norms.csv"]],
    ["what can be imported from a file", `import amount, <> from "./scales.form"`, ["often"]],
    ["what can be imported from any", `import <>`, ["often", "amount"]],
  ])("%s", (_, text, expected) => {
    expect(labels(files(text))).toEqual(expected);
  });

  test("a name from no file yet brings its file along", () => {
    const { view, offset } = editor(files("import <>"));
    expect(completion(view, offset).proposals[0]!.insert).toBe('often from "./scales.form"');
  });
});

describe("translations", () => {
  const files = (text: string) => ({
    "/mood.nb.form": text,
    "/mood.form": `${head} }`,
    "/other.form": `form other "O" {}`,
  });
  test("the form, of those that lie beside", () => {
    expect(labels(files("translation nb of <>"))).toEqual(["mood", "other"]);
  });
  test("what has no words yet", () => {
    const found = labels(
      files(
        `translation nb of mood "Humør" { q1 "Hvor lavt?" often { never "Aldri" some "Noe" refused "Nei" } <> }`,
      ),
    );
    expect(found).toEqual(expect.arrayContaining(["q2", "amount", "sex", "calm", "total"]));
    expect(found).not.toContain("q1");
    expect(found).not.toContain("often");
  });
  test("the parts of a thing", () => {
    expect(
      labels(files(`translation nb of mood "Humør" { often { never "Aldri" <> } }`)).slice(0, 2),
    ).toEqual(["some", "refused"]);
    expect(labels(files(`translation nb of mood "Humør" { amount { <> } }`))).toEqual(["0", "2"]);
    expect(labels(files(`translation nb of mood "Humør" { total { others { <>`))).toEqual(["few", "many"]);
  });
  test("with the wording that they are made from", () => {
    const { view, offset } = editor(files(`translation nb of mood "Humør" { q<> }`));
    const q1 = completion(view, offset).proposals.find(({ label }) => label === "q1")!;
    expect(q1.insert).toBe('q1 "$1" from "How low?"');
    expect(q1.detail).toBe("How low?");
  });
});

test("in every place of the library something sensible can come, and nothing throws", () => {
  const files = libraryFiles();
  for (const view of library()) {
    if (!view.path.includes("audit") && !view.path.includes("ecbi") && !view.path.includes("reporting"))
      continue;
    for (let offset = 0; offset <= view.text.length; offset += 211) {
      for (const { label, insert, about } of completion(view, offset).proposals.slice(0, 3)) {
        expect([label, insert, about()].join()).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  }
  expect(files.size).toBeGreaterThan(30);
});

describe("what stands in other files", () => {
  const scales = 'scale often { 0 never "Never" 1 always "Always" }\nscale rarely { 0 "No" 1 "Yes" }\n';
  const form = (imports: string) =>
    `${imports}form sleep "Sleep" { version "1.0.0" language en licence free item q1 "How?" one of <> }`;

  test.each([
    ["with a new import", "", { at: 0, text: 'import rarely from "./scales.form"\n\n' }],
    ["in the import that there is", 'import often from "./scales.form"\n', { at: 12, text: ", rarely" }],
    [
      "behind other imports",
      'import much from "./more.form"\n',
      { at: 30, text: '\nimport rarely from "./scales.form"' },
    ],
  ])("a scale is offered %s", (_, imports, alsoWrites) => {
    const { view, offset } = editor({
      "/a.form": form(imports),
      "/scales.form": scales,
      "/more.form": 'scale much { 0 "No" 1 "Yes" }\n',
    });
    const found = completion(view, offset).proposals.find(({ label }) => label === "rarely");
    expect(found).toMatchObject({ kind: "scale", insert: "rarely", detail: "./scales.form", alsoWrites });
  });

  test("what is imported already is offered as it is", () => {
    const { view, offset } = editor({
      "/a.form": form('import often from "./scales.form"\n'),
      "/scales.form": scales,
    });
    const found = completion(view, offset).proposals.filter(({ label }) => label === "often");
    expect(found).toMatchObject([{ kind: "scale" }]);
    expect(found[0]).not.toHaveProperty("alsoWrites");
  });
});

describe("behind a sign, unasked", () => {
  const unasked = (written: string) => {
    const { view, offset } = editor({ "/mood.form": `${head}  ${written}` });
    return comesUnasked(view, offset, view.text[offset - 1]!);
  };

  test.each([
    `item x "…" one of <>`,
    `item x "…" <>`,
    "flag f = q1 =<>",
    "flag f = q1 = <>",
    "score s = sum(q1, <>",
    "score s = sum(q1..<>",
    "flag f = monday.<>",
    `example "e" { expect <>`,
    `score s "S" = sum(q1) { missing <>`,
    `note "{<>"`,
  ])("where something has to follow: %s", (written) => {
    expect(unasked(written)).toBe(true);
  });

  test.each([
    " <>",
    `item x "How?"<> one of often`,
    `item x "How?"<>`,
    `item x "…" one of often <>`,
    `section x "X" {<>`,
    `example "e" {<>`,
    `scale x { 0 never "Never"<>`,
    `scale x { 0 never "Never" <>`,
    `score s "S" = sum(q1) <>`,
    `example "e" { q1 = some <>`,
    `}\nimport often from "./a.form" <>`,
  ])("not where Enter may be next: %s", (written) => {
    expect(unasked(written)).toBe(false);
  });
});
