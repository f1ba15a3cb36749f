import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../compiler/cli/run.ts";
import { contentOf, folderWith } from "./folder.ts";
import { ran } from "./ran.ts";
import { worldIn } from "./world.ts";

test("help, of everything and of each command, ends well", async () => {
  const { code, out } = await ran("--help", ".");
  expect(code).toBe(0);
  for (const name of ["init", "check", "fmt", "test", "build", "score", "explain"]) {
    expect(out).toContain(`  ${name} `);
    expect(await ran(`${name} --help`, ".")).toMatchObject({
      code: 0,
      out: expect.stringContaining("Examples:\n  "),
    });
  }
});

test("the version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(await ran("--version", ".")).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

test.each([
  ["chekc forms", /unknown command 'chekc'\n\(Did you mean check\?\)/],
  ["check --formt json", /unknown option '--formt'\n\(Did you mean --format\?\)/],
  ["check --format yaml", /Allowed choices are pretty, json, sarif, github/],
  [
    "score forms/a.form",
    /missing required argument 'answers'\nTo see what there is: formscript score --help/,
  ],
  ["build --out", /option '--out <folder>' argument missing/],
  ["check nowhere", /There is no file or folder nowhere\./],
  ["score nowhere.form -", /There is no file or folder nowhere\.form\./],
  ["score x.form y.json --today soon", /--today takes a day such as 2026-11-22, not soon/],
  ["score x.form y.json --today 2026-02-30", /--today takes a day such as 2026-11-22, not 2026-02-30/],
  [
    "explain bnad-gap",
    /There is no message bnad-gap\.( Did you mean [a-z-]+\?)?\nTo see all there is: formscript explain/,
  ],
])("%s is wrong use", async (words, message) => {
  const { code, out, err } = await ran(words, folderWith({}));
  expect(err).toMatch(message);
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("without a command, the help is printed and it is wrong use", async () => {
  const { code, err } = await ran("", ".");
  expect(code).toBe(2);
  expect(err).toContain("Usage: formscript");
});

test("a fault of ours says so, with a report to send", async () => {
  const world = worldIn(folderWith({}));
  const broken = {
    ...world,
    get folder(): string {
      throw new TypeError("out of cheese");
    },
  };
  expect(await run(["check", "a b.form"], broken)).toBe(3);
  expect(world.complained()).toMatch(/This is a fault in formscript, not in your forms/);
  expect(world.complained()).toMatch(/formscript check "a b\.form"\nTypeError: out of cheese\n {4}at /);
});

test("init writes a form, once", async () => {
  const folder = folderWith({});
  expect(await ran("init screening", folder)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Wrote screening\/sleep\.form/),
  });
  expect(contentOf(folder)).toEqual(["screening", "screening/sleep.form"]);
  expect(await ran("init screening", folder)).toMatchObject({
    code: 2,
    err: "screening/sleep.form is there already; it stays as it is.\n",
  });
});
