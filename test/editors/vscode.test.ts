import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { browserOptions } from "../browser/harness/browser-options.ts";
import { findBrowser } from "../browser/harness/find-browser.ts";
import { root } from "../house/sources.ts";
import { type CodeServer, startCodeServer } from "./code-server.ts";
import { sleep } from "./sleep.ts";

const data = mkdtempSync(join(tmpdir(), "formscript-vscode-"));
const folder = join(data, "forms");
let server: CodeServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "sleep.form"), sleep);
  server = await startCodeServer(data, join(root, "build/vscode/formscript.vsix"));
  browser = await chromium.launch(browserOptions(findBrowser()));
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en" });
  page.setDefaultTimeout(50_000);
  await page.goto(`${server.address}/?folder=${encodeURIComponent(folder)}`);
  await page.getByRole("treeitem", { name: "sleep.form" }).dblclick();
  await editor().locator(".view-line").first().waitFor();
});

afterEach(({ task }) => {
  if (task.result?.state === "fail") return photograph("failed");
});

afterAll(async () => {
  await browser?.close();
  server?.stop();
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

// One after the other, as a person would: what a test changes, the next one finds.

test("what is wrong is underlined, and told", async () => {
  await page.locator(".squiggly-error").first().waitFor();
  await goTo(1);
  await page.keyboard.press("F8");
  const told = page.locator(".marker-widget");
  await told.waitFor();
  await photograph("diagnostic");
  expect(await told.innerText()).toContain("No band covers 2 of Sleep");
});

test("the name of a mistake opens its page", async () => {
  await page.locator(".marker-widget a.code-link").click();
  const shown = webview();
  await shown.getByRole("heading", { level: 1 }).waitFor();
  expect(await shown.getByRole("heading").allInnerTexts()).toEqual(
    expect.arrayContaining(["Wrong", "Right"]),
  );
  await photograph("explained");
  await command("View: Close Editor");
});

test("a fix mends it", async () => {
  await goTo(17);
  await page.keyboard.press("Control+.");
  const fix = page.locator(".action-widget .monaco-list-row", { hasText: "Add the missing band" });
  await fix.waitFor();
  await photograph("fixes");
  await fix.click();
  await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
});

test("a name says what it is worth", async () => {
  await goTo(12);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+i");
  await page.locator(".monaco-hover", { hasText: "Scored 0–2, counts in Sleep" }).first().waitFor();
  await photograph("hover");
  await page.keyboard.press("Escape");
});

test("what may stand at the cursor is offered", async () => {
  await goTo(23);
  await page.keyboard.press("End");
  await page.keyboard.type(", q2 = ");
  await page.keyboard.press("Control+Space");
  const offered = page.locator(".suggest-widget .monaco-list-row");
  await offered.filter({ hasText: "sometimes" }).waitFor();
  expect(await offered.count()).toBe(3);
  await photograph("completion");
  await page.keyboard.press("Escape");
  for (let count = 0; count < ", q2 = ".length; count += 1) await page.keyboard.press("Backspace");
});

test("a name is renamed wherever it stands", async () => {
  await goTo(6, 9);
  await page.keyboard.press("F2");
  const box = page.locator(".rename-box input");
  await box.waitFor();
  await box.fill("frequency");
  await page.keyboard.press("Enter");
  await line("one of frequency").first().waitFor();
  await photograph("renamed");
  expect(await line("one of frequency").count()).toBe(2);
});

test("the running form is shown beside the text, and answers score", async () => {
  await page.keyboard.press("Control+Home");
  await page.locator(".codelens-decoration a", { hasText: "Preview" }).first().click();
  const form = webview();
  await form.getByRole("radio", { name: "Always" }).first().click();
  await form.getByRole("radio", { name: "Sometimes" }).last().click();
  await form.getByText("Sleeps badly").first().waitFor();
  // A click leads to the line of the question.
  await editor().locator(".active-line-number", { hasText: "13" }).waitFor();
  await photograph("preview");
});

/** The text editor. */
function editor(): Locator {
  return page.locator(".editor-instance .monaco-editor").first();
}

function line(text: string): Locator {
  // Lines are drawn with hard spaces.
  return editor()
    .locator(".view-line")
    .filter({ hasText: new RegExp(text.replaceAll(" ", "\\s")) });
}

/** What an extension shows in a page of its own. */
function webview(): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

async function goTo(lineNumber: number, column = 8): Promise<void> {
  // The first of the groups that texts are opened in.
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+g");
  await page.keyboard.type(`${lineNumber}:${column}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

async function command(name: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

/** Keeps a picture for people to look at. */
async function photograph(name: string): Promise<void> {
  await page.screenshot({ path: join(root, "test/browser/screenshots", `vscode-${name}.png`) });
}
