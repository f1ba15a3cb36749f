import { askGit } from "../../node/ask-git.ts";
import { entriesIn, textsIn } from "../../node/git-objects.ts";
import type { CommittedFiles } from "../folder/folder.ts";
import { largest } from "./disk-folder.ts";

/** What git says was committed last of the files in a folder, read anew only when something else has been committed. */
export class CommittedFolder {
  readonly #folder: string;
  #last: CommittedFiles | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null where no git keeps the folder. */
  async files(): Promise<CommittedFiles | null> {
    const inside = await askGit(["rev-parse", "--show-prefix"], this.#folder);
    if (inside === undefined) return null;
    const head = await askGit(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], this.#folder);
    // Before the first commit, nothing is committed.
    const revision = head?.toString("utf8").trim() ?? "none";
    if (this.#last?.revision !== revision) {
      this.#last = { revision, files: head === undefined ? [] : await this.#filesAt(revision) };
    }
    return this.#last;
  }

  async #filesAt(commit: string): Promise<CommittedFiles["files"]> {
    // In a folder, git lists what lies in it, by paths from there.
    const listed = await askGit(["ls-tree", "-r", "-z", "-l", commit], this.#folder);
    const entries = [...entriesIn(listed?.toString("utf8") ?? "")].filter(([, { size }]) => size <= largest);
    const blobs = entries.map(([, { blob }]) => blob);
    const read = await askGit(["cat-file", "--batch"], this.#folder, `${blobs.join("\n")}\n`);
    const texts = new Map(textsIn(read ?? Buffer.alloc(0)));
    return entries.flatMap(([path, { blob }]) => {
      const text = texts.get(blob);
      return text === undefined ? [] : [{ path, text }];
    });
  }
}
