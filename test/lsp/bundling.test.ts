import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { readable } from "../../compiler/emit/readable.ts";
import { typesInBrowsers } from "../../lsp/worker/bundling.ts";
import { root } from "../house/sources.ts";
import { library } from "./library.ts";

const out = mkdtempSync(join(root, "node_modules/.cache/worker-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test("types are printed the same by what is bundled for browsers, which needs nothing of Node", async () => {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "error",
    plugins: [typesInBrowsers],
    resolve: { conditions: ["module", "browser", "production"] },
    build: {
      outDir: out,
      minify: false,
      lib: { entry: "compiler/emit/readable.ts", formats: ["es"] },
      rolldownOptions: { output: { entryFileNames: "readable.mjs", codeSplitting: false } },
    },
  });
  const bundled: { readable: typeof readable } = await import(pathToFileURL(join(out, "readable.mjs")).href);
  const definitions = library().flatMap((view) =>
    view.forms.flatMap(({ file, definition }) => (file.path === view.path && definition ? definition : [])),
  );
  const hidden = { Buffer: globalThis.Buffer };
  for (const definition of definitions.slice(0, 3)) {
    const wanted = await readable(definition);
    try {
      Reflect.deleteProperty(globalThis, "Buffer");
      expect(await bundled.readable(definition)).toEqual(wanted);
    } finally {
      Object.assign(globalThis, hidden);
    }
  }
});
