import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { format } from "../../../compiler/format/index.ts";
import { compile, messageOf } from "../../../compiler/index.ts";
import { firstForm, idFor } from "../../../lsp/vscode/first-form.ts";
import { hostOf } from "../../house/memory-host.ts";
import { files, read, root } from "../../house/sources.ts";

const folder = "lsp/vscode/package";
const manifest = JSON.parse(read(`${folder}/package.json`));

/** What is wrong with a whole file. */
function wrong(text: string): string[] {
  const fence = { language: "formscript", rest: "a.form", text, heading: "", line: 1 };
  const { diagnostics } = compile(hostOf([fence]), ["a.form"]);
  return diagnostics.map((found) => `${found.code}: ${messageOf(found)}`);
}

const registering = read("lsp/vscode/register.ts");

test("every command that is offered is there, and every link of the walkthrough leads to one", () => {
  const registered = [...registering.matchAll(/command\("(\w+)"/g)].map(([, name]) => `formscript.${name}`);
  const offered: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const linked = [...JSON.stringify(manifest).matchAll(/command:(formscript\.\w+)/g)].map(
    ([, name]) => name!,
  );
  expect([...offered, ...linked].filter((name) => !registered.includes(name))).toEqual([]);
});

test("every command that the server names is there", () => {
  const named = files
    .filter((path) => /^lsp\/(features|server)\/.*\.ts$/.test(path))
    .flatMap((path) => [...read(path).matchAll(/"formscript\.(\w+)"/g)].map(([, name]) => name!));
  expect(named.filter((name) => !registering.includes(`command("${name}"`))).toEqual([]);
});

test("every file that the manifest names is there", () => {
  const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/|walkthrough\/|icon)([^"]*\.\w+)"/g)];
  const made = ["desktop.cjs", "web.js", "formscript.tmLanguage.json"];
  const missing = named
    .map(([whole]) => JSON.parse(whole).replace("./", ""))
    .filter((path) => !made.includes(path) && !existsSync(join(root, folder, path)));
  expect(named.length).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});

describe("a new form", () => {
  test.each(["How did you sleep?", 'A "quoted" {title} \\ of mine'])("%s", (title) => {
    const text = firstForm(idFor(title), title);
    expect(wrong(text)).toEqual([]);
    expect(format(text).text).toBe(text);
  });

  test.each([
    ["How did you sleep?", "how_did_you_sleep"],
    ["Søvn og hvile: 2. utgave", "s_vn_og_hvile_2_utgave"],
    ["Été", "ete"],
    ["10 questions", "form_10_questions"],
    ["睡眠", "form_1"],
    ["Form", "form_form"],
  ])("is named by its title: %s", (title, id) => {
    expect(idFor(title)).toBe(id);
  });
});

test.each(
  Object.entries<{ body: string[] }>(JSON.parse(read(`${folder}/snippets.json`))),
)("snippet: %s", (_, { body }) => {
  const text = body
    .join("\n")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$0/, "\n");
  expect(wrong(text)).toEqual([]);
  expect(format(text).text).toBe(text);
});
