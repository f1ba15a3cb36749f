import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/cli/commands/first-form.ts";
import { Memory } from "../../compiler/cli/memory.ts";
import { run } from "../../compiler/cli/run.ts";
import { contentOf, folderWith } from "./folder.ts";
import { worldIn } from "./world.ts";

async function ran(words: string, folder: string, input = "") {
  const world = { ...worldIn(folder, input), memory: new Memory(join(folder, ".memory")) };
  const code = await run(words.split(" "), world);
  return { code, out: world.written(), err: world.complained() };
}

const broken = firstForm.replace("sum(q1..q3)", "sum(q1..q9)");

describe("check", () => {
  test("a form without findings", async () => {
    const folder = folderWith({ "forms/sleep.form": firstForm });
    const fine = { code: 0, out: "No errors or warnings in 1 file\n", err: "" };
    expect(await ran("check forms", folder)).toEqual(fine);
    expect(await ran("check", folder)).toEqual(fine);
    expect(await ran("check forms/*.form", folder)).toEqual(fine);
  });

  test("a form with findings, in every format", async () => {
    const folder = folderWith({ "sleep.form": broken });
    const line = broken.split("\n").findIndex((each) => each.includes("sum(q1..q9)")) + 1;
    const { code, out } = await ran("check sleep.form", folder);
    expect(code).toBe(1);
    expect(out).toContain(`sleep.form:${line}:`);
    expect(out).toMatch(/more: formscript explain [a-z-]+\n/);
    expect(out).toMatch(/\n1 error in 1 file\n$/);

    const json = await ran("check sleep.form --format json", folder);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 1,
      diagnostics: [{ severity: "error", file: "sleep.form", start: { line } }],
    });
    expect(JSON.parse((await ran("check --format sarif", folder)).out)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ level: "error" }] }],
    });
    expect((await ran("check --format github", folder)).out).toMatch(/^::error file=sleep\.form,line=\d+/);
  });

  test("what has changed is checked again, and what has not says the same", async () => {
    const folder = folderWith({ "sleep.form": firstForm });
    const first = await ran("check", folder);
    expect(await ran("check", folder)).toEqual(first);
    writeFileSync(join(folder, "sleep.form"), broken);
    const second = await ran("check", folder);
    expect(second.code).toBe(1);
    expect(await ran("check", folder)).toEqual(second);
    expect((await ran("check --format json", folder)).out).toMatch(/^\{/);
  });

  test("a file that cannot be read is a finding of its own", async () => {
    const folder = folderWith({ "sleep.form": firstForm, "old.form": Buffer.from(firstForm, "utf16le") });
    mkdirSync(join(folder, "folder.form"));
    writeFileSync(join(folder, "folder.form/inner.form"), firstForm.replace("form sleep", "form inner"));
    const { code, out } = await ran("check --format json", folder);
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics).toMatchObject([
      {
        code: "file-unreadable",
        file: "old.form",
        start: { line: 1, column: 1 },
        message: expect.stringMatching(/^old\.form cannot be read\. It is not UTF-8: it is UTF-16/),
      },
    ]);
  });
});

describe("init", () => {
  test("its form has no findings, and examples for all there is", async () => {
    const folder = folderWith({});
    expect(await ran("init", folder)).toMatchObject({ code: 0 });
    expect(await ran("check", folder)).toMatchObject({ code: 0 });
    expect(await ran("fmt --check", folder)).toMatchObject({ code: 0 });
    const tested = await ran("test", folder);
    expect(tested.code).toBe(0);
    expect(tested.out).toMatch(/examples show (\d+) of \1 cases/);
  });
});

describe("fmt", () => {
  const untidy = firstForm.replaceAll("\n  ", "\n ").replace("item q2 ", "item    q2 ");

  test("lays out, once", async () => {
    const folder = folderWith({ "a.form": untidy, "b.form": firstForm });
    expect(await ran("fmt --check", folder)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^a\.form\n1 file of 2/),
    });
    expect(readFileSync(join(folder, "a.form"), "utf8")).toBe(untidy);
    expect(await ran("fmt", folder)).toEqual({ code: 0, out: "a.form\n1 file of 2 changed\n", err: "" });
    expect(readFileSync(join(folder, "a.form"), "utf8")).toBe(firstForm);
    expect(await ran("fmt --check", folder)).toMatchObject({ code: 0 });
    expect(contentOf(folder)).toEqual(["a.form", "b.form"]);
  });

  test("leaves alone what it cannot read", async () => {
    const bytes = Buffer.from(untidy.replace("Sleep", "Søvn"), "latin1");
    const folder = folderWith({ "a.form": bytes });
    expect(await ran("fmt", folder)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^a\.form cannot be read.*Latin-1/),
    });
    expect(readFileSync(join(folder, "a.form"))).toEqual(bytes);
  });
});

