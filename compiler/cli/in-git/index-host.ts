import { posix } from "node:path";
import type { Host } from "../../host.ts";
import { decode } from "../decode.ts";
import { git } from "../git.ts";

/** The files that are staged, by paths from the top of the repository. */
export class IndexHost implements Host {
  readonly #top: string;
  readonly #texts = new Map<string, string | undefined>();

  constructor(top: string) {
    this.#top = top;
  }

  read(path: string): string | undefined {
    if (!this.#texts.has(path)) {
      const bytes = git(["cat-file", "blob", `:0:${path}`], this.#top);
      this.#texts.set(path, bytes && decode(bytes));
    }
    return this.#texts.get(path);
  }

  siblings(path: string): readonly string[] {
    const folder = posix.dirname(path);
    const listed = git(["ls-files", "-z", "--", folder === "." ? "." : `${folder}/`], this.#top);
    const names = listed?.toString("utf8").split("\0") ?? [];
    return names.filter((name) => name !== "" && posix.dirname(name) === folder).sort();
  }

  resolve(from: string, reference: string): string {
    return posix.join(posix.dirname(from), reference);
  }
}
