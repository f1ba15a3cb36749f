import { constants } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Contents, Listed, Written } from "../folder/folder.ts";
import { isLeftOut, pathProblem } from "../folder/paths.ts";
import { stampOf } from "../folder/stamp.ts";
import { placeOf } from "./place.ts";
import { Refusal, systemsWord } from "./refusal.ts";
import { bringToDisk, moveToNew, replace } from "./replace.ts";

/** What is larger than this is no form. */
export const largest = 10_000_000;
/** A folder with more in it is not one of forms. */
const mostEntries = 100_000;

/** Turns the bytes of a file into text; throws an error that tells the author what is wrong with them. */
export type Decode = (bytes: Buffer) => string;

/** The forms in a folder of this machine, and what belongs to them. All its promises reject with a {@link Refusal}. */
export class DiskFolder {
  readonly #root: string;
  readonly #decode: Decode;
  readonly #mostEntries: number;
  /** Stamps of files, by what the system says of them: who has not been written to is not read again. */
  readonly #stamps = new Map<string, { readonly state: string; readonly stamp: string }>();
  #last: Promise<unknown> = Promise.resolve();

  /** `root` is a real path: no step of it is a link. */
  constructor(root: string, decode: Decode, most = mostEntries) {
    this.#root = root;
    this.#decode = decode;
    this.#mostEntries = most;
  }

  async list(): Promise<readonly Listed[]> {
    const listed: Listed[] = [];
    for (const path of await this.#pathsIn("", { left: this.#mostEntries })) {
      const stamp = await this.#stampOf(path).catch(() => null);
      if (stamp !== null) listed.push({ path, stamp });
    }
    return listed;
  }

  async read(path: string): Promise<Contents> {
    const contents = await this.#contents(await placeOf(this.#root, path));
    if (!contents) throw new Refusal(404, `There is no ${path} any more.`);
    return contents;
  }

  write(path: string, text: string, seen: string | null): Promise<Written> {
    return this.#change(path, async () => {
      const bytes = Buffer.from(text, "utf8");
      if (bytes.length > largest) throw new Refusal(413, `${path} is larger than a form can be.`);
      if (!text.isWellFormed())
        throw new Refusal(400, `There is half a character in ${path}. Nothing was changed.`);
      const file = await placeOf(this.#root, path);
      const now = await this.#contents(file);
      if ((now?.stamp ?? null) !== seen) return { done: false, now };
      await replace(file, bytes, now === null);
      return { done: true, stamp: stampOf(bytes) };
    });
  }

  remove(path: string, seen: string): Promise<Written> {
    return this.#change(path, async () => {
      const file = await placeOf(this.#root, path);
      const now = await this.#contents(file);
      if (now?.stamp !== seen) return { done: false, now };
      // Where it is a link, the link goes.
      await rm(join(this.#root, path));
      return { done: true, stamp: seen };
    });
  }

  rename(from: string, to: string, seen: string): Promise<Written> {
    return this.#change(to, async () => {
      const now = await this.#contents(await placeOf(this.#root, from));
      if (now?.stamp !== seen) return { done: false, now };
      const place = await placeOf(this.#root, to);
      const taken = await this.#contents(place);
      if (taken) return { done: false, now: taken };
      await mkdir(dirname(place), { recursive: true });
      await moveToNew(join(this.#root, from), place);
      await bringToDisk(dirname(place));
      return { done: true, stamp: seen };
    });
  }

  /** One after the other, so that what one has seen no other changes before it writes. */
  #change(path: string, work: () => Promise<Written>): Promise<Written> {
    const turn = this.#last.then(work).catch((error: unknown) => {
      const why = systemsWord(error);
      throw why === null
        ? error
        : new Refusal(507, `${path} cannot be written: ${why}. Nothing was changed.`);
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Null where there is no such file. */
  async #contents(file: string): Promise<Contents | null> {
    const bytes = await bytesOf(file);
    if (bytes === null) return null;
    try {
      return { text: this.#decode(bytes), stamp: stampOf(bytes) };
    } catch (error) {
      throw new Refusal(422, (error as Error).message);
    }
  }

  async #stampOf(path: string): Promise<string | null> {
    const file = await placeOf(this.#root, path);
    const found = await stat(file);
    const state = `${file} ${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
    const known = this.#stamps.get(path);
    if (known?.state === state) return known.stamp;
    const bytes = await bytesOf(file);
    if (bytes === null) return null;
    const stamp = stampOf(bytes);
    this.#stamps.set(path, { state, stamp });
    return stamp;
  }

  /** Links to folders are not followed, so that none leads back. */
  async #pathsIn(folder: string, entries: { left: number }): Promise<string[]> {
    const found = await readdir(join(this.#root, folder), { withFileTypes: true }).catch(() => []);
    entries.left -= found.length;
    if (entries.left < 0) {
      throw new Refusal(
        413,
        "There is more in this folder than forms. Start the studio in the folder of your forms.",
      );
    }
    const paths: string[] = [];
    for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isLeftOut(entry.name)) continue;
      if (entry.isDirectory()) paths.push(...(await this.#pathsIn(path, entries)));
      else if (pathProblem(path) === null) paths.push(path);
    }
    return paths;
  }
}

/** Null where there is no such file. Nothing but a file is read: a pipe would never end. */
async function bytesOf(file: string): Promise<Buffer | null> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new Refusal(422, `It cannot be read: ${systemsWord(error)}.`);
  }
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Refusal(422, "It is no file.");
    if (found.size > largest) throw new Refusal(422, "It is larger than a form can be.");
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
