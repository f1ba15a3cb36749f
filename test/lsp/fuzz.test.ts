import { expect, test } from "vitest";
import { resolvePath } from "../../lsp/workspace/paths.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { type Dice, dice, oneOf } from "./dice.ts";
import { memoryDisk } from "./editor.ts";
import { at, told, whole } from "./fuzz/answers.ts";
import { changed } from "./fuzz/hand.ts";
import { libraryFiles } from "./library.ts";

/*
 * Types, deletes and pastes at random over the library, and holds the workspace that has been through all of it against
 * one that has just been opened on the same texts: whatever is asked, both must answer the same, and nothing may throw.
 *
 * FORMSCRIPT_FUZZ_SECONDS says for how long; FORMSCRIPT_FUZZ_SEED where chance begins, as a failure names it.
 */
const seconds = Number(process.env.FORMSCRIPT_FUZZ_SECONDS ?? 6);
const firstSeed = Number(process.env.FORMSCRIPT_FUZZ_SEED ?? 1);
const library = libraryFiles();
const folders = [...new Set([...library.keys()].filter(isForm).map(folderOf))].sort();

test(
  "however it came about, a text means what it means to who opens it now",
  () => {
    const until = performance.now() + seconds * 1000;
    for (let seed = firstSeed; seed === firstSeed || performance.now() < until; seed += 1) {
      const author = new Author(seed);
      for (let step = 0; step < 40 && performance.now() < until; step += 1) author.works();
    }
  },
  (seconds + 60) * 1000,
);

/** Somebody who works on the files of a folder of the library. */
class Author {
  readonly #seed: number;
  readonly #roll: Dice;
  readonly #folder: string;
  readonly #disk: Map<string, string>;
  readonly #open = new Map<string, string>();
  readonly #workspace: Workspace;
  /** The file that is worked on; authors stay with one for a while. */
  #path: string;
  #deeds = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#roll = dice(seed);
    // Every folder has its turn before chance decides.
    this.#folder = seed <= folders.length ? folders[seed - 1]! : oneOf(this.#roll, folders);
    this.#disk = around(this.#folder);
    this.#workspace = new Workspace(memoryDisk(this.#disk));
    this.#path = oneOf(this.#roll, this.#paths());
    this.#agree("opened");
  }

  works(): void {
    const roll = this.#roll;
    if (roll(6) === 0) this.#path = oneOf(roll, this.#paths());
    const path = this.#path;
    const deed = roll(14);
    if (deed === 0) this.#edit(library.get(path) ?? "");
    else if (deed === 1) this.#close(path);
    else if (deed === 2) this.#onDisk(path, [...changed(this.#text(path), this.#texts(), roll)].at(-1));
    else if (deed === 3) this.#comesOrGoes(path);
    else for (const text of changed(this.#text(path), this.#texts(), roll)) this.#edit(text);
    // The file itself may be gone.
    if (!this.#paths().includes(this.#path)) this.#path = oneOf(roll, this.#paths());
  }

  #close(path: string): void {
    this.#open.delete(path);
    this.#workspace.close(path);
    this.#agree("closed");
  }

  #edit(text: string): void {
    this.#open.set(this.#path, text);
    this.#workspace.edit(this.#path, text);
    this.#agree("edited");
  }

  #onDisk(path: string, text: string | undefined): void {
    if (text === undefined) this.#disk.delete(path);
    else this.#disk.set(path, text);
    this.#workspace.touched(path);
    this.#agree("touched");
  }

  /** A file under a new name, which is gone again the next time. */
  #comesOrGoes(path: string): void {
    const other = path.includes("/copy_of_") ? path : path.replace(/(\w+)\.form$/, "copy_of_$1.form");
    this.#onDisk(other, this.#disk.has(other) ? undefined : this.#text(path));
  }

  #text(path: string): string {
    return this.#open.get(path) ?? this.#disk.get(path) ?? "";
  }

  #texts(): readonly string[] {
    return this.#paths().map((path) => this.#text(path));
  }

  #paths(): readonly string[] {
    const all = new Set([...this.#disk.keys(), ...this.#open.keys()]);
    return [...all].filter((path) => isForm(path) && folderOf(path) === this.#folder);
  }

  /** Holds the workspace against a new one. */
  #agree(deed: string): void {
    this.#deeds += 1;
    const fresh = new Workspace(memoryDisk(new Map([...this.#disk, ...this.#open])));
    const where = `seed ${this.#seed}, change ${this.#deeds}, ${deed} ${this.#path}`;
    const same = <T>(of: string, path: string, mine: T, other: T) =>
      expect(mine, `${of} of ${path} (${where})`).toEqual(other);
    try {
      const paths = this.#paths();
      // Everything has been looked at before anything is said about what one file is the reason of in another.
      for (const path of paths) for (const one of [this.#workspace, fresh]) one.view(path);
      for (const path of paths) {
        same("what is told", path, told(this.#workspace, path), told(fresh, path));
        const [mine, other] = [this.#workspace.view(path)!, fresh.view(path)!];
        expect(mine.text, where).toBe(this.#text(path));
        // Of files that nobody works on, now and then.
        if (path !== this.#path && this.#roll(10) > 0) continue;
        same("all", path, whole(mine), whole(other));
        for (let count = 0; count < 2; count += 1) {
          const offset = this.#roll(mine.text.length + 1);
          same(`what is at ${offset}`, path, at(mine, offset), at(other, offset));
        }
      }
    } catch (error) {
      if (error instanceof Error && !error.message.includes(where)) error.message += ` (${where})`;
      throw error;
    }
  }
}

/** A folder of the library, with those that its files take something from. */
function around(folder: string): Map<string, string> {
  const inside = [...library].filter(([path]) => folderOf(path) === folder);
  const others = inside.flatMap(([path, text]) =>
    [...text.matchAll(/"(\.\.\/[^"]+)"/g)].map(([, to]) => folderOf(resolvePath(path, to!))),
  );
  return new Map([...library].filter(([path]) => [folder, ...others].includes(folderOf(path))));
}

function isForm(path: string): boolean {
  return path.endsWith(".form");
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
