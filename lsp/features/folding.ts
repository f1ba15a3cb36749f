import type * as tree from "../../grammar/tree.ts";
import type { Token } from "../tree/token-at.ts";
import type { View } from "../workspace/view.ts";

/** What can be folded away: from the sign that opens it to the one that closes it, at the end of another line. */
export interface Fold extends tree.Spanned {
  readonly kind: "block" | "comment" | "imports" | "text";
}

/** In no particular order. A block that is not closed cannot be folded. */
export function folding(view: Pick<View, "syntax" | "lines">): readonly Fold[] {
  const { tokens, comments, tree: file } = view.syntax;
  const folds = [...blocks(tokens), ...remarks(comments, view), ...imports(file.declarations)];
  return folds.filter(({ start, end }) => lineOf(view, start) < lineOf(view, end));
}

function blocks(tokens: readonly Token[]): Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const { image, startOffset, endOffset } of tokens) {
    if (image === "{") open.push(startOffset);
    else if (image === "}") {
      const start = open.pop();
      if (start !== undefined) folds.push({ kind: "block", start, end: startOffset });
    } else if (image.startsWith('"""')) folds.push({ kind: "text", start: startOffset, end: endOffset! + 1 });
  }
  return folds;
}

/** Comments, those on lines that follow each other as one. */
function remarks(comments: readonly Token[], view: Pick<View, "lines">): Fold[] {
  const folds: Fold[] = [];
  for (const { startOffset, endOffset } of comments) {
    const last = folds.at(-1);
    const follows = last && lineOf(view, last.end) + 1 === lineOf(view, startOffset);
    if (follows) folds.pop();
    folds.push({ kind: "comment", start: follows ? last.start : startOffset, end: endOffset! + 1 });
  }
  return folds;
}

function imports(declarations: readonly tree.Declaration[]): Fold[] {
  const first = declarations.findIndex(({ kind }) => kind === "import");
  if (first < 0) return [];
  const behind = declarations.findIndex(({ kind }, at) => at > first && kind !== "import");
  const last = declarations.at(behind < 0 ? -1 : behind - 1)!;
  return [{ kind: "imports", start: declarations[first]!.start, end: last.end }];
}

function lineOf({ lines }: Pick<View, "lines">, offset: number): number {
  return lines.position(offset).line;
}
