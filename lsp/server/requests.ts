import type { Range, TextDocumentIdentifier } from "vscode-languageserver-types";

/*
 * What the server answers beyond the protocol, for editors that show forms as they run. All ask with the document,
 * and get null where there is no such file.
 */

/** What an editor says of itself as it begins, as `initializationOptions`. */
export interface EditorOptions {
  /** It has commands of its own for what the server would do itself. */
  readonly commands?: boolean;
  /** It shows forms as they run: it is told `formscript/touched` when files on the disk have changed. */
  readonly previews?: boolean;
}

/** Asks about a document; with `form`, about that form of it, else about its first. */
export interface AboutForm {
  readonly textDocument: TextDocumentIdentifier;
  readonly form?: string;
}

/** `formscript/outputs`: what `build` would write for a form, to be read. Absent while it does not compile. */
export interface Outputs {
  readonly form: string;
  /** JSON Schema of what can be submitted. */
  readonly schema: string;
  /** Types of answers and results, as TypeScript. */
  readonly types: string;
  /** The codebook, as comma-separated values. */
  readonly codebook: string;
}

/** `formscript/review`: what has changed since the form was committed, as one HTML page that needs nothing else. */
export interface Review {
  readonly form: string;
  /** Whether there is a committed version to compare with. */
  readonly isNew: boolean;
  /** Empty where it is new, or where one of the two versions does not compile: then `notice` says so. */
  readonly html: string;
  readonly notice: string;
}

/**
 * `formscript/coverage`: what the examples of a form reach, and what none reaches. All the forms of the file are told of,
 * or the one that is asked about; a form that does not compile is not among them.
 */
export interface FormCoverage {
  readonly form: string;
  readonly goals: readonly CoverageGoal[];
}

export interface CoverageGoal {
  readonly kind: "band" | "cutoff" | "flag" | "branch" | "missing";
  /** In the author's words: "total is probable", "q1 > 0 does not hold". */
  readonly says: string;
  readonly range: Range;
  readonly isReached: boolean;
  /** The names of the examples that reach it. */
  readonly reachedBy: readonly string[];
}

/**
 * `formscript/files`, told to a server that has no disk: files that are there now, and those that are gone (`null`).
 */
export interface FilesNow {
  readonly files: readonly { readonly uri: string; readonly text: string | null }[];
}

/** `formscript/committed`, told to a server that has no git: the files as they were committed last. */
export interface CommittedNow {
  /** Different as soon as something has been committed. */
  readonly revision: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** Asks for a translation of a form into a language, a tag such as nb or pt-BR. */
export interface AboutTranslation extends AboutForm {
  readonly language: string;
}

/** `formscript/newTranslation`: a file with a place for each text that is to be translated. */
export interface NewTranslation {
  readonly uri: string;
  /** Null where the form is in this language already: in that file. */
  readonly text: string | null;
  /** Why there can be no such file; else empty. */
  readonly notice: string;
}
