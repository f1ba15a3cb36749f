import {
  type CommittedFiles,
  type Contents,
  type Folder,
  FolderError,
  type FolderNow,
  type Listed,
  type Written,
} from "./folder.ts";
import { listingsFrom } from "./listings.ts";
import { onlyOneTab } from "./tabs.ts";

/** What came of a file that was asked for. */
export type Read = Contents | { readonly refused: string };

/** A folder of this machine, through the server of `formscript studio`. */
export class ServedFolder implements Folder {
  readonly name: string;
  readonly place = "disk";
  readonly #api: URL;
  readonly #token: string;
  /** What this tab knows of each file; null for one that it knows to be gone. */
  readonly #known = new Map<string, string | null>();
  #reading: { readonly paths: string[]; readonly answer: Promise<ReadonlyMap<string, Read>> } | undefined;

  constructor(name: string, api: URL, token: string) {
    this.name = name;
    this.#api = api;
    this.#token = token;
  }

  async list(): Promise<readonly Listed[]> {
    const listed = await this.#ask<readonly Listed[]>("list", {});
    for (const { path, stamp } of listed) if (!this.#known.has(path)) this.#known.set(path, stamp);
    return listed;
  }

  /** What is asked for in one go is one request. */
  async read(path: string): Promise<Contents> {
    this.#reading ??= this.#readSoon();
    const { paths, answer } = this.#reading;
    paths.push(path);
    const found = (await answer).get(path)!;
    if ("refused" in found) throw new FolderError(found.refused);
    this.#known.set(path, found.stamp);
    return found;
  }

  async write(path: string, text: string, seen: string | null): Promise<Written> {
    return this.#wrote(path, await this.#ask<Written>("write", { path, text, seen }));
  }

  async remove(path: string, seen: string): Promise<Written> {
    const removed = await this.#ask<Written>("remove", { path, seen });
    if (removed.done) this.#known.set(path, null);
    return removed;
  }

  async rename(from: string, to: string, seen: string): Promise<Written> {
    const renamed = this.#wrote(to, await this.#ask<Written>("rename", { from, to, seen }));
    if (renamed.done) this.#known.set(from, null);
    return renamed;
  }

  watch(
    changed: (paths: readonly string[]) => void,
    committed: (revision: string | null) => void,
  ): () => void {
    const tell = ({ files, revision }: FolderNow): void => {
      const now = new Map(files.map(({ path, stamp }) => [path, stamp]));
      const all = new Set([...this.#known.keys(), ...now.keys()]);
      const news = [...all].filter((path) => (this.#known.get(path) ?? null) !== (now.get(path) ?? null));
      for (const path of news) this.#known.set(path, now.get(path) ?? null);
      if (news.length > 0) changed(news);
      committed(revision);
    };
    // A browser opens few connections to one server at a time: one tab listens for all.
    return onlyOneTab(this.#api.href, tell, (toAll, end) =>
      listingsFrom(() => this.#request("changes", {}, end), toAll, end),
    );
  }

  committed(): Promise<CommittedFiles | null> {
    return this.#ask<CommittedFiles | null>("committed", {});
  }

  #readSoon(): { readonly paths: string[]; readonly answer: Promise<ReadonlyMap<string, Read>> } {
    const paths: string[] = [];
    const ask = async (): Promise<ReadonlyMap<string, Read>> => {
      await undefined;
      this.#reading = undefined;
      return new Map(Object.entries(await this.#ask<Readonly<Record<string, Read>>>("read", { paths })));
    };
    return { paths, answer: ask() };
  }

  #wrote(path: string, written: Written): Written {
    if (written.done) this.#known.set(path, written.stamp);
    return written;
  }

  async #ask<Answer>(what: string, body: unknown): Promise<Answer> {
    const answer = await this.#request(what, body);
    return (await answer.json()) as Answer;
  }

  /** Rejects with what the server says about a refusal. */
  async #request(what: string, body: unknown, end?: AbortSignal): Promise<Response> {
    const answer = await fetch(new URL(what, this.#api), {
      method: "POST",
      headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
      ...(end && { signal: end }),
    }).catch(() => null);
    if (answer === null) {
      throw new FolderError("The studio's server does not answer. Is it still running? Nothing was saved.");
    }
    if (answer.ok) return answer;
    throw new FolderError((await answer.text()) || `The studio's server answers ${answer.status}.`);
  }
}
