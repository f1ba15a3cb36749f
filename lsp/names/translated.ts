import { storedCode } from "../../compiler/bind/options.ts";
import type {
  BandSetSymbol,
  BoundForm,
  GroupSymbol,
  ScaleSymbol,
  ScoreSymbol,
} from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import type { Target } from "./target.ts";

/** A part of a translation's key, and what it is the words of. */
export interface Translated {
  readonly key: tree.Name | tree.NumberLiteral;
  readonly target: Target;
}

/** What the keys of a translation mean, as far as they mean anything that has a name. */
export function translated(node: tree.Translation, bound: BoundForm): readonly Translated[] {
  const found: Translated[] = [];
  entries(node.entries, bound, undefined, found);
  for (const { item, option, entries: inside } of node.variants) {
    const asked = item && rootPart(item.text, bound);
    if (asked) found.push({ key: item, target: asked });
    const answered = asked && option && partOf(asked, idOf(option), bound);
    if (answered) found.push({ key: option, target: answered });
    entries(inside, bound, undefined, found);
  }
  return found;
}

function entries(
  nodes: readonly tree.TranslationEntry[],
  bound: BoundForm,
  outer: Target | undefined,
  found: Translated[],
): void {
  for (const { key, entries: inside } of nodes) {
    let target = outer;
    for (const part of key) {
      target = target ? partOf(target, idOf(part), bound) : rootPart(String(idOf(part)), bound);
      if (!target) break;
      if (!isUnnamedSet(target)) found.push({ key: part, target });
    }
    // What is said of a thing, such as its help, has no names in it.
    if (target) entries(inside, bound, target, found);
  }
}

function idOf(key: tree.Name | tree.NumberLiteral): string | number {
  return key.kind === "name" ? key.text : key.value;
}

function rootPart(id: string, bound: BoundForm): Target | undefined {
  const symbol = bound.symbols.get(id) ?? bound.bandSets.find((set) => set.node.name?.text === id);
  return symbol && { kind: "symbol", symbol };
}

function partOf(outer: Target, id: string | number, bound: BoundForm): Target | undefined {
  if (outer.kind !== "symbol") return undefined;
  const { symbol } = outer;
  switch (symbol.kind) {
    case "scale":
      return optionOf(symbol, id);
    case "item":
      return optionOf(symbol.scale, id);
    case "group":
      return cellOf(symbol, id, bound) ?? optionOf(scaleOf(symbol), id);
    case "bands":
      return bandOf(symbol, id);
    case "score":
      return setOrBand(symbol, id, bound);
    default:
      return undefined;
  }
}

/** The other half of `row.column`. */
function cellOf({ items }: GroupSymbol, id: string | number, bound: BoundForm): Target | undefined {
  const other = bound.symbols.get(String(id));
  const isCell =
    other?.kind === "group" &&
    items.some(({ cell }) => cell && [cell.row.name, cell.column.name].includes(other.name));
  return isCell ? { kind: "symbol", symbol: other } : undefined;
}

/** The scale that a grid, or a line of one, is answered on, where it says so itself. */
function scaleOf({ node, items }: GroupSymbol): ScaleSymbol | null {
  const type = "type" in node ? node.type : null;
  return (type && items.find((item) => item.type === type)?.scale) ?? null;
}

/** A set by its name, or a band of the set that has none. */
function setOrBand(score: ScoreSymbol, id: string | number, bound: BoundForm): Target | undefined {
  const sets = bound.bandSets.filter((set) => set.score === score);
  const set = sets.find((one) => one.id === id);
  if (set) return { kind: "symbol", symbol: set };
  const unnamed = sets.find(({ node }) => !node.name);
  return unnamed && bandOf(unnamed, id);
}

/** The set is called `default`, which is no name of its own. */
function isUnnamedSet(target: Target): boolean {
  return target.kind === "symbol" && target.symbol.kind === "bands" && !target.symbol.node.name;
}

function optionOf(scale: ScaleSymbol | null, id: string | number): Target | undefined {
  const option = scale?.options.find((one) => storedCode(one) === id);
  return scale && option ? { kind: "option", scale, option } : undefined;
}

function bandOf(set: BandSetSymbol, id: string | number): Target | undefined {
  const band = set.node.bands.find(({ name }) => name?.text === id);
  return band && { kind: "band", set, band };
}
