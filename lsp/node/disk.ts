import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { FolderDisk } from "../server/serve.ts";

/** What is larger than this is no form. */
const largest = 20_000_000;

/** The files of this machine, in the folders that are open. */
export class NodeDisk implements FolderDisk {
  readonly #folders = new Set<string>();

  open(folders: readonly string[]): void {
    for (const folder of folders) this.#folders.add(folder);
  }

  close(folders: readonly string[]): void {
    for (const folder of folders) this.#folders.delete(folder);
  }

  read(path: string): string | undefined {
    try {
      const bytes = readFileSync(path);
      return bytes.length > largest ? undefined : bytes.toString("utf8");
    } catch {
      return undefined;
    }
  }

  siblings(path: string): readonly string[] {
    const folder = posix.dirname(path);
    return namesIn(folder).flatMap(({ name, isFolder }) => (isFolder ? [] : [posix.join(folder, name)]));
  }

  forms(): readonly string[] {
    return [...new Set([...this.#folders].flatMap(formsIn))];
  }
}

/** Links to folders are not followed, so that none leads back. */
function formsIn(folder: string): string[] {
  return namesIn(folder).flatMap(({ name, isFolder }) => {
    const path = posix.join(folder, name);
    if (isFolder) return name.startsWith(".") || name === "node_modules" ? [] : formsIn(path);
    return name.endsWith(".form") ? [path] : [];
  });
}

function namesIn(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
