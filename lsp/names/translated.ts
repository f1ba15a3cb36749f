import { storedCode } from "../../compiler/bind/options.ts";
import type { BandSetSymbol, BoundForm, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import type { Target } from "./target.ts";

/** A part of a translation's key, and what it is the words of. */
export interface Translated {
  readonly key: tree.Name | tree.NumberLiteral;
  readonly target: Target;
}

/** What the keys of a translation mean, as far as they mean anything that has a name. */
export function translated(node: tree.Translation, bound: BoundForm): readonly Translated[] {
  const entries = [node.entries, ...node.variants.map((variant) => variant.entries)].flat();
  return within(entries, bound, undefined);
}

function within(
  entries: readonly tree.TranslationEntry[],
  bound: BoundForm,
  outer: Target | undefined,
): readonly Translated[] {
  const found: Translated[] = [];
  for (const entry of entries) {
    let target = outer;
    for (const key of entry.key) {
      target = partOf(target, key, bound);
      if (target) found.push({ key, target });
    }
    found.push(...within(entry.entries, bound, target ?? outer));
  }
  return found;
}

function partOf(
  outer: Target | undefined,
  key: tree.Name | tree.NumberLiteral,
  bound: BoundForm,
): Target | undefined {
  const id = key.kind === "name" ? key.text : key.value;
  if (!outer) {
    const symbol = bound.symbols.get(String(id)) ?? bound.bandSets.find((set) => set.id === id);
    return symbol && { kind: "symbol", symbol };
  }
  if (outer.kind !== "symbol") return undefined;
  const { symbol } = outer;
  if (symbol.kind === "scale") return optionOf(symbol, id);
  if (symbol.kind === "item") return symbol.scale ? optionOf(symbol.scale, id) : undefined;
  if (symbol.kind === "group") {
    const scale = symbol.items[0]?.scale;
    return scale ? optionOf(scale, id) : undefined;
  }
  if (symbol.kind === "bands") return bandOf([symbol], id);
  if (symbol.kind !== "score") return undefined;
  const sets = bound.bandSets.filter(({ score }) => score === symbol);
  const set = sets.find((one) => one.node.name?.text === id);
  return set ? { kind: "symbol", symbol: set } : bandOf(sets, id);
}

function optionOf(scale: ScaleSymbol, id: string | number): Target | undefined {
  const option = scale.options.find((one) => storedCode(one) === id);
  return option && { kind: "option", scale, option };
}

function bandOf(sets: readonly BandSetSymbol[], id: string | number): Target | undefined {
  for (const set of sets) {
    const band = set.node.bands.find(({ name }) => name?.text === id);
    if (band) return { kind: "band", set, band };
  }
  return undefined;
}
