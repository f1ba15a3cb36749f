import type { Span } from "../../compiler/index.ts";
import type { Around } from "../workspace/view.ts";
import { flatSymbols, type SymbolKind } from "./symbols.ts";

export interface FoundSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  /** What it is a part of: "audit", "audit consumption". */
  readonly within: string;
  readonly span: Span;
}

/** So many are enough to choose from; who looks for another types on. */
const most = 200;

/**
 * What is declared anywhere in the workspace and has the letters of the query in its name or its wording, the best
 * first. Options and blocks without a name are not looked for.
 */
export function workspaceSymbols(around: Around, query: string): readonly FoundSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, "");
  const found: { readonly symbol: FoundSymbol; readonly rank: number }[] = [];
  for (const path of around.paths()) {
    const view = around.view(path);
    if (!view) continue;
    for (const { kind, name, detail, named, within } of flatSymbols({
      text: view.text,
      tree: view.syntax.tree,
    })) {
      if (kind === "option" || kind === "when") continue;
      const rank = rankOf(name.toLowerCase(), detail.toLowerCase(), letters);
      if (rank === null) continue;
      const span = { file: path, start: named.start, end: named.end };
      found.push({ symbol: { kind, name, within: within.join(" "), span }, rank });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || compare(a.symbol.name, b.symbol.name))
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

/** Smaller is better: the name itself, its beginning, a part of it, letters of it, a part of the wording. */
function rankOf(name: string, detail: string, letters: string): number | null {
  if (name === letters) return 0;
  if (name.startsWith(letters)) return 1;
  if (name.includes(letters)) return 2;
  if (isIn(letters, name)) return 3;
  return detail.replace(/\s+/g, "").includes(letters) ? 4 : null;
}

/** Whether the letters stand in the name, in their order. */
function isIn(letters: string, name: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
