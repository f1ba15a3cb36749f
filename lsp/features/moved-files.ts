import type { Edit } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { type Node, walk } from "../../grammar/walk.ts";
import { relative } from "../completion/files.ts";
import { folderOf, resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";

/** A file or a folder that is to be called otherwise, or lie elsewhere. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What a file has to say instead about the files that it takes something from, once they, or it itself, have moved. */
export function movedFiles(
  { path, text, syntax }: Pick<View, "path" | "text" | "syntax">,
  moves: readonly Move[],
): readonly Edit[] {
  const moved = (file: string): string => {
    const move = moves.find(({ from }) => file === from || file.startsWith(`${from}/`));
    return move ? move.to + file.slice(move.from.length) : file;
  };
  const own = moved(path);
  return pathsIn(syntax.tree).flatMap(({ value, start, end }): Edit[] => {
    const before = resolvePath(path, value);
    const after = moved(before);
    // What lies beside each other as it did is left as it is written.
    if (after === before && folderOf(own) === folderOf(path)) return [];
    const reference = relative(own, after);
    const written = /^\.\.?\//.test(value) ? reference : reference.replace(/^\.\//, "");
    const marks = text.startsWith('"""', start) ? 3 : 1;
    const span = { file: path, start: start + marks, end: end - marks };
    return written === value ? [] : [{ span, text: written }];
  });
}

/** The paths that a file writes: of imports, tables, drawings, and the forms of a programme. */
function pathsIn(file: tree.FileTree): readonly tree.Text[] {
  const found: tree.Text[] = [];
  walk(file, (node) => {
    const path = pathOf(node);
    if (path && path.value !== "") found.push(path);
  });
  return found;
}

function pathOf(node: Node): tree.Text | null {
  if (node.kind === "many of") return (node as unknown as tree.ManyOf).figure;
  const isImporting = node.kind === "import" || node.kind === "table" || node.kind === "uses";
  return isImporting ? (node as Node & { readonly path: tree.Text | null }).path : null;
}
