import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";
import type { FormSymbol, Scope } from "./symbols.ts";

export type NamedNode =
  | tree.Scale
  | tree.Table
  | tree.Score
  | tree.Let
  | tree.Cutoff
  | tree.Flag
  | tree.Check
  | tree.Note
  | tree.Block;

/** The symbol of what is named and holds no items of its own; `scope` is what its file sees, where that matters. */
export function symbolOf(node: NamedNode, file: SourceFile, scope: Scope = new Map()): FormSymbol | null {
  const { name } = node;
  if (!name) return null;
  const what = { id: name.text, file, name };
  switch (node.kind) {
    case "scale":
      return { ...what, kind: "scale", options: node.options?.options ?? [], yesno: false, inline: false };
    case "table":
      return { ...what, kind: "table", node };
    case "score":
      return { ...what, kind: "score", node };
    case "let":
      return { ...what, kind: "let", node };
    case "cutoff":
      return { ...what, kind: "cutoff", node };
    case "flag":
      return { ...what, kind: "flag", node };
    case "check":
      return { ...what, kind: "check", node };
    case "note":
      return { ...what, kind: "note", node };
    case "block":
      return { ...what, kind: "block", node, scope };
  }
}
