import { createHash } from "node:crypto";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { build } from "vite";
import type { OutputFile } from "../building/messages.ts";
import { typesInBrowsers } from "../worker/bundling.ts";
import { contentsOf } from "./contents.ts";
import { textmateGrammar } from "./textmate.ts";

const root = join(import.meta.dirname, "../..");
const out = join(root, "build/vscode");
const extension = join(out, "extension");
const vsix = join(out, "formscript.vsix");
/** VS Code itself; and what prints types, for which the server is never asked: the builder has it. */
const external = ["vscode", "json-schema-to-typescript"];

// `npm run vscode`: puts the extension together in build/vscode/extension, and packs it into formscript.vsix beside it.
rmSync(out, { recursive: true, force: true });
mkdirSync(extension, { recursive: true });
cpSync(join(import.meta.dirname, "package"), extension, { recursive: true });
cpSync(join(root, "compiler/diagnostics/pages"), join(extension, "pages"), { recursive: true });
cpSync(join(root, "compiler/diff/pages"), join(extension, "pages"), { recursive: true });
cpSync(join(root, "docs"), join(extension, "docs"), { recursive: true });
writeFileSync(join(extension, "contents.json"), JSON.stringify(contentsOf(extension)));
writeFileSync(join(extension, "formscript.tmLanguage.json"), JSON.stringify(textmateGrammar(), null, 2));
await bundleForNode();
await bundleForBrowsers();
await bundlePreview();
await bundleRunningForm();
nameBuild();
await createVSIX({
  cwd: extension,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  skipLicense: true,
});
console.log(`Install it with: code --install-extension ${relative(process.cwd(), vsix)}`);

/** What VS Code runs, and the server that it starts: CommonJS, which every VS Code of today reads. */
async function bundleForNode(): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    build: {
      ssr: true,
      outDir: extension,
      emptyOutDir: false,
      target: "node22",
      minify: true,
      rolldownOptions: {
        input: { desktop: "lsp/vscode/desktop.ts", server: "lsp/vscode/server.ts" },
        external,
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "parts/[name].cjs" },
      },
    },
    ssr: { noExternal: true },
  });
}

/** The same for a VS Code that runs in a browser alone: one file each, because nothing there loads another. */
async function bundleForBrowsers(): Promise<void> {
  const entries = [
    { name: "web", entry: "lsp/vscode/web.ts", format: "cjs" },
    { name: "worker", entry: "lsp/worker/worker.ts", format: "iife" },
    { name: "builder", entry: "lsp/building/worker.ts", format: "iife" },
  ] as const;
  for (const { name, entry, format } of entries) {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: "warn",
      plugins: name === "builder" ? [typesInBrowsers] : [],
      resolve: { conditions: ["browser", "module", "production"], mainFields: ["browser", "module", "main"] },
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        outDir: extension,
        emptyOutDir: false,
        target: "es2024",
        minify: true,
        reportCompressedSize: false,
        lib: {
          entry: join(root, entry),
          formats: [format],
          name: "formscript",
          fileName: () => `${name}.js`,
        },
        rolldownOptions: {
          external: name === "builder" ? [] : external,
          // Node's threads run the builder, too; one of its parts asks whether it is a module of the older kind.
          output: { codeSplitting: false, intro: name === "builder" ? "var module;" : "" },
        },
      },
    });
  }
}

/** The page of the preview, with the elements that show a form. */
async function bundlePreview(): Promise<void> {
  await build({
    configFile: join(root, "vite.elements.config.ts"),
    root,
    logLevel: "warn",
    build: {
      outDir: join(extension, "preview"),
      sourcemap: false,
      lib: { entry: { page: join(root, "lsp/vscode/preview/page.ts") }, formats: ["es"] },
    },
  });
}

/** What all forms share once they are built, as one file: in a browser, folders of an extension cannot be listed. */
async function bundleRunningForm(): Promise<void> {
  const folder = join(out, "elements");
  await build({
    configFile: join(root, "vite.elements.config.ts"),
    root,
    logLevel: "warn",
    build: { outDir: folder },
  });
  const files: readonly OutputFile[] = globSync("**/*.{js,js.map,json}", { cwd: folder })
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(join(extension, "running-form.json"), JSON.stringify(files));
}

/** Says in the manifest which build this is: what another one has found in files is not recalled. */
function nameBuild(): void {
  const hash = createHash("sha256");
  for (const path of globSync("**/*.cjs", { cwd: extension }).sort())
    hash.update(readFileSync(join(extension, path)));
  const manifest = join(extension, "package.json");
  const said = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...said, build: hash.digest("base64url") }, null, 2));
}
