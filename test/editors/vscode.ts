import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from "playwright-core";
import { expect, vi } from "vitest";
import { browserOptions } from "../browser/harness/browser-options.ts";
import { findBrowser } from "../browser/harness/find-browser.ts";
import { root } from "../house/sources.ts";
import { type CodeServer, startCodeServer } from "./code-server.ts";
import { type ServedExtension, serveExtension } from "./served-extension.ts";

/**
 * Where the extension runs. `machine`: on a machine, with the server as a program of its own. `browser`: in the browser
 * alone, as on vscode.dev, with the server as a worker.
 */
export type Where = "machine" | "browser";

/** A VS Code with a folder of forms, as somebody sits before it. */
export class VsCode {
  readonly where: Where;
  readonly folder: string;
  readonly page: Page;
  readonly #data: string;
  readonly #browser: Browser;
  readonly #servers: readonly { stop(): void }[];
  #rulers = 0;

  /** The files are those of the folder, committed to git. The first one is opened. */
  static async open(where: Where, files: Readonly<Record<string, string>>): Promise<VsCode> {
    const data = mkdtempSync(join(tmpdir(), "formscript-vscode-"));
    const folder = join(data, "forms");
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    commit(folder);
    const vsix = where === "machine" ? join(root, "build/vscode/formscript.vsix") : undefined;
    const server = await startCodeServer(data, vsix);
    const served = where === "browser" ? await serveExtension() : undefined;
    const browser = await chromium.launch(browserOptions(findBrowser()));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en" });
    page.setDefaultTimeout(80_000);
    const code = new VsCode(where, data, folder, browser, page, [server, ...(served ? [served] : [])]);
    try {
      await code.#begin(server, served, Object.keys(files)[0]!);
    } catch (error) {
      await code.photograph("failed");
      await code.close();
      throw error;
    }
    return code;
  }

  private constructor(
    where: Where,
    data: string,
    folder: string,
    browser: Browser,
    page: Page,
    servers: readonly { stop(): void }[],
  ) {
    this.where = where;
    this.folder = folder;
    this.page = page;
    this.#data = data;
    this.#browser = browser;
    this.#servers = servers;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    for (const server of this.#servers) server.stop();
    rmSync(this.#data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #begin(server: CodeServer, served: ServedExtension | undefined, file: string): Promise<void> {
    await this.page.goto(`${server.address}/?folder=${encodeURIComponent(this.folder)}`);
    await this.page.getByRole("treeitem", { name: file }).waitFor({ timeout: 150_000 });
    if (served) {
      await this.command("Developer: Install Extension from Location...");
      // From where the page comes, which is all that its policy allows.
      await this.answer("Location of the web extension", `${server.address}/proxy/${served.port}`, "");
    }
    await this.openFile(file);
  }

  async openFile(file: string): Promise<void> {
    await this.page.getByRole("treeitem", { name: file }).dblclick();
    await this.text().locator(".view-line").first().waitFor();
  }

  /** The text editor. */
  text(): Locator {
    return this.page.locator(".editor-instance .monaco-editor").first();
  }

  line(text: string): Locator {
    // Lines are drawn with hard spaces.
    const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s");
    return this.text()
      .locator(".view-line")
      .filter({ hasText: new RegExp(pattern) });
  }

  /** What the extension shows in a page of its own. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  async goTo(lineNumber: number, column = 8): Promise<void> {
    const box = this.page.locator(".quick-input-widget .quick-input-box input:visible");
    // What is typed before the box is there would be written into the text.
    const open = async () => {
      // The first of the groups that texts are opened in.
      await this.page.keyboard.press("Control+1");
      await this.page.keyboard.press("Control+g");
      await box.fill(`:${lineNumber}:${column}`, { timeout: 10_000 });
    };
    await vi.waitFor(open, { interval: 500, timeout: 80_000 });
    await box.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /**
   * Asked for until it is offered: what takes the focus while the box opens closes it again, and some commands are there
   * only a while after VS Code is.
   */
  async command(name: string): Promise<void> {
    const box = this.page.locator(".quick-input-widget .quick-input-box input:visible");
    // Also before the first test, where there is nothing to expect yet.
    const patience = { interval: 500, timeout: 160_000 };
    await vi.waitFor(async () => {
      await this.page.keyboard.press("F1");
      await box.fill(`>${name}`, { timeout: 5_000 });
      await this.#row(name).waitFor({ timeout: 5_000 });
      // Not called off soon: a click that takes its time on a busy machine would be done twice.
      await this.#row(name).click({ timeout: 40_000 });
    }, patience);
  }

  /** What mends or rewrites the place of the cursor, asked for until it is offered: an answer that is late closes the list. */
  async offered(title: string): Promise<Locator> {
    const found = this.page.locator(".action-widget .monaco-list-row", { hasText: title });
    await expect
      .poll(
        async () => {
          if (!(await found.isVisible())) await this.page.keyboard.press("Control+.");
          return found.isVisible();
        },
        { interval: 2_000, timeout: 80_000 },
      )
      .toBe(true);
    return found;
  }

  async chooseTheme(name: string): Promise<void> {
    await this.command("Preferences: Color Theme");
    await this.answer("Select Color Theme", name);
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /**
   * The settings of the folder, which hold when this ends; a text must be open. VS Code hears of their file some time after
   * it is written; that it has heard is seen by rulers, one more each time, where no text reaches.
   */
  async set(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#rulers += 1;
    mkdirSync(join(this.folder, ".vscode"), { recursive: true });
    const all = { ...settings, "editor.rulers": Array.from({ length: this.#rulers }, (_, at) => 200 + at) };
    writeFileSync(join(this.folder, ".vscode/settings.json"), JSON.stringify(all));
    await expect.poll(() => this.text().locator(".view-ruler").count()).toBe(this.#rulers);
  }

  /** Writes into the box at the top, once it asks for this, and takes what is offered, else what has been written. */
  async answer(asked: string, written: string, offered = written): Promise<void> {
    // The box that a command has been chosen from may still be there.
    const box = this.page.locator(
      `.quick-input-widget .quick-input-box input[placeholder*="${asked}"]:visible`,
    );
    await box.waitFor();
    await box.fill(written);
    if (offered === "") await box.press("Enter");
    else await this.#row(offered).click();
  }

  /** What the box at the top offers. */
  #row(offered: string): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row", { hasText: offered }).first();
  }

  /** Keeps a picture for people to look at. */
  async photograph(name: string): Promise<void> {
    const prefix = this.where === "machine" ? "vscode" : "vscode-web";
    await this.page.screenshot({ path: join(root, "test/browser/screenshots", `${prefix}-${name}.png`) });
  }
}

function commit(folder: string): void {
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, stdio: "pipe" });
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "As it was");
}
