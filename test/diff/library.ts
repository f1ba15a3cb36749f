import { posix } from "node:path";
import { Cache } from "../../compiler/cache.ts";
import { compile } from "../../compiler/compile.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { libraryFiles } from "../lsp/library.ts";

/** Files by their paths, in an order. */
export type Files = ReadonlyMap<string, string>;

export const files: Files = libraryFiles();

/** Every form in the files, by its id. */
export function formsIn(all: Files): ReadonlyMap<string, Definition> {
  const host = {
    read: (path: string) => all.get(path),
    siblings: (path: string) =>
      [...all.keys()].filter((other) => posix.dirname(other) === posix.dirname(path)),
    resolve: (from: string, reference: string) => posix.join(posix.dirname(from), reference),
  };
  const paths = [...all.keys()].filter((path) => path.endsWith(".form"));
  const { forms } = compile(host, paths, new Cache());
  return new Map(forms.flatMap(({ id, definition }) => (definition ? [[id, definition] as const] : [])));
}
