import type { Listed } from "../folder/folder.ts";
import type { DiskFolder } from "./disk-folder.ts";

/** How long to wait between two looks, in milliseconds: so many times as long as a look took, within limits. */
const share = 50;
const shortest = 250;
const longest = 2_000;

/**
 * Looks at a folder again and again while anyone listens, so that it works on every disk, and tells what is in it now
 * once that is another and stays: a file that is being written is not told of halfway.
 */
export class DiskWatch {
  readonly #folder: DiskFolder;
  readonly #listeners = new Set<(listed: readonly Listed[]) => void>();
  #timer: NodeJS.Timeout | undefined;
  #told = "";
  #seen = "";

  constructor(folder: DiskFolder) {
    this.#folder = folder;
  }

  /** Returns what ends it. */
  subscribe(listener: (listed: readonly Listed[]) => void): () => void {
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
    const listed = await this.#folder.list().catch(() => null);
    if (this.#listeners.size === 0) return;
    const now = JSON.stringify(listed);
    const hasSettled = now === this.#seen;
    if (listed !== null && hasSettled && now !== this.#told) {
      this.#told = now;
      for (const listener of this.#listeners) listener(listed);
    }
    this.#seen = now;
    const rest = Math.min(Math.max(shortest, share * (performance.now() - start)), longest);
    this.#wait(hasSettled ? rest : shortest);
  }
}
