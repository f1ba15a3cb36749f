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
  const found: (Known & { readonly rank: number })[] = [];
  for (const path of around.paths()) {
    for (const one of symbolsIn(path, around)) {
      const rank = rankOf(one, letters);
      if (rank !== null) found.push({ ...one, rank });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || compare(a.symbol.name, b.symbol.name))
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

/** Has what they are looked for in read, a file at a time. */
export function* readingSymbols(around: Around): Generator<undefined, void> {
  for (const path of around.paths()) {
    symbolsIn(path, around);
    yield;
  }
}

interface Known {
  readonly symbol: FoundSymbol;
  /** Its name and its wording, as letters are compared with them. */
  readonly name: string;
  readonly wording: string;
}

interface Symbols {
  readonly text: string;
  readonly all: readonly Known[];
}

const known = new WeakMap<Around, Map<string, Symbols>>();

/** Who looks for something types one letter after the other: what a file declares is found out once. */
function symbolsIn(path: string, around: Around): Symbols["all"] {
  const files = known.get(around) ?? new Map<string, Symbols>();
  known.set(around, files);
  const text = around.text(path);
  if (text === undefined) return [];
  const before = files.get(path);
  if (before?.text === text) return before.all;
  const all = flatSymbols({ text, tree: around.syntax(path)!.tree }).flatMap(
    ({ kind, name, detail, named: { start, end }, within }): Known[] => {
      if (kind === "option" || kind === "when") return [];
      const symbol = { kind, name, within: within.join(" "), span: { file: path, start, end } };
      return [{ symbol, name: name.toLowerCase(), wording: detail.toLowerCase().replace(/\s+/g, "") }];
    },
  );
  files.set(path, { text, all });
  return all;
}

/** Smaller is better: the name itself, its beginning, a part of it, letters of it, a part of the wording. */
function rankOf({ name, wording }: Known, letters: string): number | null {
  if (name === letters) return 0;
  if (name.startsWith(letters)) return 1;
  if (name.includes(letters)) return 2;
  if (isIn(letters, name)) return 3;
  return wording.includes(letters) ? 4 : null;
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
