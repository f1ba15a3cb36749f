import { defineConfig } from "vite";
import { typesInBrowsers } from "./lsp/worker/bundling.ts";

/**
 * The studio: a page that any host can serve, and the language server as a worker beside it. What is rarely asked for
 * (the pages about messages, the printer of types, the comparison) is loaded when it is.
 */
export default defineConfig({
  root: "lsp/studio/page",
  base: "./",
  publicDir: false,
  plugins: [typesInBrowsers],
  resolve: { conditions: ["module", "browser", "production"] },
  build: {
    outDir: "../../../build/studio",
    emptyOutDir: true,
    target: "es2024",
    reportCompressedSize: false,
    modulePreload: false,
    rolldownOptions: {
      input: { index: "lsp/studio/page/index.html", worker: "lsp/worker/worker.ts" },
      checks: { pluginTimings: false },
      output: {
        entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
        chunkFileNames: "assets/[name]-[hash].js",
      },
    },
  },
});
