import { compiling } from "../../compiler/compile.ts";
import { distinct } from "../../compiler/diagnostics/distinct.ts";
import { Cache, type Diagnostic, type Host, Lines } from "../../compiler/index.ts";
import { originalPath } from "../../compiler/translations.ts";
import { type Parsed, parse } from "../../grammar/index.ts";
import type { Disk } from "./disk.ts";
import type { Remembering } from "./extras.ts";
import { KnownFiles } from "./known-files.ts";
import { folderOf, resolvePath } from "./paths.ts";
import type { Around, View } from "./view.ts";

/**
 * The files of an editor: what is open and unsaved goes before what is on the disk. A file is compiled when someone
 * looks at it, and again when something that it needs has changed.
 */
export class Workspace implements Around {
  readonly #disk: Disk;
  readonly #cache = new Cache({ keepsSyntax: true });
  readonly #open = new Map<string, string>();
  readonly #known = new KnownFiles();
  readonly #memory: Remembering | undefined;
  /** Counts the changes. */
  #moment = 0;
  /** How many wait for all of what they ask about to be at hand. */
  #held = 0;

  constructor(disk: Disk, memory?: Remembering) {
    this.#disk = disk;
    this.#memory = memory;
  }

  /** The text of a file that is open in the editor, new or changed. Returns the other files that it may matter to. */
  edit(path: string, text: string): readonly string[] {
    const isNew = !this.#open.has(path) && (this.#disk.read(path) === undefined || this.#isUnheardOf(path));
    this.#open.set(path, text);
    return this.#forget(path, isNew);
  }

  /** The file is closed: what is on the disk holds again. Returns the other files that it may matter to. */
  close(path: string): readonly string[] {
    if (!this.#open.delete(path)) return [];
    return this.#forget(path, this.#disk.read(path) === undefined);
  }

  /** Something has happened to a file on the disk. Returns the other files that it may matter to. */
  touched(path: string): readonly string[] {
    return this.#open.has(path) ? [] : this.#forget(path, true);
  }

  paths(): readonly string[] {
    return [...new Set([...this.#open.keys(), ...this.#disk.forms()])];
  }

  siblings(path: string): readonly string[] {
    const folder = folderOf(path);
    const open = [...this.#open.keys()].filter((other) => folderOf(other) === folder);
    return [...new Set([...this.#disk.siblings(path), ...open])];
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  text(path: string): string | undefined {
    return this.#known.get(path)?.view?.text ?? this.#read(path);
  }

  syntax(path: string): Parsed | null {
    const known = this.#known.get(path)?.view?.syntax;
    if (known) return known;
    const text = this.#read(path);
    if (text === undefined) return null;
    const kept = this.#cache.parsed.get(path);
    return kept?.source.text === text && kept.syntax ? kept.syntax : parse(text);
  }

  view(path: string): View | null {
    const steps = this.viewing(path);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The view of a file, a part of the work at a time; null, too, if a file changes in between. */
  *viewing(path: string): Generator<undefined, View | null> {
    return this.#known.get(path)?.view ?? (yield* this.#compiling(path));
  }

  /** Finds out what there is to say about a file, a part of the work at a time; not if a file changes in between. */
  *looking(path: string): Generator<undefined, void> {
    if (this.#known.has(path)) return;
    const known = this.#memory?.recall(path, this);
    if (known) this.#known.set(path, known);
    else yield* this.#compiling(path);
  }

  /** What there is to say about a file, also where another file is the reason; each thing once. */
  diagnostics(path: string): readonly Diagnostic[] {
    const inFile = (other: string): readonly Diagnostic[] => {
      if (!this.#known.has(other)) this.view(other);
      return (this.#known.get(other)?.diagnostics ?? []).filter(({ span }) => span.file === path);
    };
    const own = inFile(path);
    const others = this.dependents(path).flatMap(inFile);
    return others.length > 0 ? distinct([...own, ...others]) : own;
  }

  /** The files that were compiled with the help of this one, as far as they have been looked at. */
  dependents(path: string): readonly string[] {
    return this.#known.dependents(path);
  }

  /** The files that this one was compiled with the help of, itself included; none if it has not been looked at. */
  needs(path: string): ReadonlySet<string> {
    return this.#known.get(path)?.needs ?? new Set();
  }

  /**
   * Of files that are not open, and do not lie beside one that is, only what there is to say stays at hand. What one view has in common with another must be one and the same: what a view needs, stays with it.
   */
  rest(): void {
    if (this.#held > 0) return;
    const folders = new Set([...this.#open.keys()].map(folderOf));
    const needed = new Set<string>();
    for (const [path, known] of this.#known) {
      if (folders.has(folderOf(path))) for (const need of known.needs) needed.add(need);
      else delete known.view;
    }
    for (const path of this.#cache.parsed.keys()) if (!needed.has(path)) this.#cache.parsed.delete(path);
  }

  /** Writes down what has been found, for the next start. */
  remember(): void {
    this.#memory?.save(() => this.paths());
  }

  /** Nothing is let go of until what is returned is called. */
  hold(): () => void {
    this.#held += 1;
    return () => {
      this.#held -= 1;
    };
  }

  *#compiling(path: string): Generator<undefined, View | null> {
    const moment = this.#moment;
    const text = this.#read(path);
    if (text === undefined) return null;
    const texts = new Map([[path, text as string | undefined]]);
    const folders = new Map<string, readonly string[]>();
    const host: Host = {
      read: (read) => known(texts, read, () => this.#read(read)),
      siblings: (other) => known(folders, folderOf(other), () => this.siblings(other)),
      resolve: resolvePath,
    };
    const steps = compiling(host, [path], this.#cache);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      yield;
      if (this.#moment !== moment) return null;
    }
    const compilation = step.value;
    const view: View = {
      path,
      text,
      lines: new Lines(text),
      syntax: this.#cache.parsed.get(path)?.syntax ?? parse(text),
      forms: compilation.forms,
      diagnostics: compilation.diagnostics,
      compilation,
      around: this,
    };
    const { diagnostics } = compilation;
    this.#known.set(path, { needs: new Set(texts.keys()), diagnostics, view });
    // What is being typed is not worth remembering.
    const isTyped = [...texts.keys()].some((read) => this.#open.has(read));
    if (!isTyped) this.#memory?.keep(path, { texts, folders, diagnostics });
    return view;
  }

  /** A translation may lie on the disk, and be opened, before anybody has told of it: its form does not have it yet. */
  #isUnheardOf(path: string): boolean {
    const original = originalPath(path);
    const known = original === null ? undefined : this.#known.get(original);
    return known !== undefined && !known.needs.has(path);
  }

  #read(path: string): string | undefined {
    return this.#open.get(path) ?? this.#disk.read(path);
  }

  /** A file that comes or goes may be a translation of any that lies beside it. Returns what was known of other files. */
  #forget(path: string, comesOrGoes: boolean): readonly string[] {
    this.#moment += 1;
    const forgotten = new Set(this.#known.dependents(path));
    if (comesOrGoes)
      for (const [other] of this.#known) if (folderOf(other) === folderOf(path)) forgotten.add(other);
    forgotten.delete(path);
    for (const other of [path, ...forgotten]) this.#known.delete(other);
    return [...forgotten];
  }
}

/** What has been found out before, or else is now. */
function known<Answer>(answers: Map<string, Answer>, asked: string, findOut: () => Answer): Answer {
  if (!answers.has(asked)) answers.set(asked, findOut());
  return answers.get(asked)!;
}
