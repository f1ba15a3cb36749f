import { defineConfig } from "vite";

/**
 * What the package publishes, bundled into build/: the command line starts from a cold process, and reading one file
 * is quicker than resolving a hundred. Each command is a chunk of its own, read when it is asked for.
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: "build",
    target: "node22",
    minify: false,
    rolldownOptions: {
      input: {
        cli: "compiler/cli/start.ts",
        index: "compiler/index.ts",
        engine: "runtime/engine/index.ts",
        definition: "runtime/definition/index.ts",
      },
      // What only `build` needs stays a package of its own, found when it is asked for.
      external: /^(node:|(ajv|ajv-formats|json-schema-to-typescript)(\/|$))/,
      output: { chunkFileNames: "parts/[name].js" },
    },
  },
  ssr: { noExternal: true },
});
