import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { decode } from "../../../compiler/cli/decode.ts";
import { serveStudio } from "../../../lsp/studio/server/serve.ts";
import { openAddress, type Viewing } from "../../browser/harness/index.ts";

/** A studio in a browser, over a folder of its own. */
export interface OpenStudio {
  readonly page: Page;
  /** The text in sight. */
  readonly text: Locator;
  /** The running form. */
  readonly form: Locator;
  readonly panel: Locator;
  /** What a file holds on the disk. */
  saved(path: string): string;
  /** Somebody else writes a file, or removes it. */
  elsewhere(path: string, text: string | null): void;
  /** Opens a file by clicking its name. */
  open(path: string): Promise<void>;
  /** Puts the cursor behind these words of the text. */
  behind(words: string): Promise<void>;
}

/** Opens the studio over these files. */
export async function openStudio(
  files: Readonly<Record<string, string>>,
  viewing: Viewing = {},
): Promise<OpenStudio> {
  const folder = mkdtempSync(join(tmpdir(), "studio-"));
  const elsewhere = (path: string, text: string | null): void => {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    if (text === null) rmSync(place);
    else writeFileSync(place, text);
  };
  for (const [path, text] of Object.entries(files)) elsewhere(path, text);
  const served = await serveStudio({ folder, studio: inject("studio"), decode, port: 0 });
  onTestFinished(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await openAddress(served.address, { width: 1280, height: 800, ...viewing });
  return { ...(await studioIn(page)), elsewhere, saved: (path) => readFileSync(join(folder, path), "utf8") };
}

/** The studio in a page that is open. */
export async function studioIn(page: Page): Promise<Omit<OpenStudio, "elsewhere" | "saved">> {
  await page.getByRole("heading", { name: /^Formscript/ }).waitFor();
  const text = page.locator(".editor .cm-content");
  return {
    page,
    text,
    form: page.locator("formscript-previewed"),
    panel: page.getByRole("tabpanel"),
    async open(path) {
      await page.locator(`[role=treeitem][data-path="${path}"]`).click();
      await expect.poll(() => text.getAttribute("aria-label")).toBe(`Text of ${path}`);
    },
    async behind(words) {
      // What the server tells of a line moves those below it: where the click went elsewhere, there is another.
      await expect
        .poll(async () => {
          await page.mouse.click(...(await placeBehind(text, words)));
          return text.evaluate(writtenBefore);
        })
        .toSatisfy((before: string) => before.endsWith(words));
    },
  };
}

/** The point in the page behind these words of the text. */
async function placeBehind(text: Locator, words: string): Promise<readonly [number, number]> {
  const line = text.locator(".cm-line", { hasText: words }).first();
  const at = await line.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let before = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(".fs-hint")) continue;
      before += node.textContent;
      const end = before.indexOf(words) + words.length;
      if (!before.includes(words)) continue;
      const range = document.createRange();
      range.setStart(node, end - (before.length - node.textContent!.length));
      const { x, y, height } = range.getBoundingClientRect();
      return [x, y + height / 2] as const;
    }
    return null;
  }, words);
  if (!at) throw new Error(`“${words}” does not stand in one line of the text.`);
  return at;
}

/** What stands in the line before the cursor; nothing where the editor is not written in. */
function writtenBefore(editor: Element): string {
  const line = editor.querySelector(".cm-activeLine");
  // Chromium alone asks a shadow tree, and not the document, what is selected in it.
  const root = editor.getRootNode() as Partial<Document>;
  const { focusNode, focusOffset } = (root.getSelection?.() ?? document.getSelection())!;
  if (!line?.contains(focusNode) || !editor.closest(".cm-editor")?.classList.contains("cm-focused"))
    return "";
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(focusNode!, focusOffset);
  const before = range.cloneContents();
  for (const hint of before.querySelectorAll(".fs-hint")) hint.remove();
  return before.textContent ?? "";
}

/** A form with all that the studio shows something of. */
export const sleep = `form sleep "Sleep" {
  version  "1.0.0"
  language en
  licence  free

  scale often {
    0 never     "Never"
    1 sometimes "Sometimes"
    2 always    "Always"
  }

  item q1 "Do you lie awake?" one of often
  item q2 "Are you tired?" one of often
  item q3 "Do you wake up early?" one of often

  score total "Trouble" = sum(q1..q3)
  bands total "Level" {
    0..2 low  "Little trouble"
    3..6 high "Much trouble"
    source "A source"
  }

  example "never" {
    q1..q3 = 0
    expect total = 0, total is low
  }
  example "always" {
    q1..q3 = always
    expect total = 6, total is high
  }
}
`;
