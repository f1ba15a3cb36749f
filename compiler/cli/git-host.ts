import { posix } from "node:path";
import type { Host } from "../host.ts";
import { decode } from "./decode.ts";
import { git } from "./git.ts";

/** The files of a folder as they were at a commit, by paths relative to it. */
export class GitHost implements Host {
  readonly #commit: string;
  readonly #folder: string;
  readonly #texts = new Map<string, string | undefined>();
  readonly #siblings = new Map<string, readonly string[]>();

  constructor(commit: string, folder: string) {
    this.#commit = commit;
    this.#folder = folder;
  }

  read(path: string): string | undefined {
    if (!this.#texts.has(path)) {
      const bytes = git(["cat-file", "blob", `${this.#commit}:./${path}`], this.#folder);
      this.#texts.set(path, bytes && decode(bytes));
    }
    return this.#texts.get(path);
  }

  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  siblings(path: string): readonly string[] {
    const folder = posix.dirname(path);
    let found = this.#siblings.get(folder);
    if (!found) {
      found = this.#list([`${folder}/`]);
      this.#siblings.set(folder, found);
    }
    return found;
  }

  resolve(from: string, reference: string): string {
    return posix.join(posix.dirname(from), reference);
  }

  /** The `.form` files at a path, or within it. */
  forms(path: string): readonly string[] {
    return this.#list(["-r", path]).filter(
      (name) => name.endsWith(".form") && !/(^|\/)(node_modules|\.[^/]+)\//.test(name),
    );
  }

  #list(words: readonly string[]): string[] {
    const listed = git(
      ["ls-tree", "-z", "--name-only", ...words.slice(0, -1), this.#commit, "--", ...words.slice(-1)],
      this.#folder,
    );
    return (listed?.toString("utf8").split("\0") ?? [])
      .filter((name) => name !== "")
      .map((name) => posix.normalize(name));
  }
}
