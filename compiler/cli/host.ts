import { readdirSync, readFileSync, statSync } from "node:fs";
import { posix, resolve as resolvePath } from "node:path";
import { type Host, Unreadable } from "../host.ts";
import { decode } from "./decode.ts";

/** A form of 1,000 items has some 200 kB; what is larger than this is no form. */
const largest = 20_000_000;

/** What a host has read, as plain JSON: texts, `null` where there was no file, or why one could not be read. */
export interface Seen {
  readonly texts: readonly SeenText[];
  readonly folders: readonly (readonly [folder: string, files: readonly string[]])[];
}

type SeenText = readonly [path: string, text: string | null | { readonly unreadable: string }];

/** The files of a folder on disk, by paths relative to it with `/`. Each file and folder is read once. */
export class DiskHost implements Host {
  readonly #folder: string;
  readonly #texts = new Map<string, string | undefined | Unreadable>();
  readonly #folders = new Map<string, readonly string[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(path: string): string | undefined {
    const known = this.#texts.get(path);
    if (known instanceof Unreadable) throw known;
    if (known !== undefined || this.#texts.has(path)) return known;
    try {
      const text = readText(resolvePath(this.#folder, path));
      this.#texts.set(path, text);
      return text;
    } catch (error) {
      if (error instanceof Unreadable) this.#texts.set(path, error);
      throw error;
    }
  }

  /** The text of a file that has been read; reports quote from it. */
  text(path: string): string | undefined {
    const known = this.#texts.get(path);
    return typeof known === "string" ? known : undefined;
  }

  /** All that has been read so far. */
  get seen(): Seen {
    const texts = [...this.#texts].map(([path, text]): SeenText => [path, asSeen(text)]);
    return { texts, folders: [...this.#folders] };
  }

  /** What another host of this folder has read, as if this one had. */
  adopt({ texts, folders }: Seen): void {
    for (const [path, text] of texts) {
      const isThere = typeof text !== "object" || text === null;
      if (!this.#texts.has(path))
        this.#texts.set(path, isThere ? (text ?? undefined) : new Unreadable(text.unreadable));
    }
    for (const [folder, files] of folders) this.#folders.set(folder, files);
  }

  /** Whether reading the same again would give the same. */
  finds({ texts, folders }: Seen): boolean {
    return (
      texts.every(([path, seen]) => equal(this.#look(path), seen)) &&
      folders.every(([folder, seen]) => equal(this.siblings(posix.join(folder, "x")), seen))
    );
  }

  #look(path: string): SeenText[1] {
    try {
      return asSeen(this.read(path));
    } catch (error) {
      if (error instanceof Unreadable) return asSeen(error);
      throw error;
    }
  }

  siblings(path: string): readonly string[] {
    const folder = posix.dirname(path);
    let found = this.#folders.get(folder);
    if (!found) {
      found = filesIn(resolvePath(this.#folder, folder)).map((name) => posix.join(folder, name));
      this.#folders.set(folder, found);
    }
    return found;
  }

  resolve(from: string, reference: string): string {
    return posix.isAbsolute(reference) ? reference : posix.join(posix.dirname(from), reference);
  }
}

function asSeen(text: string | undefined | Unreadable): SeenText[1] {
  return text instanceof Unreadable ? { unreadable: text.message } : (text ?? null);
}

function equal(some: unknown, others: unknown): boolean {
  return some === others || (typeof some === "object" && JSON.stringify(some) === JSON.stringify(others));
}

/** Undefined where there is no such file. Throws {@link Unreadable}. */
function readText(path: string): string | undefined {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Unreadable("It is a folder, not a file.");
    if (!stat.isFile()) throw new Unreadable("It is not an ordinary file.");
    if (stat.size > largest) {
      const size = Math.round(stat.size / 1_000_000);
      throw new Unreadable(
        `It has ${size} MB; a file may have ${largest / 1_000_000} MB. Is it the right one?`,
      );
    }
    return decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new Unreadable(refusals[code ?? ""] ?? `The system says: ${(error as Error).message}.`);
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: "You have no permission to read it.",
  EPERM: "You have no permission to read it.",
  ELOOP: "It is a link that leads in a circle.",
  EMFILE: "Too many files are open on this machine.",
  ENFILE: "Too many files are open on this machine.",
  EIO: "The disk reports a fault.",
};
