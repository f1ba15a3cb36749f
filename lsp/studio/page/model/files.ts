import type { Contents, Folder } from "../../folder/folder.ts";
import type { LanguageServer } from "../server/language-server.ts";
import { uriOfFile } from "./paths.ts";

/** The files of the folder as they are kept; the language server is told of each. */
export class Files {
  readonly #folder: Folder;
  readonly #server: LanguageServer;
  readonly #contents = new Map<string, Contents>();
  /** Of what the server has been told was committed last. */
  #revision: string | null = null;
  #reading: Promise<void> = Promise.resolve();
  /** Called with what has changed elsewhere. */
  readonly #changed: (path: string, now: Contents | null) => void;

  constructor(folder: Folder, server: LanguageServer, changed: (path: string, now: Contents | null) => void) {
    this.#folder = folder;
    this.#server = server;
    this.#changed = changed;
  }

  /** In the order of their names. */
  get paths(): readonly string[] {
    return [...this.#contents.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }

  get(path: string): Contents | undefined {
    return this.#contents.get(path);
  }

  /** Reads all there is. */
  async read(): Promise<void> {
    const listed = await this.#folder.list();
    await Promise.all(listed.map(({ path }) => this.#read(path)));
  }

  /** Tells the server what has been read, and from then on what changes. */
  async start(): Promise<void> {
    this.#server.kept([...this.#contents].map(([path, { text }]) => ({ uri: uriOfFile(path), text })));
    this.#folder.watch(
      (paths) => void this.#look(paths),
      (revision) => this.#readCommitted(revision),
    );
    this.#readCommitted();
    await this.#reading;
  }

  /** This is what is kept now; null: nothing. */
  put(path: string, now: Contents | null): void {
    if (now) this.#contents.set(path, now);
    else this.#contents.delete(path);
    this.#server.kept([{ uri: uriOfFile(path), text: now?.text ?? null }]);
  }

  /** Once what is being read has come, and where it is not this revision. */
  #readCommitted(wanted?: string | null): void {
    this.#reading = this.#reading.then(async () => {
      if (wanted === this.#revision) return;
      const committed = await this.#folder.committed().catch(() => null);
      if (!committed || committed.revision === this.#revision) return;
      this.#revision = committed.revision;
      const files = committed.files.map(({ path, text }) => ({ uri: uriOfFile(path), text }));
      this.#server.committed({ revision: committed.revision, files });
    });
  }

  async #read(path: string): Promise<void> {
    // What cannot be read any more is gone, or is told of again.
    const contents = await this.#folder.read(path).catch(() => undefined);
    if (contents) this.#contents.set(path, contents);
  }

  async #look(paths: readonly string[]): Promise<void> {
    const listed = new Set((await this.#folder.list()).map(({ path }) => path));
    for (const path of paths) {
      const before = this.#contents.get(path)?.stamp ?? null;
      const now = listed.has(path) ? await this.#folder.read(path).catch(() => null) : null;
      if ((now?.stamp ?? null) === before) continue;
      this.put(path, now);
      this.#changed(path, now);
    }
  }
}
