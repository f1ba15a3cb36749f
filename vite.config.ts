import { defineConfig, type Plugin } from "vite";

/**
 * Modules of Node that commander imports for what is not used here, or that are at hand without an import. Loading
 * them takes as long as half a start of Node.
 */
const atHand: Readonly<Record<string, string>> = {
  "node:child_process": "export default {};",
  "node:process": "export default globalThis.process;",
};

const leanCommander: Plugin = {
  name: "lean-commander",
  enforce: "pre",
  resolveId: (id, importer) => (importer?.includes("/commander/") && id in atHand ? `\0lean:${id}` : null),
  load: (id) => (id.startsWith("\0lean:") ? atHand[id.slice("\0lean:".length)] : null),
};

/**
 * What the package publishes, bundled into build/: the command line starts from a cold process, and reading one file
 * is quicker than resolving a hundred. Each command is a chunk of its own, read when it is asked for.
 */
export default defineConfig({
  publicDir: false,
  plugins: [leanCommander],
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
      external: /^(ajv|json-schema-to-typescript)(\/|$)/,
      output: { chunkFileNames: "parts/[name].js" },
    },
  },
  ssr: { noExternal: true },
});
