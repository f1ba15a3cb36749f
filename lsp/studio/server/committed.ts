import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { askGit } from "../../node/ask-git.ts";
import { entriesIn, textsIn } from "../../node/git-objects.ts";
import type { CommittedFiles } from "../folder/folder.ts";
import { largest } from "./disk-folder.ts";

/** After this, in milliseconds, a folder that no git kept may be kept by one. */
const notYet = 30_000;

/** Where git keeps what it knows of a folder: for this work tree, and for all that it shares with others. */
interface GitFolders {
  readonly own: string;
  readonly common: string;
}

/** What git says was committed last of the files in a folder, read anew only when something else has been committed. */
export class CommittedFolder {
  readonly #folder: string;
  #last: CommittedFiles | undefined;
  #git: Promise<GitFolders | null> | undefined;
  #looked = 0;
  /** The revision, and what git's files were like when it was asked for. */
  #known: { readonly state: string; readonly revision: string } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null where no git keeps the folder. */
  async files(): Promise<CommittedFiles | null> {
    const revision = await this.revision();
    if (revision === null) return null;
    if (this.#last?.revision !== revision) {
      this.#last = { revision, files: revision === "none" ? [] : await this.#filesAt(revision) };
    }
    return this.#last;
  }

  /** The last commit: "none" before the first, null where no git keeps the folder. Git is asked only when its files have changed. */
  async revision(): Promise<string | null> {
    const git = await this.#gitFolders();
    if (!git) return null;
    const state = await stateOf(git);
    if (this.#known?.state !== state) {
      const head = await askGit(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], this.#folder);
      this.#known = { state, revision: head?.toString("utf8").trim() ?? "none" };
    }
    return this.#known.revision;
  }

  async #gitFolders(): Promise<GitFolders | null> {
    this.#git ??= this.#findGit();
    const git = await this.#git;
    if (!git && performance.now() - this.#looked > notYet) this.#git = undefined;
    return git;
  }

  async #findGit(): Promise<GitFolders | null> {
    this.#looked = performance.now();
    const said = await askGit(["rev-parse", "--absolute-git-dir", "--git-common-dir"], this.#folder);
    const [own, common] = said?.toString("utf8").split("\n") ?? [];
    return own && common ? { own, common: resolve(this.#folder, common) } : null;
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

/** Is another as soon as something is committed, or something else is checked out. */
async function stateOf({ own, common }: GitFolders): Promise<string> {
  const head = await readFile(join(own, "HEAD"), "utf8").catch(() => "");
  const [, branch = ""] = /^ref: (.+)$/m.exec(head) ?? [];
  const written = [branch, "packed-refs", "reftable/tables.list"].map((name) => stampAt(join(common, name)));
  return [head, ...(await Promise.all(written))].join("\n");
}

async function stampAt(path: string): Promise<string> {
  return stat(path).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => "",
  );
}
