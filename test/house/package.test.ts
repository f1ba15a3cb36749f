import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read, root } from "./sources.ts";

const manifest = JSON.parse(read("package.json"));
const targets = Object.entries<string | Record<string, string>>(manifest.exports).flatMap(
  ([name, target]): [string, string][] =>
    typeof target === "string" ? [[name, target]] : Object.values(target).map((each) => [name, each]),
);
const program: [string, string] = ["formscript", manifest.bin.formscript];

test.each([...targets, program])("%s is at %s", (_, target) => {
  expect(existsSync(join(root, target))).toBe(true);
});

test("the package can be imported by its name", async () => {
  const name: string = manifest.name;
  expect(Object.keys(await import(name))).toContain("compile");
  expect(Object.keys(await import(`${name}/engine`))).toContain("load");
});

test("the engine brings nothing with it: neither the compiler nor a package", () => {
  const seen = new Set<string>();
  (function follow(file: string): void {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/(?:from|import)\s*"([^"]+)"/g)) follow(join(file, "..", name!));
  })(join(root, manifest.exports["./engine"].default));
  const text = [...seen].map((file) => readFileSync(file, "utf8")).join("\n");
  expect(text).not.toMatch(/chevrotain|\beval\(|new Function\b/);
});

test("what the first page leads to is in the package", () => {
  const linked = [...read("README.md").matchAll(/\]\(([^)#:]+)[^)]*\)/g)].map(([, path]) => path!);
  expect(linked.length).toBeGreaterThan(5);
  const isPublished = (path: string): boolean =>
    manifest.files.some((each: string) => path === each || path.startsWith(`${each}/`));
  expect(linked.filter((path) => !isPublished(path))).toEqual([]);
});
