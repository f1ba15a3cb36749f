import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../compiler/cli/run.ts";
import { firstForm } from "../../compiler/first-form.ts";
import { contentOf, folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";
import { worldIn } from "./world.ts";

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

describe("init into a folder", () => {
  test("of several words: what it says to type can be typed", async () => {
    const folder = folderWith({});
    const world = worldIn(folder);
    expect(await run(["init", "my forms/ø"], world)).toBe(0);
    expect(world.written()).toContain('formscript check "my forms/ø"   ');
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

  test("says where mistakes keep something from being laid out", async () => {
    const folder = folderWith({ "a.form": untidy.replace('"Never"', '"Never') });
    expect((await ran("fmt", folder)).err).toMatch(/^a\.form has mistakes; .*formscript check\n$/);
    const tidy = await ran("fmt --check", folderWith({ "a.form": firstForm }));
    expect(tidy).toEqual({ code: 0, out: "1 file laid out as it should be\n", err: "" });
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

  test("a form with errors does not look like one without examples", async () => {
    const { code, out } = await ran("test", folderWith({ "sleep.form": firstForm.replace("item", "itm") }));
    expect(code).toBe(1);
    expect(out).toMatch(/^sleep sleep.form\n {2}not run: the form has errors\n/);
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
