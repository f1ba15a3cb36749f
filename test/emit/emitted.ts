import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "../../compiler/compile.ts";
import { type EmittedFile, emit } from "../../compiler/emit/index.ts";
import { moduleOf } from "../../compiler/emit/module/index.ts";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { wordingOf } from "../../compiler/emit/wording.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Form } from "../../runtime/engine/index.ts";

/** What importing a form's `index.js` gives. */
export interface GeneratedModule extends Pick<Form, "evaluate" | "problems" | "submit"> {
  readonly validate: ((response: unknown) => boolean) & { readonly errors?: readonly object[] | null };
  readonly form: { readonly id: string };
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A form of the library, compiled. */
export function libraryForm(path: string) {
  const host = {
    read: (file: string) => readFileSync(file, "utf8"),
    siblings: (file: string) =>
      readdirSync(dirname(file)).flatMap((name) => (name.endsWith(".form") ? join(dirname(file), name) : [])),
    resolve: (from: string, reference: string) => resolve(dirname(from), reference),
  };
  return compile(host, [resolve(path)]).forms[0]!;
}

export async function libraryFiles(path: string): Promise<readonly EmittedFile[]> {
  return await emit(libraryForm(path));
}

/** Writes files to a folder of their own for as long as `use` lasts. */
export async function inFolder<T>(
  files: readonly EmittedFile[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync("node_modules/.cache", { recursive: true });
  const folder = mkdtempSync(join("node_modules/.cache", "emitted-"));
  try {
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The module, imported from its files as anybody would. */
export async function moduleFrom(files: readonly EmittedFile[]): Promise<GeneratedModule> {
  return await inFolder(files, async (folder) => {
    const url = pathToFileURL(join(folder, "index.js")).href;
    return (await import(/* @vite-ignore */ url)) as GeneratedModule;
  });
}

/** `evaluate`, `problems` and `submit` alone, which are quicker to make than all files. */
export async function evaluatorOf(definition: Definition): Promise<GeneratedModule> {
  const { index, support } = moduleOf({
    definition,
    outline: outlineOf(definition),
    words: wordsFor(definition),
    wording: wordingOf(definition),
    where: () => undefined,
  });
  return await moduleFrom([
    { path: "package.json", text: '{ "type": "module" }' },
    { path: "index.js", text: index },
    { path: "support.js", text: support },
    { path: "validate.js", text: "export const validate = null;" },
  ]);
}
