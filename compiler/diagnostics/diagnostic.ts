/** A place in a file: offsets in UTF-16 units, end exclusive. `file` is the path by which the host knows it. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "info";

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** `title` is what the author reads in the menu: "Change to total". */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/**
 * What a check reports: data. The words come from the catalogue, and only where someone reads them
 * ({@link messageOf}).
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
}
