/** What the compiler asks of the world. It touches no file system itself, so that it runs in a browser as well. */
export interface Host {
  /** The text of a file, or undefined where there is none. Throws {@link Unreadable} where there is one it cannot read. */
  read(path: string): string | undefined;
  /** The paths of the files beside the given one, itself included; they share its notation. */
  siblings(path: string): readonly string[];
  /** The path that `reference`, as written in `from`, stands for. */
  resolve(from: string, reference: string): string;
}

/** Why a file cannot be read, as a sentence for its author. */
export class Unreadable extends Error {}
