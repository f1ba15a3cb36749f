/** What is to be built. */
export interface Job {
  /**
   * The texts of forms, tables and drawings, by their paths from the folder that is built, with `/`; those that forms outside
   * of it need begin with `../`. Null: there is no such file.
   */
  readonly texts: Readonly<Record<string, string | null>>;
  /** What shows forms in a browser, which all forms share. */
  readonly runningForm: readonly OutputFile[];
}

export interface OutputFile {
  /** Within its folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What one form gives. */
export interface OutputFolder {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** What a format cannot say of the form, as sentences without a beginning. */
  readonly notes: readonly string[];
}

export type Outcome =
  | { readonly kind: "built"; readonly folders: readonly OutputFolder[] }
  /** Forms take something from files outside of the folder: once these are among the texts, it can be built. */
  | { readonly kind: "lacking"; readonly paths: readonly string[] }
  | { readonly kind: "wrong"; readonly mistakes: number; readonly files: number }
  /** A sentence says why. */
  | { readonly kind: "refused"; readonly why: string };

/** What a worker says: what came of a job, or what went wrong where that is our fault. */
export type Answer = { readonly outcome: Outcome } | { readonly fault: string };
