import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseAst } from "vite";

export const root = join(import.meta.dirname, "../..");

/** Every file of the project, with `/`, as git knows it: committed or about to be. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8" },
)
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The TypeScript of the product: grammar, compiler, runtime, lsp. */
export const sources = files.filter((path) => /^(grammar|compiler|runtime|lsp)\/.*\.ts$/.test(path));

/** What a file imports and re-exports, types included: `./` paths from the root of the project, packages by name. */
export function importsOf(path: string): string[] {
  const found: string[] = [];
  (function visit(node: unknown): void {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === "object") {
      const { type, source } = node as { type?: string; source?: { type?: string; value?: unknown } };
      if (type && importing.has(type) && typeof source?.value === "string") found.push(source.value);
      Object.values(node).forEach(visit);
    }
  })(parseAst(read(path), { lang: path.endsWith("x") ? "tsx" : "ts" }));
  return [...new Set(found)].map((name) =>
    name.startsWith(".") ? `./${posix.join(posix.dirname(path), name)}` : name,
  );
}

const importing = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);
