import { type FSWatcher, watch } from "node:fs";
import { folderOf } from "../workspace/paths.ts";
import { askGit } from "./ask-git.ts";
import { type Entry, entriesIn, textsIn } from "./git-objects.ts";

/** What is larger than this is no form. */
const largest = 20_000_000;
/** Of what lies beside a form, so much is read with it. */
const small = 500_000;
/** How long after the last look git is asked again whether something has been committed. */
const LOOK_AGAIN_MS = 2_000;
/** One commit touches many files of git's folder. */
const QUIET_MS = 150;

/**
 * What is committed in one git repository, by paths from its top. It is read piece by piece, as it is asked for:
 * `changed` is called when more is known than before.
 */
export class Repository {
  readonly #top: string;
  readonly #changed: () => void;
  readonly #texts = new Map<string, string>();
  readonly #wanted = new Set<string>();
  readonly #watcher: FSWatcher | undefined;
  #entries: ReadonlyMap<string, Entry> = new Map();
  #commit: string | undefined;
  #looked = 0;
  #looking: Promise<void> | undefined;
  #reading: Promise<void> | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(top: string, gitFolder: string, changed: () => void) {
    this.#top = top;
    this.#changed = changed;
    try {
      this.#watcher = watch(gitFolder, { persistent: false }, () => this.#lookSoon());
      this.#watcher.on("error", () => this.#watcher?.close());
    } catch {
      // Then only those who ask make it look again.
    }
    this.#look();
  }

  /** Whether the last commit is known, and all of it that was asked for. */
  get isKnown(): boolean {
    if (Date.now() - this.#looked > LOOK_AGAIN_MS) this.#look();
    return this.#commit !== undefined && this.#wanted.size === 0;
  }

  /** Ends when git has answered what it has been asked; undefined where it has. */
  get asking(): Promise<unknown> | undefined {
    return this.#reading ?? (this.#commit === undefined ? this.#looking : undefined);
  }

  /** Undefined where it is not committed, or not read yet. */
  text(path: string): string | undefined {
    const entry = this.#entries.get(path);
    if (!entry || entry.size > largest) return undefined;
    if (!this.#texts.has(entry.blob)) {
      this.#want(entry);
      const folder = folderOf(path);
      for (const [other, beside] of this.#entries)
        if (beside.size <= small && folderOf(other) === folder) this.#want(beside);
    }
    return this.#texts.get(entry.blob);
  }

  in(folder: string): string[] {
    return [...this.#entries.keys()].filter((path) => folderOf(path) === folder);
  }

  close(): void {
    clearTimeout(this.#soon);
    this.#watcher?.close();
  }

  #lookSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#look(), QUIET_MS).unref();
  }

  #look(): void {
    this.#looking ??= this.#findCommit().finally(() => {
      this.#looking = undefined;
      this.#looked = Date.now();
    });
  }

  async #findCommit(): Promise<void> {
    const head = await askGit(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], this.#top);
    // Before the first commit, nothing is committed.
    const commit = head?.toString("utf8").trim() ?? "";
    if (commit === this.#commit) return;
    const listed = commit && (await askGit(["ls-tree", "-r", "-z", "-l", commit], this.#top));
    if (listed === undefined) return;
    this.#entries = entriesIn(listed.toString("utf8"));
    const named = new Set(Array.from(this.#entries.values(), ({ blob }) => blob));
    for (const blob of this.#texts.keys()) if (!named.has(blob)) this.#texts.delete(blob);
    this.#commit = commit;
    this.#changed();
  }

  #want({ blob }: Entry): void {
    if (this.#texts.has(blob)) return;
    this.#wanted.add(blob);
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
      this.#changed();
    });
  }

  /** All that is wanted by those who ask now is read in one go. */
  async #read(): Promise<void> {
    await undefined;
    while (this.#wanted.size > 0) {
      const blobs = [...this.#wanted];
      const read = await askGit(["cat-file", "--batch"], this.#top, `${blobs.join("\n")}\n`);
      for (const [blob, text] of textsIn(read ?? Buffer.alloc(0))) this.#texts.set(blob, text);
      for (const blob of blobs) this.#wanted.delete(blob);
    }
  }
}
