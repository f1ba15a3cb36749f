import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import type { Bootstrap } from "./lsp/studio/folder/open.ts";
import { typesInBrowsers } from "./lsp/worker/bundling.ts";

/** What a host of plain files answers where the studio's server would name a folder. */
const keptFolder: Plugin = {
  name: "kept-folder",
  generateBundle() {
    const bootstrap: Bootstrap = { folder: "kept", name: "This browser" };
    this.emitFile({ type: "asset", fileName: "studio.json", source: JSON.stringify(bootstrap) });
  },
};

/** What the page begins with is fetched in one go. */
const fetchedAtOnce: Plugin = {
  name: "fetched-at-once",
  transformIndexHtml: {
    order: "post",
    handler: (_, { chunk }) =>
      (chunk?.imports ?? []).map((file) => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
        injectTo: "head",
      })),
  },
};

/**
 * The studio: a page that any host can serve, and the language server as a worker beside it. What is rarely asked for
 * (the pages about messages, the printer of types, the comparison) is loaded when it is.
 */
export default defineConfig({
  root: join(import.meta.dirname, "lsp/studio/page"),
  base: "./",
  publicDir: false,
  plugins: [typesInBrowsers, keptFolder, fetchedAtOnce],
  resolve: { conditions: ["module", "browser", "production"] },
  build: {
    outDir: join(import.meta.dirname, "build/studio"),
    emptyOutDir: true,
    target: "es2024",
    reportCompressedSize: false,
    // The printer of types is large, and loaded by those who look at types.
    chunkSizeWarningLimit: 2000,
    // Vite's own way would look for a document in the worker.
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, "lsp/studio/page/index.html"),
        worker: join(import.meta.dirname, "lsp/worker/worker.ts"),
      },
      checks: { pluginTimings: false },
      output: {
        entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
        chunkFileNames: "assets/[name]-[hash].js",
      },
    },
  },
});
