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

test("what all forms share may come twice: from another folder, in a bundle, of another build", async () => {
  const page = await openPage({
    "/": pageWith("<formscript-result></formscript-result><audit-c-form></audit-c-form>", "/page.js"),
    // As a build of another version would name its parts, were they named alike.
    "/page.js": `customElements.define("formscript-item", class extends HTMLElement {});
      await import("/elements/formscript.js");
      await import("./audit_c/element.js");
      await (await import("/elements/formscript.js")).defineResult();
      await (await import("/formscript/formscript.js")).defineResult();
      document.title = "Loaded";`,
    ...pagesOf(),
  });
  await expect.poll(() => page.title()).toBe("Loaded");
  expect(await page.getByText("six or more drinks").count()).toBe(1);
  await page.getByRole("radio", { name: "Never" }).first().check();
  expect(await page.locator("audit-c-form").evaluate(({ answers }: FormscriptForm) => answers)).toEqual({
    q1: 0,
  });
});

test("of two versions of a form, the second is told not to be shown, and may have a name of its own", async () => {
  const first = libraryDefinition("audit_c");
  const second = { ...first, version: "99.0.0" };
  const page = await openPage({
    "/": pageWith("<audit-c-form></audit-c-form>", "/page.js"),
    "/hear.js": "globalThis.said = []; console.warn = (text) => said.push(text);",
    "/page.js": `import "./hear.js";
      import "./audit_c/element.js"; import "./audit_c/element.js?again";
      import { AuditCForm } from "./second/audit_c/element.js";
      customElements.define("second-form", AuditCForm);
      document.body.append(document.createElement("second-form"));`,
    ...pagesOf(),
    "/second/formscript/formscript.js": `export * from "/formscript/formscript.js";`,
    ...Object.fromEntries(Object.entries(pagesOf(second)).map(([path, text]) => [`/second${path}`, text])),
  });
  const versions = (): Promise<(string | undefined)[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<FormscriptForm>("audit-c-form, second-form")].map(
        ({ definition }) => definition?.version,
      ),
    );
  await expect.poll(versions).toEqual([first.version, second.version]);
  expect(await page.evaluate("said")).toEqual([expect.stringMatching(`<audit-c-form> .*${second.version}`)]);
});

test("a server may import it, where nothing is registered and nothing fails", () => {
  const folder = mkdtempSync(join(tmpdir(), "imported-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }');
    symlinkSync(inject("elements"), join(folder, "formscript"));
    for (const [path, text] of Object.entries(pagesOf())) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "audit_c/package.json"), '{ "type": "module" }');
    const script = `const { AuditCForm } = await import("./audit_c/element.js");
      const dom = ["document", "window", "HTMLElement", "customElements"].filter((name) => name in globalThis);
      console.log(JSON.stringify({ name: AuditCForm.name, dom }));`;
    const told = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder });
    expect(JSON.parse(String(told))).toEqual({ name: "AuditCForm", dom: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
