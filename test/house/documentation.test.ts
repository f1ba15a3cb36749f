import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import { parse } from "../../grammar/index.ts";
import { type Fence, fencesOf } from "./fences.ts";
import { wrongInMarkup, wrongInStyle } from "./markup.ts";
import { hostOf } from "./memory-host.ts";
import { files, read } from "./sources.ts";
import { shell, typeErrors, workshop } from "./workshop.ts";

/**
 * Every block of code in the documentation is run, by its language:
 *
 * - `formscript`: a whole file without errors and warnings; with a name behind it, a file that other blocks of the page
 *   see; `formscript fragment`, a part of a file or of a form, is only parsed.
 * - `sh`: run in a folder that has the page's named files, and must end well. `npm` lines must be what CI runs.
 * - `console`: lines after `$ ` are run as above, and print the lines that follow them (`…` stands for any lines).
 * - `ts`, `js`: type-checked and run in that folder, where `formscript` is installed; `fragment` is only parsed.
 * - `ts typed`, `tsx`: for a browser; type-checked there, and not run.
 * - `html`, `css`: have no elements, attributes, scripts, properties and parts but those that there are.
 * - `json`: parsed. `csv`, `svg` and `text` may be named files.
 * - `diff`: a mistake that is made on purpose, see mistakes.test.ts.
 */
const pages = files.filter((path) => /^([^/]+\.md|docs\/.*\.md|forms\/.*\.md|examples\/.*\.md)$/.test(path));

const onlyRead = ["csv", "svg", "text", "ebnf", "diff", "yaml"];

describe.each(pages)("%s", (page) => {
  const fences = fencesOf(read(page));
  const named = fences.filter(({ rest }) => rest.includes("."));
  const toRun = fences.filter(({ language }) => ["sh", "console", "ts", "tsx", "js"].includes(language));
  let folder = "";

  beforeAll(() => {
    if (toRun.length > 0) folder = workshop(named);
  });
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  test("every block says what it is", () => {
    const unknown = fences.filter(({ language }) => !(language in runners) && !onlyRead.includes(language));
    expect(unknown.map(({ line, language }) => `${page}:${line}: ${language || "no language"}`)).toEqual([]);
  });

  for (const fence of fences) {
    const run = runners[fence.language];
    if (run) test(`line ${fence.line}: ${fence.language} ${fence.rest}`, () => run(fence, named, folder));
  }
});

type Runner = (fence: Fence, named: readonly Fence[], folder: string) => void;

const runners: Readonly<Record<string, Runner>> = {
  formscript(fence, named) {
    if (fence.rest === "fragment") {
      const { problems } = parse(fence.text);
      const within = parse(`form fragment {\n${fence.text}}`).problems;
      expect(within.length < problems.length ? within : problems).toEqual([]);
      return;
    }
    const { diagnostics } = compile(hostOf([...named, fence]), [fence.rest || "example.form"]);
    const found = diagnostics.filter(({ severity }) => severity !== "info");
    expect(found.map((diagnostic) => `${diagnostic.code}: ${messageOf(diagnostic)}`)).toEqual([]);
  },
  json({ text }) {
    JSON.parse(text);
  },
  sh({ text }, _, folder) {
    const npm = text.match(/^npm .*$/gm) ?? [];
    expect(npm.filter((line) => !isInCi(line))).toEqual([]);
    expect(shell(text.replace(/^npm .*$/gm, ""), folder)).toMatchObject({ status: 0 });
  },
  console({ text }, _, folder) {
    printsAsWritten(text, folder);
  },
  html({ text }, named) {
    const forms = named.flatMap(({ language, text }) => (language === "formscript" ? text : []));
    expect(wrongInMarkup(text, forms)).toEqual([]);
  },
  css({ text }) {
    expect(wrongInStyle(text)).toEqual([]);
  },
  ts: runScript,
  tsx: runScript,
  js: runScript,
};

function runScript({ language, rest, text, line }: Fence, _: unknown, folder: string): void {
  if (rest === "fragment") {
    parseAst(text, { lang: language as "ts" | "js" });
    return;
  }
  const file = rest.includes(".") ? rest : `line-${line}.${language}`;
  writeFileSync(join(folder, file), text);
  expect(typeErrors(file, folder)).toBe("");
  if (rest === "typed" || language === "tsx") return;
  expect(shell(`node ${file}`, folder)).toMatchObject({ status: 0 });
}

/** Each command with what it prints. */
function printsAsWritten(text: string, folder: string): void {
  for (const part of text.split(/^\$ /m).slice(1)) {
    const [command, ...expected] = part.trimEnd().split("\n");
    const { stdout, stderr } = shell(command!, folder);
    const pattern = expected
      .map((line) => (line.trim() === "…" ? "[^]*?" : `${escaped(line.trimEnd())}\\s*?\n`))
      .join("");
    const printed = `${stdout}${stderr}`.trimEnd();
    expect(printed && `${printed}\n`).toMatch(new RegExp(`^${pattern}$`));
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** `npm ci && npm test` is what `.ci/run` does; `npm run forms` is a part of `npm test`. */
function isInCi(line: string): boolean {
  const { scripts } = JSON.parse(read("package.json"));
  return line.split("&&").every((each) => {
    const [, ...words] = each.trim().split(/\s+/);
    const script = words[0] === "run" ? words[1]! : words[0]!;
    if (script === "ci" || script === "test") return read(".ci/run").includes(`npm ${script}`);
    return script in scripts && `${scripts.test}`.includes(`npm run ${script}`);
  });
}
