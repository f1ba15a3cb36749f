import type { Diagnostic } from "../../compiler/index.ts";
import type { Around } from "./view.ts";

/** What an editor may have besides its files. All of it may be absent; nothing here throws. */
export interface Extras {
  /** The page about a diagnostic, in Markdown, by its code. */
  readonly pageOf?: (code: string) => string | undefined;
  /** Where an editor can open that page. */
  readonly addressOf?: (code: string) => string | undefined;
  readonly committed?: Committed;
  readonly memory?: Remembering;
}

/** What was found when a file was compiled. */
export interface Finding {
  /** Every file that was read for it, itself included, or that was looked for in vain. */
  readonly needs: ReadonlySet<string>;
  /** Also what stands in other files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps from one start to the next what was found in files. */
export interface Remembering {
  /** These folders are open: what was kept of them may be asked for. */
  open(folders: readonly string[]): void;
  /** What was found in a file, if all that it came from is as it was; undefined where that is not so, or not known. */
  recall(path: string, now: Pick<Around, "text" | "siblings">): Finding | undefined;
  keep(path: string, found: Found): void;
  /** Writes down what is new. `paths`: the files that there still are. */
  save(paths: () => readonly string[]): void;
}

/** What was found, and all that it came from: texts, undefined where there was no file, and the files of folders. */
export interface Found {
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** By the folder, with the `/` behind it. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
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
