import { defineConfig } from "vite";

/**
 * The running form for browsers: `formscript.js` registers the element, and what a form may do without is a file of
 * its own, loaded when it is needed. The names of those say their content, so that no cache gives one of another version.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "build/elements",
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: { formscript: "runtime/elements/index.ts" }, formats: ["es"] },
    rolldownOptions: {
      // What is always needed is one file, which the others read from.
      preserveEntrySignatures: "allow-extension",
      output: {
        minify: true,
        chunkFileNames: "parts/[name]-[hash].js",
        codeSplitting: { groups: [{ name: "formscript", tags: ["$initial"] }] },
      },
    },
  },
});
