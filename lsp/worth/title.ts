import type { FormSymbol } from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import { code, wordingOf } from "./words.ts";

/** What a score, cut-off, flag or section is called by people, else its name. */
export function titleOf(symbol: FormSymbol): string {
  const words = wordsOf(symbol);
  return words?.kind === "text" && words.value.trim() !== "" ? words.value.trim() : code(symbol.id);
}

/** How it is written: a cell as `row.column`. */
export function writtenName(symbol: FormSymbol): string {
  const cell = symbol.kind === "item" && !symbol.specifies && !symbol.remarks ? symbol.cell : null;
  return cell?.row.name && cell.column.name ? `${cell.row.name.text}.${cell.column.name.text}` : symbol.id;
}

/** The title, wording or message that the author gave it. */
export function wordsOf(symbol: FormSymbol): tree.Wording | null {
  if (!("node" in symbol)) return null;
  const { node } = symbol;
  if ("title" in node) return node.title;
  if ("wording" in node) return node.wording;
  return "message" in node ? node.message : null;
}

/** "**item** `q1` “How often …?”" */
export function heading(kind: string, name: string, words = ""): string {
  return [`**${kind.replace(/^an? |^the /, "")}** ${code(name)}`, words].filter(Boolean).join(" ");
}

export function headingOf(kind: string, symbol: FormSymbol): string {
  return heading(kind, symbol.id, wordingOf(wordsOf(symbol)));
}
