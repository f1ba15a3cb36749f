import type { Reparsed } from "../grammar/reparse.ts";
import type * as tree from "../grammar/tree.ts";
import type { CompiledForm } from "./compiled.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Units } from "./lower/units.ts";
import type { SourceFile } from "./source.ts";
import type { Meaning } from "./verify/meaning.ts";

/** A parsed file, with what is wrong in its writing. */
export interface Parsed {
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Its tokens and comments, for those who ask what may come next; see {@link Cache}. */
  readonly syntax?: Reparsed;
}

/** A compiled form, with what is wrong in it, and what it was made from. */
export interface Made {
  readonly form: CompiledForm;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlySet<SourceFile>;
  /** Files that are no `.form` files, by path: tables and drawings. */
  readonly read: ReadonlyMap<string, string | undefined>;
  /** The parts of its definition, if it could be lowered. */
  readonly units: Units | undefined;
  /** How often it was put into other words since all of it was made. */
  readonly rewordings: number;
}

/** What is known of a version of a form. Units that have not changed are the same objects in the next version. */
export interface Version {
  readonly units: Units;
  readonly meaning: Meaning;
}

/** Somebody changes one form at a time, and others along with it where they share a file. */
const mostForms = 8;

/** What was typed last is mostly taken back, if anything is: the version before it is then wanted again. */
const mostVersions = 4;

/**
 * What one call of `compile` leaves for the next: a file whose text is the same is not parsed again, and a form whose
 * files are all the same is not compiled again.
 */
export class Cache {
  /** Whether tokens and earlier versions stay at hand: an editor asks for them, and to everyone else they are so much more memory. */
  readonly keepsSyntax: boolean;
  /**
   * Whether it is worked out what forms can do. Who only compares definitions does without: then nothing is said of it,
   * and the ranges of scores are open.
   */
  readonly verifies: boolean;
  readonly parsed = new Map<string, Parsed>();
  readonly forms = new WeakMap<tree.Form, Made>();
  /** By file and id: versions of a form that could be verified, the last first, of the forms that are being changed. */
  readonly #versions = new Map<string, readonly Version[]>();

  constructor({ keepsSyntax = false, verifies = true } = {}) {
    this.keepsSyntax = keepsSyntax;
    this.verifies = verifies;
  }

  /** What is known of the versions before this one; none of a new form; undefined where none are kept. */
  versionsOf({ path }: SourceFile, form: string): readonly Version[] | undefined {
    return this.keepsSyntax ? (this.#versions.get(`${path} ${form}`) ?? []) : undefined;
  }

  /** Forgets the form that has not changed for the longest time, and of each what goes back furthest. */
  keepVersion({ path }: SourceFile, form: string, version: Version): void {
    if (!this.keepsSyntax) return;
    const key = `${path} ${form}`;
    const { machine } = version.meaning;
    const others = (this.#versions.get(key) ?? []).filter(({ meaning }) => meaning.machine !== machine);
    this.#versions.delete(key);
    this.#versions.set(key, [version, ...others].slice(0, mostVersions));
    const [oldest] = this.#versions.keys();
    if (this.#versions.size > mostForms && oldest !== undefined) this.#versions.delete(oldest);
  }
}
