import { resolve } from "node:path";
import type { Cache } from "../cache.ts";
import { clashOf, type EmittedFolder, foldersOf } from "../emit/folders.ts";
import { sharedFolder } from "../emit/index.ts";
import { type Compiled, compilePaths, inFiles } from "./compiling.ts";
import { findForms, inWords } from "./find.ts";
import type { Seen } from "./host.ts";
import type { BuildOptions } from "./options.ts";
import { Progress } from "./progress.ts";
import { hasErrors, report } from "./report.ts";
import { runningForm } from "./running-form.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";
import { WrongUse } from "./wrong-use.ts";

/** Builds the same forms any number of times, and writes what has changed since the last. */
export class Builder {
  /** What the last build read. */
  seen: Seen = { texts: [], folders: [] };
  readonly #words: readonly string[];
  readonly #options: BuildOptions;
  readonly #world: World;
  readonly #cache: Cache;
  readonly #written = new Map<string, string>();

  constructor(words: readonly string[], options: BuildOptions, world: World, cache: Cache) {
    this.#words = words;
    this.#options = options;
    this.#world = world;
    this.#cache = cache;
  }

  /** The forms that the words stand for at the moment, and the licence holder's texts. */
  async paths(): Promise<readonly string[]> {
    const { folder } = this.#world;
    const { texts } = this.#options;
    const forms = await findForms(this.#words, folder);
    return texts === undefined ? forms : [...forms, ...(await findForms([texts], folder))];
  }

  /** False where the forms have errors; then nothing is written. */
  async build(): Promise<boolean> {
    const compiled = compilePaths(await this.paths(), this.#world, this.#cache);
    this.seen = compiled.host.seen;
    if (compiled.diagnostics.length > 0 || this.#options.format !== "pretty") {
      this.#report(compiled);
    }
    if (hasErrors(compiled.diagnostics)) return false;
    if (compiled.forms.length + compiled.programmes.length === 0)
      this.#world.err(`There is no form in ${inWords(this.#words)}, so nothing was written.\n`);
    const outputs = (await this.#emit(compiled)).filter(({ folder, files }) => {
      const text = JSON.stringify(files);
      const isNew = this.#written.get(folder) !== text;
      this.#written.set(folder, text);
      return isNew;
    });
    if (outputs.length > 0) this.#write(outputs);
    return true;
  }

  #report({ diagnostics, host, paths }: Compiled): void {
    report(diagnostics, (file) => host.text(file), this.#options.format, inFiles(paths.length), this.#world);
  }

  async #emit(compiled: Compiled): Promise<EmittedFolder[]> {
    const clash = clashOf(compiled);
    if (clash !== undefined) throw new WrongUse(clash);
    const { forms } = compiled;
    const progress = new Progress(this.#world);
    const built = await foldersOf(compiled, (count) => progress.step("Building", count, forms.length));
    progress.done();
    if (forms.length > 0) built.push({ folder: sharedFolder, files: runningForm(), notes: [] });
    return built;
  }

  #write(built: readonly EmittedFolder[]): void {
    const { out, format } = this.#options;
    const outputs = built.flatMap(({ folder, files }) =>
      files.map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    );
    try {
      writeOut(resolve(this.#world.folder, out), outputs);
    } catch (error) {
      for (const { folder } of built) this.#written.delete(folder);
      throw error;
    }
    for (const { folder, files, notes } of built) {
      if (format === "pretty") this.#world.out(`${out}/${folder}: ${listed(files)}\n`);
      for (const note of notes) this.#world.err(`${out}/${folder}: ${note}\n`);
    }
  }
}

/** By name what others refer to by name; what lies deeper, as what all forms share does in parts, is counted. */
function listed(files: EmittedFolder["files"]): string {
  const isDeeper = ({ path }: { readonly path: string }): boolean => path.includes("/");
  const deeper = files.filter(isDeeper).length;
  const named = files.filter((file) => !isDeeper(file)).map(({ path }) => path);
  return [...named, ...(deeper > 0 ? [`and ${deeper} ${deeper === 1 ? "part" : "parts"}`] : [])].join(", ");
}
