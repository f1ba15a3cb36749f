/** The files that an editor works on. Paths are written with `/`. Nothing here throws. */
export interface Disk {
  /** The text of a file; undefined where there is none, or none that can be read. */
  read(path: string): string | undefined;
  /** The paths of the files beside the given one, itself included. */
  siblings(path: string): readonly string[];
  /** Every `.form` file of the folders that are open. */
  forms(): readonly string[];
}
