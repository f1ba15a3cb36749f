import type { Committed } from "./extras.ts";
import { folderOf } from "./paths.ts";

/** What was committed last, as it is told. */
export interface CommittedFiles {
  readonly revision: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The committed files as somebody else tells them, who can ask git. Until then, none is covered. */
export class MemoryCommitted implements Committed {
  #revision = "";
  #texts: ReadonlyMap<string, string> = new Map();
  readonly asking = undefined;
  readonly #listeners: (() => void)[] = [];

  get revision(): string {
    return this.#revision;
  }

  /** All files of this revision, in place of those before. */
  set({ revision, files }: CommittedFiles): void {
    this.#texts = new Map(files.map(({ path, text }) => [path, text]));
    this.#revision = revision;
    for (const listener of this.#listeners) listener();
  }

  covers(): boolean {
    return this.#revision !== "";
  }

  read(path: string): string | undefined {
    return this.#texts.get(path);
  }

  siblings(path: string): readonly string[] {
    const folder = folderOf(path);
    return [...this.#texts.keys()].filter((other) => folderOf(other) === folder).sort();
  }

  whenChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
