/** What an editor may have besides its files. All of it may be absent; nothing here throws. */
export interface Extras {
  /** The page about a diagnostic, in Markdown, by its code. */
  readonly pageOf?: (code: string) => string | undefined;
  readonly committed?: Committed;
}

/** The files as they were committed last. Paths are those of the disk. */
export interface Committed {
  /** The text of a file; undefined where it has not been committed. */
  read(path: string): string | undefined;
  /** The paths of the committed files beside the given one, itself included. */
  siblings(path: string): readonly string[];
  /** What is different as soon as something has been committed. */
  readonly revision: string;
}
