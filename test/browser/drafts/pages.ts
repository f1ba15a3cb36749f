import type { Page } from "playwright-core";
import type { Definition } from "../../../runtime/definition/definition.ts";
import { definitionOf, open, type Showing } from "../harness/index.ts";

/** The key that all pages of these tests have. */
export const key = `await crypto.subtle.importKey("raw", new Uint8Array(32).fill(7), "AES-GCM", false, ["encrypt", "decrypt"])`;

/** Shows a form whose page keeps drafts. */
export async function keeping(
  form: string | Definition,
  { options = "", ...showing }: Showing & { readonly options?: string } = {},
): Promise<Page> {
  const definition = typeof form === "string" ? definitionOf(form, showing.beside) : form;
  const page = await open(definition, {
    ...showing,
    script: `form.drafts = { key: ${key}, ${options} };${showing.script ?? ""}`,
  });
  await page.locator("formscript-form").waitFor();
  return page;
}

/** What stands in the browser's store. */
export async function stored(page: Page): Promise<string | undefined> {
  return page.evaluate(() => localStorage.getItem("formscript:draft:sample:") ?? undefined);
}

export async function store(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => localStorage.setItem("formscript:draft:sample:", text), text);
}

/** Waits until what has been answered is kept. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/· Saved \d/).waitFor();
}

/** Another form in the place of the one that is shown, as after an update of the page. */
export async function update(page: Page, form: string): Promise<void> {
  await page.evaluate((definition) => {
    document.querySelector("formscript-form")!.definition = definition;
  }, definitionOf(form));
}