describe("test", () => {
  test("a failing example is an error on the words that expect", async () => {
    const folder = folderWith({ "sleep.form": firstForm.replace("total = 4", "total = 5") });
    const { code, out } = await ran("test", folder);
    expect(code).toBe(1);
    expect(out).toContain("✗ lies awake on some nights\n");
    expect(out).toContain("✓ lies awake every night\n");
    expect(out).toMatch(/error In the example “lies awake on some nights”/);
  });

  test("what no example shows is named, and limits are shown to look over", async () => {
    const without = firstForm.replace(/ {2}example "lies awake every night" \{[^}]*\}\n/, "");
    const { code, out } = await ran("test", folderWith({ "sleep.form": without }));
    expect(code).toBe(1);
    expect(out).toMatch(/none shows\n {4}· total is much\n/);
    expect(out).toMatch(
      /to look over, at the limits of\n {4}total: little\n {6}total = 0 +total is 0: little/,
    );
  });

  test("as data", async () => {
    const { code, out } = await ran("test --format json", folderWith({ "sleep.form": firstForm }));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      diagnostics: [],
      forms: [
        {
          id: "sleep",
          file: "sleep.form",
          examples: [{ name: "who sleeps well is not asked about worries", passed: true }, {}, {}, {}],
          parts: [
            { kind: "band", name: "total: little", boundaries: [{ at: "total = 0" }, { at: "total = 2" }] },
            {},
            {},
            {},
          ],
        },
      ],
    });
  });
});

describe("build", () => {
  test("a folder for each form", async () => {
    const folder = folderWith({ "forms/sleep.form": firstForm });
    expect(await ran("build forms", folder)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^dist\/sleep: definition\.json, /),
    });
    const { id, formscript } = JSON.parse(readFileSync(join(folder, "dist/sleep/definition.json"), "utf8"));
    expect({ id, formscript }).toEqual({ id: "sleep", formscript: 1 });
    expect(await ran("build forms --out public/forms", folder)).toMatchObject({ code: 0 });
    expect(contentOf(join(folder, "public/forms/sleep"))).toEqual(contentOf(join(folder, "dist/sleep")));
  });

  test("with an error nothing is written, not even what has none", async () => {
    const folder = folderWith({
      "a.form": firstForm.replace("form sleep", "form rest"),
      "sleep.form": broken,
    });
    const { code, out } = await ran("build", folder);
    expect(code).toBe(1);
    expect(out).toMatch(/1 error in 2 files\n$/);
    expect(contentOf(folder)).toEqual(["a.form", "sleep.form"]);
  });

  test("two forms of one name would write over each other", async () => {
    const folder = folderWith({ "a/sleep.form": firstForm, "b/sleep.form": firstForm });
    const { code, err } = await ran("build", folder);
    expect(code).toBe(2);
    expect(err).toMatch(/Two forms are called sleep, in a\/sleep\.form and b\/sleep\.form/);
    expect(contentOf(folder)).not.toContain("dist");
  });

  test("a folder that cannot be written", async () => {
    const folder = folderWith({ "sleep.form": firstForm, dist: "a file in its place" });
    expect(await ran("build", folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/dist cannot be written: .* Nothing was changed\.\n$/),
    });
  });

  test("a licence holder's texts come from a folder of their own", async () => {
    const withheld = `form calm "Calm" {
  version  "1.0.0"
  language en
  licence  by permission "© A publisher" { text withheld  obtain "https://example.org" }

  item q1 withheld "calm" one of { 0 withheld 1 withheld }
  score total = sum(q1)

  example "calm" { q1 = 1  expect total = 1 }
}
`;
    const texts = 'translation en of calm {\n  q1 "Are you calm?" { 0 "No"  1 "Yes" }\n}\n';
    const folder = folderWith({ "forms/calm.form": withheld, "licensed/calm.en.form": texts });
    const definition = () => JSON.parse(readFileSync(join(folder, "dist/calm/definition.json"), "utf8"));
    expect(await ran("build forms", folder)).toMatchObject({ code: 0 });
    expect(definition().about.licence).toMatchObject({ withheld: true, wordingMissing: true });
    expect(await ran("build forms --texts licensed", folder)).toMatchObject({ code: 0 });
    expect(definition().about.licence).toMatchObject({ withheld: true, wordingMissing: false });
    expect(definition().texts.en.q1).toBe("Are you calm?");
  });
});

