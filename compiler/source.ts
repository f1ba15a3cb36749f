import type { FileTree } from "../grammar/tree.ts";
import type { Span } from "./diagnostics/diagnostic.ts";

/** One `.form` file, parsed. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: FileTree;
}

export function spanIn(file: SourceFile, node: { readonly start: number; readonly end: number }): Span {
  return { file: file.path, start: node.start, end: node.end };
}
