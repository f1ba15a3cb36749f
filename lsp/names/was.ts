import type { Edit } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { declaration, type Target } from "./target.ts";

/** Nodes that may say what they were called before. */
const remembering: ReadonlySet<string> = new Set([
  "form",
  "item",
  "input",
  "section",
  "grid",
  "row",
  "column",
  "repeat",
  "score",
  "cutoff",
  "flag",
]);

/** Writes `was old` at the declaration, so that what is stored under the old name is found; undefined where it has no place. */
export function wasEdit(target: Target, old: string): Edit | undefined {
  const { file, end } = declaration(target);
  if (target.kind === "option") {
    const { option, scale } = target;
    if (option.marks.some(({ kind }) => kind === "was")) return undefined;
    return {
      span: { file: scale.file.path, start: option.end, end: option.end },
      text: ` was ${old}`,
    };
  }
  const node = nodeOf(target);
  if (!node || !remembering.has(node.kind) || node.was) return undefined;
  return { span: { file, start: end, end }, text: ` was ${old}` };
}

function nodeOf(target: Target): { readonly kind: string; readonly was?: tree.Name | null } | undefined {
  if (target.kind === "form") return target.node;
  return target.kind === "symbol" && "node" in target.symbol ? target.symbol.node : undefined;
}
