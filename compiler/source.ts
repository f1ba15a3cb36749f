import type { FileTree, Home } from "../grammar/tree.ts";
import type { Span } from "./diagnostics/diagnostic.ts";

/** One `.form` file, parsed. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: FileTree;
}

/** A piece of text, which may know its file. */
type Piece = Pick<Span, "start" | "end"> & { readonly home?: Home };

/** Where a node stands: in `file`, unless it came into the form with a block. */
export function spanIn(file: SourceFile, { start, end, home }: Piece): Span {
  return { file: home ? home.path : file.path, start, end };
}

/** The file of a node in a form of `file`. */
export function fileOf(node: { readonly home?: Home }, file: SourceFile): SourceFile {
  return (node.home as SourceFile | undefined) ?? file;
}
