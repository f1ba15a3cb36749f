import type { FolderDisk } from "../server/serve.ts";

/** Files that somebody else keeps and tells of. */
export class MemoryDisk implements FolderDisk {
  readonly #folders = new Set<string>();
  readonly #texts = new Map<string, string>();

  /** What a file is now; null where it is gone. Returns whether it is new or gone, and not only another text. */
  put(path: string, text: string | null): boolean {
    const wasThere = this.#texts.has(path);
    if (text === null) this.#texts.delete(path);
    else this.#texts.set(path, text);
    return wasThere !== (text !== null);
  }

  open(folders: readonly string[]): void {
    for (const folder of folders) this.#folders.add(withSlash(folder));
  }

  close(folders: readonly string[]): void {
    for (const folder of folders) this.#folders.delete(withSlash(folder));
  }

  read(path: string): string | undefined {
    return this.#texts.get(path);
  }

  siblings(path: string): readonly string[] {
    const folder = folderOf(path);
    const isBeside = (other: string) => other.startsWith(folder) && !other.includes("/", folder.length);
    return [...this.#texts.keys()].filter(isBeside).sort();
  }

  forms(): readonly string[] {
    const folders = [...this.#folders];
    return [...this.#texts.keys()]
      .filter((path) => path.endsWith(".form") && folders.some((folder) => path.startsWith(folder)))
      .sort();
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function withSlash(folder: string): string {
  return folder.endsWith("/") ? folder : `${folder}/`;
}
