import type { Definition } from "../runtime/definition/definition.ts";
import type { Programme } from "../runtime/definition/programme.ts";
import type { BoundForm, Scope } from "./bind/symbols.ts";
import type { Diagnostic, Span } from "./diagnostics/diagnostic.ts";
import type { SourceFile } from "./source.ts";

/** What comes of compiling: every form in the files asked for, and all that there is to say about them. */
export interface Compilation {
  /** The files asked for and those that they need, in the order in which they were read. */
  readonly files: readonly SourceFile[];
  readonly forms: readonly CompiledForm[];
  readonly programmes: readonly CompiledProgramme[];
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The paths of whatever was read or looked for, in groups: what there is to say about the files of one group depends on
   * no other file.
   */
  readonly groups: readonly (readonly string[])[];
  /** What the files asked for declare and import for all that stands in them, by their paths. */
  readonly scopes: ReadonlyMap<string, Scope>;
}

/** A form, as far as its text allows. */
export interface CompiledForm {
  readonly id: string;
  readonly file: SourceFile;
  readonly bound: BoundForm;
  /** Absent while the form has errors that leave its meaning open. */
  readonly definition?: Definition;
  /** Where each part of the definition stands in the text, by the object itself. */
  readonly places: Places;
  readonly examples: readonly ExampleCase[];
}

/** A programme, as far as its text allows. */
export interface CompiledProgramme {
  readonly id: string;
  readonly file: SourceFile;
  /** Absent while it has errors. */
  readonly definition?: Programme;
  /** The definitions of the forms that its steps give, by id. */
  readonly forms: ReadonlyMap<string, Definition>;
}

export interface Places {
  get(part: object): Span | undefined;
}

/** An example, as data that the engine can run. */
export interface ExampleCase {
  readonly name: string;
  readonly span: Span;
  readonly response: { readonly answers: Record<string, unknown>; readonly inputs: Record<string, unknown> };
  /** The day of the evaluation, where the example sets `today`. */
  readonly today?: string;
  readonly expected: readonly Expected[];
}

/** What an example expects, with the words that say so. */
export type Expected = { readonly span: Span } & (
  | { readonly kind: "value"; readonly of: string; readonly value: number | string | boolean }
  | { readonly kind: "band"; readonly score: string; readonly set: string; readonly band: string }
  | { readonly kind: "missing" | "not asked"; readonly of: string }
  | { readonly kind: "hidden" | "asked"; readonly items: readonly string[] }
  | {
      readonly kind: "holds";
      readonly of: string;
      readonly what: "cutoff" | "flag" | "check";
      readonly value: boolean | null;
    }
  | { readonly kind: "complete"; readonly value: boolean }
);