describe("score", () => {
  const folder = () =>
    folderWith({
      "sleep.form": firstForm,
      "answers.json": '{"answers":{"q1":"some","q2":"most","q3":"some"}}',
    });

  test("for people: the score, its band, what counted", async () => {
    const { code, out } = await ran("score sleep.form answers.json", folder());
    expect(code).toBe(0);
    expect(out).toContain("total Trouble with sleep: 4 (of 0 to 9)\n");
    expect(out).toContain(
      "some, Some trouble (3 to 5; An example of how bands are written, from no study)\n",
    );
    expect(out).toMatch(/ {2}q2 {2}most Most nights +2\n/);
  });

  test("one result a line", async () => {
    const input = '{"answers":{"q1":"never","q2":"some"}}\n{"answers":{"q1":"most"}}\n';
    const { code, out, err } = await ran("score sleep.form - --format json --language nb", folder(), input);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      {
        form: { id: "sleep", language: "nb" },
        complete: true,
        scores: { total: { state: "scored", value: 1 } },
      },
      { complete: false, scores: { total: { state: "missing", waitingFor: ["q2", "q3"] } } },
    ]);
  });

  test("answers that the form does not allow are each named, and the others are scored", async () => {
    const input = '{"answers":{"q1":"sometimes","q5":1}}\n{"answers":{"q1":"most"}}\n{"answers":\n';
    const { code, out, err } = await ran("score sleep.form - --format json", folder(), input);
    expect(code).toBe(1);
    expect(err).toBe(
      `the standard input:1: there is no item or input q5; did you mean q1?
the standard input:1: q1 cannot be "sometimes"; it takes one of never, some, most, always
the standard input:3: is not JSON: Unexpected end of JSON input
`,
    );
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { line: 1, errors: { length: 2 } },
      { complete: false },
      { line: 3, errors: { length: 1 } },
    ]);
  });

  test("an answer to what is not asked does not count, and is mentioned", async () => {
    const input = '{"answers":{"q1":"never","q2":"some","q3":"always"}}';
    const { code, out, err } = await ran("score sleep.form - --format json", folder(), input);
    expect({ code, err }).toEqual({
      code: 0,
      err: "the standard input: the answer to q3 does not count: q3 is not asked\n",
    });
    expect(JSON.parse(out)).toMatchObject({ scores: { total: { value: 1 } } });
  });

  test.each([
    ["score sleep.form gone.json", 2, /There is no file gone\.json/],
    [
      "score . answers.json",
      2,
      /There is more than one form in \.; name the file of one:\n {2}rest in rest\.form\n {2}sleep in sleep\.form/,
    ],
    ["score broken.form answers.json", 1, /1 error in 1 file/],
  ])("%s", async (words, exit, message) => {
    const forms = folder();
    if (words.includes("broken")) writeFileSync(join(forms, "broken.form"), broken);
    else writeFileSync(join(forms, "rest.form"), firstForm.replace("form sleep", "form rest"));
    const { code, err, out } = await ran(words, forms);
    expect({ code, out }).toEqual({ code: exit, out: "" });
    expect(err).toMatch(message);
  });
});

describe("explain", () => {
  test("a page, and the list of all", async () => {
    const page = await ran("explain file-missing", ".");
    expect(page.code).toBe(0);
    expect(page.out).toMatch(/\nWrong\n/);
    expect(page.out).not.toContain("```");
    const all = await ran("explain", ".");
    expect(all.code).toBe(0);
    expect(all.out).toMatch(/^file-missing +\S/m);
  });
});
