/**
 * The files that the studio works on, wherever they are kept. Paths are relative to the folder and written with `/`.
 * Each promise rejects with a `FolderError`, whose message is for the author, when the place cannot be reached.
 */
export interface Folder {
  /** What the author knows it by. */
  readonly name: string;
  /** "disk": saved by a server into a folder of this machine; "browser": kept by this browser alone. */
  readonly place: "disk" | "browser";
  list(): Promise<readonly Listed[]>;
  read(path: string): Promise<Contents>;
  /**
   * Writes a file whole or not at all, and only where it is still what the author has seen: `seen` is the stamp of what
   * was read, null for a file that is new.
   */
  write(path: string, text: string, seen: string | null): Promise<Written>;
  remove(path: string, seen: string): Promise<Written>;
  rename(from: string, to: string, seen: string): Promise<Written>;
  /**
   * Tells of changes that came from elsewhere: another program, another tab; and of what was committed last, whenever that
   * may be another. Returns what ends it.
   */
  watch(
    changed: (paths: readonly string[]) => void,
    committed: (revision: CommittedFiles["revision"] | null) => void,
  ): () => void;
  /** The files as they were committed last; null where no git keeps them. */
  committed(): Promise<CommittedFiles | null>;
}

export interface Listed {
  readonly path: string;
  readonly stamp: string;
}

/** What is in a folder of a server; `revision` is that of {@link CommittedFiles}, null where no git keeps them. */
export interface FolderNow {
  readonly files: readonly Listed[];
  readonly revision: string | null;
}

export interface Contents {
  readonly text: string;
  /** Is another whenever the text is. */
  readonly stamp: string;
}

/** Where it is refused, `now` is what stands there; null where nothing does. */
export type Written =
  | { readonly done: true; readonly stamp: string }
  | { readonly done: false; readonly now: Contents | null };

export interface CommittedFiles {
  readonly revision: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export class FolderError extends Error {}
