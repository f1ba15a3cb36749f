import type { FolderNow } from "../folder/folder.ts";
import type { CommittedFolder } from "./committed.ts";
import type { DiskFolder } from "./disk-folder.ts";

/** How long to wait between two looks, in milliseconds: so many times as long as a look took, within limits. */
const share = 50;
const shortest = 250;
const longest = 2_000;

/**
 * Looks at a folder again and again while anyone listens, so that it works on every disk, and tells what is in it now,
 * and what was committed last, once that is another and stays: a file that is being written is not told of halfway.
 */
export class DiskWatch {
  readonly #folder: DiskFolder;
  readonly #committed: CommittedFolder;
  readonly #listeners = new Set<(now: FolderNow) => void>();
  #timer: NodeJS.Timeout | undefined;
  #told = "";
  #seen = "";

  constructor(folder: DiskFolder, committed: CommittedFolder) {
    this.#folder = folder;
    this.#committed = committed;
  }

  async now(): Promise<FolderNow> {
    const [files, revision] = await Promise.all([this.#folder.list(), this.#committed.revision()]);
    return { files, revision };
  }

  /** Returns what ends it. */
  subscribe(listener: (now: FolderNow) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#wait(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => void this.#look(), milliseconds);
  }

  async #look(): Promise<void> {
    const start = performance.now();
    // A folder that is gone may come back.
    const now = await this.now().catch(() => null);
    if (this.#listeners.size === 0) return;
    const seen = JSON.stringify(now);
    const hasSettled = seen === this.#seen;
    if (now !== null && hasSettled && seen !== this.#told) {
      this.#told = seen;
      for (const listener of this.#listeners) listener(now);
    }
    this.#seen = seen;
    const rest = Math.min(Math.max(shortest, share * (performance.now() - start)), longest);
    this.#wait(hasSettled ? rest : shortest);
  }
}
