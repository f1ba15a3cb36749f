import type * as grammar from "../grammar/index.ts";
import type * as tree from "../grammar/tree.ts";
import type { CompiledForm } from "./compiled.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { SourceFile } from "./source.ts";

/** A parsed file, with what is wrong in its writing. */
export interface Parsed {
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Its tokens and comments, for those who ask what may come next; see {@link Cache}. */
  readonly syntax?: grammar.Parsed;
}

/** A compiled form, with what is wrong in it, and what it was made from. */
export interface Made {
  readonly form: CompiledForm;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlySet<SourceFile>;
  /** Files that are no `.form` files, by path: tables and drawings. */
  readonly read: ReadonlyMap<string, string | undefined>;
}

/**
 * What one call of `compile` leaves for the next: a file whose text is the same is not parsed again, and a form whose
 * files are all the same is not compiled again.
 */
export class Cache {
  /** Whether tokens stay at hand: an editor asks for them, and to everyone else they are so much more memory. */
  readonly keepsSyntax: boolean;
  readonly parsed = new Map<string, Parsed>();
  readonly forms = new WeakMap<tree.Form, Made>();

  constructor({ keepsSyntax = false } = {}) {
    this.keepsSyntax = keepsSyntax;
  }
}
