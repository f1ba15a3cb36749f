import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import { firstForm } from "../../../compiler/first-form.ts";
import { type Contents, type Folder, FolderError, type Listed, type Written } from "./folder.ts";
import { pathProblem } from "./paths.ts";
import { stampOf } from "./stamp.ts";

interface Kept extends DBSchema {
  /** By path. */
  files: { key: string; value: Contents };
}

type Files = IDBPObjectStore<Kept, ["files"], "files", "readwrite">;

const database = "formscript-studio";

/** Files in this browser, and nowhere else. All of its tabs share them. */
export class KeptFolder implements Folder {
  readonly name = "This browser";
  readonly place = "browser";
  readonly #kept: IDBPDatabase<Kept>;
  /** The other tabs: what is sent to a channel comes back on no end that sent it. */
  readonly #others = new BroadcastChannel(database);

  private constructor(kept: IDBPDatabase<Kept>) {
    this.#kept = kept;
  }

  /** At the very first time, with a form to begin with. */
  static async open(): Promise<KeptFolder> {
    const kept = await openDB<Kept>(database, 1, {
      upgrade: async (fresh) => {
        const files = fresh.createObjectStore("files");
        await files.put({ text: firstForm, stamp: stampOf(firstForm) }, "sleep.form");
      },
    }).catch(refused);
    return new KeptFolder(kept);
  }

  async list(): Promise<readonly Listed[]> {
    const { store } = this.#kept.transaction("files");
    const [paths, contents] = await Promise.all([store.getAllKeys(), store.getAll()]).catch(refused);
    return paths.map((path, at) => ({ path, stamp: contents[at]!.stamp }));
  }

  async read(path: string): Promise<Contents> {
    const contents = await this.#kept.get("files", path).catch(refused);
    if (!contents) throw new FolderError(`There is no ${path} any more.`);
    return contents;
  }

  async write(path: string, text: string, seen: string | null): Promise<Written> {
    checkPath(path);
    const stamp = stampOf(text);
    return this.#change([path], async (files) => {
      const now = (await files.get(path)) ?? null;
      if ((now?.stamp ?? null) !== seen) return { done: false, now };
      await files.put({ text, stamp }, path);
      return { done: true, stamp };
    });
  }

  remove(path: string, seen: string): Promise<Written> {
    return this.#change([path], async (files) => {
      const now = (await files.get(path)) ?? null;
      if (now?.stamp !== seen) return { done: false, now };
      await files.delete(path);
      return { done: true, stamp: seen };
    });
  }

  async rename(from: string, to: string, seen: string): Promise<Written> {
    checkPath(to);
    return this.#change([from, to], async (files) => {
      const [now, taken] = await Promise.all([files.get(from), files.get(to)]);
      if (now?.stamp !== seen) return { done: false, now: now ?? null };
      if (taken) return { done: false, now: taken };
      await files.delete(from);
      await files.put(now, to);
      return { done: true, stamp: seen };
    });
  }

  watch(changed: (paths: readonly string[]) => void): () => void {
    const listen = ({ data }: MessageEvent<readonly string[]>): void => changed(data);
    this.#others.addEventListener("message", listen);
    return () => this.#others.removeEventListener("message", listen);
  }

  async committed(): Promise<null> {
    return null;
  }

  /** All of it happens, or nothing; another tab's change comes before or after it. */
  async #change(paths: readonly string[], work: (files: Files) => Promise<Written>): Promise<Written> {
    try {
      const transaction = this.#kept.transaction("files", "readwrite", { durability: "strict" });
      const [written] = await Promise.all([work(transaction.store), transaction.done]);
      if (written.done) this.#others.postMessage(paths);
      return written;
    } catch (error) {
      return refused(error);
    }
  }
}

function checkPath(path: string): void {
  const problem = pathProblem(path);
  if (problem !== null) throw new FolderError(problem);
}

function refused(error: unknown): never {
  if (error instanceof DOMException && error.name === "QuotaExceededError") {
    throw new FolderError(
      "This browser has no room left. Nothing was changed; export your files, and make room.",
    );
  }
  throw new FolderError(
    `This browser does not let the studio keep files (${error instanceof Error ? error.message : error}). In a ` +
      "private window, it may help to open an ordinary one.",
  );
}
