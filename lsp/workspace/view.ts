import type { Compilation, CompiledForm, Diagnostic, Lines } from "../../compiler/index.ts";
import type { Parsed } from "../../grammar/index.ts";

/** A file as it was at one moment, with all that comes of it. Never changes: a new text makes a new view. */
export interface View {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly syntax: Parsed;
  /** The forms that the file has a part in: those in it, and those that translations in it are of. */
  readonly forms: readonly CompiledForm[];
  /** Everything found while compiling it, also what stands in other files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly compilation: Compilation;
  /** The workspace of that moment. */
  readonly around: Around;
}

/** What a feature may know beyond its own file. */
export interface Around {
  /** Null where there is no such file. */
  view(path: string): View | null;
  /** Less than a view, where most files are of no interest; undefined where there is no such file. */
  text(path: string): string | undefined;
  /** What a file says by itself; null where there is no such file. */
  syntax(path: string): Parsed | null;
  /** Every file of the workspace. */
  paths(): readonly string[];
  /** The files of any kind beside the given one, itself included. */
  siblings(path: string): readonly string[];
}
