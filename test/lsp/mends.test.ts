import { expect, test } from "vitest";
import { type Diagnostic, messageOf } from "../../compiler/index.ts";
import { fixes } from "../../lsp/features/fixes.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { fencesOf } from "../house/fences.ts";
import { files, read } from "../house/sources.ts";
import { apply, memoryDisk } from "./editor.ts";

/* Every fix that is offered mends what it is offered for: tried on the wrong example of each page about a mistake. */

const folder = "compiler/diagnostics/pages/";
const pages = files.filter((path) => path.startsWith(folder) && path.endsWith(".md"));

/** The wrong example of a page, as an editor has it open. */
function wrongExample(page: string): Readonly<Record<string, string>> {
  const fences = fencesOf(read(page)).filter(({ heading }) => heading === "Wrong");
  return Object.fromEntries(fences.map(({ rest, text }) => [`/${rest === "" ? "form.form" : rest}`, text]));
}

function found(texts: Readonly<Record<string, string>>, code: string): readonly Diagnostic[] {
  const workspace = new Workspace(memoryDisk(new Map(Object.entries(texts))));
  const paths = Object.keys(texts).filter((path) => path.endsWith(".form"));
  for (const path of paths) workspace.view(path);
  return paths.flatMap((path) => workspace.diagnostics(path)).filter((one) => one.code === code);
}

const mended = pages.flatMap((page) => {
  const code = page.slice(folder.length, -".md".length);
  const texts = wrongExample(page);
  const before = found(texts, code);
  return fixes(before, { start: 0, end: Number.POSITIVE_INFINITY }).map(({ title, edits, diagnostic }) => {
    const said = messageOf(diagnostic);
    return { code, title, texts, edits, said, count: countOf(said, before) };
  });
});

test("many mistakes can be mended", () => {
  expect(new Set(mended.map(({ code }) => code)).size).toBeGreaterThan(60);
});

test.each(mended)("$code: $title", ({ code, texts, edits, said, count }) => {
  expect(countOf(said, found(apply(texts, edits), code))).toBeLessThan(count);
});

function countOf(said: string, diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((one) => messageOf(one) === said).length;
}
