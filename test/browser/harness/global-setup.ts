import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { root } from "../../house/sources.ts";
import { browserOptions } from "./browser-options.ts";
import { findBrowser } from "./find-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser listens that all test files share. */
    browser: string;
    /** The folder of the elements as browsers load them, built from the sources as they are. */
    elements: string;
  }
}

/** One browser for all test files, and one build of the elements. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const elements = mkdtempSync(join(cache, "elements-"));
  await build({
    configFile: join(root, "vite.elements.config.ts"),
    root,
    logLevel: "warn",
    build: { outDir: elements },
  });
  const browser = await chromium.launchServer(browserOptions(findBrowser()));
  provide("browser", browser.wsEndpoint());
  provide("elements", elements);
  return async () => {
    await browser.close();
    rmSync(elements, { recursive: true, force: true });
  };
}
