import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../house/sources.ts";

/** Keeps a picture of the whole page for people to look at, in test/browser/screenshots. */
export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, "test/browser/screenshots", `${name}.png`), fullPage: true });
}
