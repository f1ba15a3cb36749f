import { expect, test } from "vitest";
import { files, importsOf, sources } from "./sources.ts";

/** Who may import what, as ARCHITECTURE.md says. The first row whose folder a file is in holds. */
const law: readonly { folder: string; folders: readonly string[]; packages: RegExp }[] = [
  { folder: "grammar/", folders: ["grammar/"], packages: /^chevrotain$/ },
  {
    folder: "runtime/definition/",
    folders: ["runtime/definition/", "runtime/engine/", "runtime/exact/"],
    packages: /^$/,
  },
  {
    folder: "runtime/engine/",
    folders: ["runtime/definition/", "runtime/engine/", "runtime/exact/"],
    packages: /^$/,
  },
  {
    folder: "runtime/exact/",
    folders: ["runtime/definition/", "runtime/engine/", "runtime/exact/"],
    packages: /^$/,
  },
  { folder: "runtime/locale/", folders: ["runtime/definition/", "runtime/locale/"], packages: /^$/ },
  { folder: "runtime/elements/", folders: ["runtime/"], packages: /^lit(\/|$)/ },
  // Where the compiler's house opens to what is built on it: `formscript lsp` starts the server, `studio` the studio.
  {
    folder: "compiler/cli/commands/lsp.ts",
    folders: ["compiler/cli/", "lsp/node/"],
    packages: /^$/,
  },
  {
    folder: "compiler/cli/commands/studio.ts",
    folders: ["compiler/cli/", "lsp/studio/server/"],
    packages: /^node:.*$/,
  },
  {
    folder: "compiler/cli/",
    folders: ["grammar/", "runtime/", "compiler/", "package.json"],
    packages: /^(node:.*|commander|picocolors|tinyglobby)$/,
  },
  {
    folder: "compiler/emit/",
    folders: ["grammar/", "runtime/", "compiler/"],
    packages: /^(ajv(\/.*)?|json-schema-to-typescript|papaparse|rolldown)$/,
  },
  {
    folder: "compiler/diff/",
    folders: ["grammar/", "runtime/", "compiler/"],
    packages: /^(@noble\/hashes\/.*|diff|picocolors)$/,
  },
  { folder: "compiler/merge/", folders: ["grammar/", "compiler/merge/"], packages: /^node-diff3$/ },
  {
    folder: "compiler/",
    folders: ["grammar/", "runtime/", "compiler/"],
    packages: /^(@noble\/hashes\/.*|papaparse|picocolors|saxes)$/,
  },
  { folder: "lsp/preview/", folders: ["runtime/", "lsp/preview/"], packages: /^lit$/ },
  {
    folder: "lsp/vscode/preview/page.ts",
    folders: ["runtime/", "lsp/preview/", "lsp/vscode/preview/"],
    packages: /^$/,
  },
  // The extension keeps what its server has found as the command line does.
  { folder: "lsp/vscode/server.ts", folders: ["compiler/cli/store.ts", "lsp/node/"], packages: /^node:.*$/ },
  {
    folder: "lsp/vscode/",
    folders: ["grammar/", "runtime/definition/", "lsp/"],
    packages: /^(node:.*|vite|vscode|@vscode\/vsce|vscode-languageclient(\/.*)?)$/,
  },
  {
    folder: "lsp/studio/page/",
    folders: ["grammar/", "runtime/", "compiler/", "lsp/"],
    packages:
      /^(@codemirror\/.*|@lezer\/highlight|lit(\/.*)?|style-mod|vscode-languageserver-(protocol|types))$/,
  },
  {
    folder: "lsp/studio/server/",
    folders: ["lsp/node/", "lsp/studio/"],
    packages: /^node:.*$/,
  },
  {
    folder: "lsp/studio/start.ts",
    folders: [],
    packages: /^node:.*$/,
  },
  {
    folder: "lsp/studio/",
    folders: ["compiler/first-form.ts", "lsp/studio/"],
    packages: /^(@noble\/hashes\/.*|fflate|idb)$/,
  },
  // The worker runs in browsers: nothing that it comes from may need Node, but for what Vite does before.
  { folder: "lsp/worker/bundling.ts", folders: [], packages: /^vite$/ },
  {
    folder: "lsp/node/",
    folders: ["lsp/"],
    packages: /^(node:.*|vscode-languageserver.*)$/,
  },
  {
    folder: "lsp/",
    folders: ["grammar/", "runtime/", "compiler/", "lsp/"],
    packages: /^vscode-languageserver.*$/,
  },
];

const imports = new Map(sources.map((path) => [path, importsOf(path)]));

test("every folder imports only what it may", () => {
  const broken: string[] = [];
  for (const [path, names] of imports) {
    const rule = law.find(({ folder }) => path.startsWith(folder));
    for (const name of names) {
      const allowed = name.startsWith("./")
        ? rule?.folders.some((folder) => name.slice(2).startsWith(folder))
        : rule?.packages.test(name);
      if (!allowed) broken.push(`${path} imports ${name}`);
    }
  }
  expect(broken).toEqual([]);
});

test("only the command line itself imports the command line, but for where it keeps what it knows", () => {
  const broken = [...imports].filter(
    ([path, names]) =>
      !path.startsWith("compiler/cli/") &&
      names.some((name) => name.startsWith("./compiler/cli/") && name !== "./compiler/cli/store.ts"),
  );
  expect(broken.map(([path]) => path)).toEqual([]);
});

test("examples use what the package publishes, and nothing of each other", () => {
  const broken = files
    .filter((path) => /^examples\/.*\.tsx?$/.test(path))
    .flatMap((path) => {
      const own = `./${path.split("/", 2).join("/")}/`;
      const foreign = importsOf(path).filter((name) => name.startsWith("./") && !name.startsWith(own));
      return foreign.map((name) => `${path} imports ${name}`);
    });
  expect(broken).toEqual([]);
});

test("relative imports name a file with its ending", () => {
  const broken = [...imports].flatMap(([path, names]) =>
    names
      .filter((name) => name.startsWith("./") && !/\.(ts|json)$/.test(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(broken).toEqual([]);
});

test("no file imports in a circle", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const open: string[] = [];
  for (const path of imports.keys()) walk(path);
  expect(circles).toEqual([]);

  function walk(path: string): void {
    const at = open.indexOf(path);
    if (at >= 0) circles.push([...open.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    open.push(path);
    for (const name of imports.get(path) ?? []) if (name.startsWith("./")) walk(name.slice(2));
    open.pop();
    done.add(path);
  }
});
