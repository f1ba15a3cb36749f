import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { openAddress } from "../../browser/harness/index.ts";
import { startSite } from "../../browser/harness/site.ts";
import { root } from "../../house/sources.ts";
import { studio, type TriedStudio } from "../server/harness.ts";
import type { Behind } from "./behind.ts";

declare global {
  /** In the page. */
  var behind: Behind;
}

const folder = mkdtempSync(join(tmpdir(), "formscript-behind-"));

beforeAll(async () => {
  cpSync(inject("studio"), folder, { recursive: true });
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    resolve: { conditions: ["module", "browser", "production"] },
    build: {
      outDir: join(folder, "assets"),
      emptyOutDir: false,
      lib: { entry: "test/studio/browser/behind.ts", formats: ["es"], fileName: "behind" },
    },
  });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><title>Behind</title><link rel="icon" href="data:,">' +
      '<script type="module" src="assets/behind.js"></script>',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page with what is behind the studio's, from the studio's server, over these files. */
export async function servedPage(
  files: Readonly<Record<string, string>>,
): Promise<TriedStudio & { page: Page }> {
  const served = await studio(files, { studio: folder });
  return { ...served, page: await begun(served.served.address) };
}

/** The same from a host that has nothing but files, under the strictest policy. */
export async function keptPage(): Promise<{ readonly address: string; readonly page: Page }> {
  const site = await startSite(
    { "/studio/": folder },
    "default-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types formscript-worker",
  );
  onTestFinished(() => site.close());
  const address = `${site.address}/studio/index.html`;
  return { address, page: await begun(address) };
}

async function begun(address: string): Promise<Page> {
  const page = await openAddress(address);
  await page.waitForFunction(() => "behind" in globalThis);
  return page;
}
