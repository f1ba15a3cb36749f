import { spawnSync } from "node:child_process";
import { posix } from "node:path";
import { type Host, Unreadable } from "../../host.ts";
import { decode } from "../decode.ts";

/** The files of a repository at a commit; commit after commit, what has changed is put in. */
export class Tree implements Host {
  readonly #hashes = new Map<string, string>();
  readonly #folders = new Map<string, Set<string>>();
  readonly #texts = new Map<string, string | Unreadable>();
  readonly #top: string;
  #read = new Set<string>();

  constructor(top: string) {
    this.#top = top;
  }

  has(path: string): boolean {
    return this.#hashes.has(path);
  }

  /** Has the contents of files at hand, all in one go. */
  fetch(hashes: Iterable<string>): void {
    const wanted = [...new Set(hashes)].filter((hash) => !this.#texts.has(hash));
    if (wanted.length === 0) return;
    const { stdout } = spawnSync("git", ["cat-file", "--batch"], {
      cwd: this.#top,
      input: `${wanted.join("\n")}\n`,
      maxBuffer: 2 ** 31 - 1,
    });
    for (let at = 0; at < stdout.length; ) {
      const end = stdout.indexOf(10, at);
      const [hash = "", kind, size] = stdout.toString("latin1", at, end).split(" ");
      const length = kind === "missing" ? -1 : Number(size);
      if (kind === "blob") this.#texts.set(hash, textOf(stdout.subarray(end + 1, end + 1 + length)));
      at = end + 1 + length + 1;
    }
  }

  put(path: string, hash: string | null): void {
    const folder = posix.dirname(path);
    const known = this.#folders.get(folder);
    if (hash === null) {
      this.#hashes.delete(path);
      known?.delete(path);
    } else {
      this.#hashes.set(path, hash);
      if (known) known.add(path);
      else this.#folders.set(folder, new Set([path]));
    }
  }

  /** What has been asked for since this was last called, whether it is there or not. */
  takeRead(): ReadonlySet<string> {
    const read = this.#read;
    this.#read = new Set();
    return read;
  }

  read(path: string): string | undefined {
    this.#read.add(path);
    const hash = this.#hashes.get(path);
    if (hash === undefined) return undefined;
    if (!this.#texts.has(hash)) this.fetch([hash]);
    const text = this.#texts.get(hash);
    if (text instanceof Unreadable) throw text;
    return text;
  }

  siblings(path: string): readonly string[] {
    return [...(this.#folders.get(posix.dirname(path)) ?? [])];
  }

  resolve(from: string, reference: string): string {
    return posix.join(posix.dirname(from), reference);
  }
}

function textOf(bytes: Buffer): string | Unreadable {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
