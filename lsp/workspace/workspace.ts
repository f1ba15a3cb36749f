import { Cache, compile, type Diagnostic, type Host, Lines } from "../../compiler/index.ts";
import { parse } from "../../grammar/index.ts";
import type { Disk } from "./disk.ts";
import { folderOf, resolvePath } from "./paths.ts";
import type { Around, View } from "./view.ts";

interface Kept {
  readonly view: View;
  /** Every file that was read for it, or that was looked for in vain. */
  readonly needs: ReadonlySet<string>;
}

/**
 * The files of an editor: what is open and unsaved goes before what is on the disk. A file is compiled when someone
 * looks at it, and again when something that it needs has changed.
 */
export class Workspace implements Around {
  readonly #disk: Disk;
  readonly #cache = new Cache({ keepsSyntax: true });
  readonly #open = new Map<string, string>();
  readonly #kept = new Map<string, Kept>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The text of a file that is open in the editor, new or changed. */
  edit(path: string, text: string): void {
    const isNew = !this.#open.has(path);
    this.#open.set(path, text);
    this.#forget(path, isNew);
  }

  /** The file is closed: what is on the disk holds again. */
  close(path: string): void {
    if (this.#open.delete(path)) this.#forget(path, true);
  }

  /** Something has happened to a file on the disk. */
  touched(path: string): void {
    if (!this.#open.has(path)) this.#forget(path, true);
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

  view(path: string): View | null {
    const kept = this.#kept.get(path);
    if (kept) return kept.view;
    const text = this.#read(path);
    if (text === undefined) return null;
    const needs = new Set<string>();
    const host: Host = {
      read: (read) => {
        needs.add(read);
        return this.#read(read);
      },
      siblings: (beside) => this.siblings(beside),
      resolve: resolvePath,
    };
    const compilation = compile(host, [path], this.#cache);
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
    this.#kept.set(path, { view, needs });
    return view;
  }

  /** What there is to say about a file, also where another file is the reason; each thing once. */
  diagnostics(path: string): readonly Diagnostic[] {
    const found = new Map<string, Diagnostic>();
    for (const other of [path, ...this.dependents(path)]) {
      for (const diagnostic of this.view(other)?.diagnostics ?? []) {
        const { code, span, parts } = diagnostic;
        if (span.file === path) found.set(JSON.stringify([code, span, parts]), diagnostic);
      }
    }
    return [...found.values()];
  }

  /** The files that were compiled with the help of this one, as far as they have been looked at. */
  dependents(path: string): readonly string[] {
    return [...this.#kept].flatMap(([other, { needs }]) =>
      other !== path && needs.has(path) ? [other] : [],
    );
  }

  #read(path: string): string | undefined {
    return this.#open.get(path) ?? this.#disk.read(path);
  }

  /** A file that comes or goes may be a translation of any that lies beside it. */
  #forget(path: string, comesOrGoes: boolean): void {
    const folder = folderOf(path);
    for (const [other, { needs }] of this.#kept) {
      if (other === path || needs.has(path) || (comesOrGoes && folderOf(other) === folder)) {
        this.#kept.delete(other);
      }
    }
  }
}
