import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { root } from "../house/sources.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the studio, built from the sources as they are. */
    studio: string;
  }
}

/** One build of the studio for all test files. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const studio = mkdtempSync(join(cache, "studio-"));
  await build({
    configFile: join(root, "vite.studio.config.ts"),
    logLevel: "warn",
    build: { outDir: studio, emptyOutDir: true },
  });
  provide("studio", studio);
  return () => rmSync(studio, { recursive: true, force: true });
}
