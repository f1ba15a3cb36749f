import type { CommittedFiles, Contents, Folder, Listed, Written } from "../../folder/folder.ts";
import type { SharedFile } from "../../share.ts";

/** Files that came with a link. They are kept nowhere: leaving the page forgets them. */
export class SharedFolder implements Folder {
  readonly name = "a shared form";
  readonly place = "browser";
  readonly #files: Map<string, Contents>;
  #written = 0;

  constructor(files: readonly SharedFile[]) {
    this.#files = new Map(files.map(({ path, text }) => [path, { text, stamp: "shared" }]));
  }

  async list(): Promise<readonly Listed[]> {
    return [...this.#files].map(([path, { stamp }]) => ({ path, stamp }));
  }

  async read(path: string): Promise<Contents> {
    return this.#files.get(path) ?? { text: "", stamp: "" };
  }

  async write(path: string, text: string): Promise<Written> {
    const stamp = this.#next();
    this.#files.set(path, { text, stamp });
    return { done: true, stamp };
  }

  async remove(path: string): Promise<Written> {
    this.#files.delete(path);
    return { done: true, stamp: this.#next() };
  }

  async rename(from: string, to: string): Promise<Written> {
    const { text } = await this.read(from);
    this.#files.delete(from);
    return this.write(to, text);
  }

  watch(): () => void {
    return () => {};
  }

  async committed(): Promise<CommittedFiles | null> {
    return null;
  }

  #next(): string {
    this.#written += 1;
    return String(this.#written);
  }
}
