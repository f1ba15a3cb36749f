/** What an editor may have besides its files. All of it may be absent; nothing here throws. */
export interface Extras {
  /** The page about a diagnostic, in Markdown, by its code. */
  readonly pageOf?: (code: string) => string | undefined;
  readonly committed?: Committed;
}

/** The files as they were committed last. Paths are those of the disk. */
export interface Committed {
  /**
   * Whether it is known what was committed of the files around this one. Not while that is still being found out, and
   * not where nothing is ever committed.
   */
  covers(path: string): boolean;
  /** The text of a file; undefined where it has not been committed. */
  read(path: string): string | undefined;
  /** The paths of the committed files beside the given one, itself included. */
  siblings(path: string): readonly string[];
  /** What is different as soon as something else is known to be committed. */
  readonly revision: string;
  /** Ends when something has been found out that is being asked for now; undefined where nothing is. */
  readonly asking: Promise<unknown> | undefined;
  /** Called whenever the revision has become another. */
  whenChanged(listener: () => void): void;
}
