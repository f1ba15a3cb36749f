import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import MagicString from "magic-string";
import { globSync } from "tinyglobby";
import { defineConfig, type Plugin } from "vite";

/** Style sheets and templates in scripts, without what is there for those who read the sources. */
const leanTemplates: Plugin = {
  name: "lean-templates",
  enforce: "post",
  transform(code, id) {
    if (!id.includes("/runtime/elements/") || !/\b(css|html|svg)`/.test(code)) return null;
    const text = new MagicString(code);
    visit(this.parse(code), ({ start, end }, shorten) => {
      if (start < end) text.overwrite(start, end, shorten(code.slice(start, end)));
    });
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

interface Template {
  readonly type: string;
  readonly tag: { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Part[] };
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Frameworks that render on a server import everything there. Without a DOM, importing these scripts registers nothing
 * and fails nowhere.
 */
const importableAnywhere: Plugin = {
  name: "importable-anywhere",
  transform(code, id) {
    const text = new MagicString(code);
    if (id.includes("/lit-html/"))
      text.replace("=document,", "=globalThis.document??{createTreeWalker(){}},");
    if (id.includes("/reactive-element/"))
      text.replace("extends HTMLElement", "extends(globalThis.HTMLElement??Object)");
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
  },
};

/**
 * What Lit has for polyfills and for rendering on servers, which a page may have for elements of its own. Versions are
 * announced to Lit's builds for developers.
 */
const leanLit: Plugin = {
  name: "lean-lit",
  transform: {
    filter: { id: /\/(lit-html|lit-element|@lit\/reactive-element)\// },
    handler(code) {
      const text = new MagicString(code);
      text.replace(/\b\w+\.\w+(PolyfillSupport|HydrateSupport)\b/g, "(void 0)");
      text.replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, "void 0");
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  },
};

/** Tells one build from another: of the sources, and of Lit. */
function nameOfBuild(): string {
  const hash = createHash("sha256");
  const sources = globSync("runtime/**/*.ts", { cwd: import.meta.dirname }).sort();
  for (const path of [...sources, "node_modules/lit/package.json"])
    hash.update(readFileSync(`${import.meta.dirname}/${path}`));
  return hash.digest("hex").slice(0, 6);
}

/**
 * Parts of a form are elements, whose names all of a page share. A page may have forms of two builds, and the parts of
 * one cannot do for the other.
 */
const namedForBuild: Plugin = {
  name: "named-for-build",
  transform: {
    filter: { id: /\/(runtime\/elements|lsp\/preview)\// },
    handler(code) {
      const text = new MagicString(code);
      text.replace(/\bformscript-(figure|grid|item|note|page|repeat|section|step)\b/g, `$&-${build}`);
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  },
};

const build = nameOfBuild();

/** What says that these are ES modules, wherever their folder lies. */
const saidToBeModules: Plugin = {
  name: "said-to-be-modules",
  generateBundle() {
    this.emitFile({
      type: "asset",
      fileName: "package.json",
      source: '{ "private": true, "type": "module" }\n',
    });
  },
};

/** Calls with each part of a template, and how it can be said shorter. */
function visit(node: unknown, found: (part: Part, shorten: (text: string) => string) => void): void {
  if (Array.isArray(node)) for (const each of node) visit(each, found);
  else if (node !== null && typeof node === "object") {
    const { type, tag, quasi } = node as Template;
    const shorten = type === "TaggedTemplateExpression" ? shorter[tag.name ?? ""] : undefined;
    if (shorten) for (const part of quasi.quasis) found(part, shorten);
    visit(Object.values(node), found);
  }
}

/** Strings in style sheets hold no braces, commas and colons. */
const shorter: Readonly<Record<string, (text: string) => string>> = {
  css: (text) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\s+/g, " ")
      .replace(/ ?([{};,]) ?/g, "$1")
      .replace(/: /g, ":")
      .replace(/="([\w-]+)"\]/g, "=$1]")
      .replace(/;}/g, "}"),
  html: leanMarkup,
  svg: leanMarkup,
};

function leanMarkup(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/ ([\w-]+)="([\w-]+)"(?=[ >])/g, " $1=$2");
}

/**
 * The running form for browsers: `formscript.js` registers the element, and what a form may do without is a file of
 * its own, loaded when it is needed. The names of those say their content, so that no cache gives one of another version.
 */
export default defineConfig({
  publicDir: false,
  plugins: [importableAnywhere, leanLit, namedForBuild, leanTemplates, saidToBeModules],
  // Lit without what it has for developers, also where a test builds it.
  resolve: { conditions: ["module", "browser", "production"] },
  build: {
    outDir: "build/elements",
    sourcemap: true,
    reportCompressedSize: false,
    lib: {
      entry: { formscript: "runtime/elements/index.ts" },
      formats: ["es"],
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What is always needed is one file, which the others read from.
      preserveEntrySignatures: "allow-extension",
      output: {
        minify: true,
        comments: { annotation: false },
        chunkFileNames: "parts/[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: "formscript", tags: ["$initial"], priority: 1 },
            // In one file, so that nothing waits for a second one.
            {
              name: "text",
              test: /runtime\/(elements\/text\/|locale\/((day|list|number|time)\.ts|languages\/en-special))/,
            },
          ],
        },
      },
    },
  },
});
