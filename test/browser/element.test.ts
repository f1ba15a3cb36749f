import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, inject, test } from "vitest";
import { elementFiles } from "../../compiler/emit/element/index.ts";
import type { FormscriptForm } from "../../runtime/elements/index.ts";
import { definitionOf, form, libraryDefinition, openPage } from "./harness/index.ts";

function pagesOf(definition = libraryDefinition("audit_c")): Record<string, string> {
  const { id } = definition;
  return Object.fromEntries(elementFiles(definition).map(({ path, text }) => [`/${id}/${path}`, text]));
}

function pageWith(body: string, script: string): string {
  return `<!doctype html><html lang="en"><title>Forms</title><script type="module" src="${script}"></script>${body}`;
}

test("a form's own element needs nothing but its script", async () => {
  const page = await openPage({
    "/": pageWith("<audit-c-form></audit-c-form>", "/audit_c/element.js"),
    ...pagesOf(),
  });
  await expect.poll(() => page.getByText("six or more drinks").count()).toBe(1);
});

test("elements of two forms stand in one page, and each may be loaded twice", async () => {
  const other = definitionOf(form`item q1 "It's a \\ and a ' \"quotation\"?" yesno`);
  const page = await openPage({
    "/": pageWith("<audit-c-form></audit-c-form><sample-form></sample-form>", "/page.js"),
    "/page.js": `import "./audit_c/element.js"; import "./audit_c/element.js?again"; import "./sample/element.js";`,
    ...pagesOf(),
    ...pagesOf(other),
  });
  await expect.poll(() => page.getByText("six or more drinks").count()).toBe(1);
  const shown = await page.evaluate(() => document.querySelector<FormscriptForm>("sample-form")?.definition);
  expect(shown).toEqual(other);
});

test("a server may import it, where nothing is registered and nothing fails", () => {
  const folder = mkdtempSync(join(tmpdir(), "imported-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    symlinkSync(inject("elements"), join(folder, "formscript"));
    for (const [path, text] of Object.entries(pagesOf())) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const script = `const { AuditCForm } = await import("./audit_c/element.js");
      const dom = ["document", "window", "HTMLElement", "customElements"].filter((name) => name in globalThis);
      console.log(JSON.stringify({ name: AuditCForm.name, dom }));`;
    const told = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder });
    expect(JSON.parse(String(told))).toEqual({ name: "AuditCForm", dom: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
