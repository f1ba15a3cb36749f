import type * as tree from "../../grammar/tree.ts";
import { nodesAt } from "../tree/nodes-at.ts";
import { tokenAt } from "../tree/token-at.ts";
import type { View } from "../workspace/view.ts";

/**
 * What is selected at `offset`, and what is selected next as the selection grows: the word, the text in its marks, the
 * expression, the line of the form, its block. Each holds the one before it.
 */
export function selection({ syntax, text }: View, offset: number): readonly tree.Spanned[] {
  const spans: tree.Spanned[] = [];
  const token = tokenAt(syntax, offset);
  if (token) {
    const [start, end] = [token.startOffset, token.endOffset! + 1];
    const marks = /^("""|")[\s\S]*\1$/.exec(token.image)?.[1]?.length;
    if (marks) {
      spans.push(...wordIn(text, start + marks, end - marks, offset));
      spans.push({ start: start + marks, end: end - marks });
    }
    spans.push({ start, end });
  }
  spans.push(...nodesAt(syntax.tree, offset), { start: 0, end: text.length });
  const grown: tree.Spanned[] = [];
  for (const { start, end } of spans) {
    const last = grown.at(-1);
    if (start > offset || end < offset) continue;
    if (last && (start > last.start || end < last.end || (start === last.start && end === last.end)))
      continue;
    grown.push({ start, end });
  }
  return grown;
}

function wordIn(text: string, from: number, to: number, offset: number): tree.Spanned[] {
  for (const { 0: word, index } of text.slice(from, to).matchAll(/[\p{L}\p{N}\p{M}_'’-]+/gu)) {
    const start = from + index;
    if (start <= offset && offset <= start + word.length) return [{ start, end: start + word.length }];
  }
  return [];
}
