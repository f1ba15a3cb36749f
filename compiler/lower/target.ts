import type * as tree from "../../grammar/tree.ts";
import type { BoundForm, FormSymbol, ItemSymbol } from "../bind/symbols.ts";

/** The items that the target of an example stands for. */
export function itemsOfTarget(bound: BoundForm, target: tree.Target): readonly ItemSymbol[] {
  const found = bound.resolved.get(target);
  if (!found) return [];
  if (!("kind" in found)) return found;
  if (found.kind === "item") return [found];
  return found.kind === "group" ? found.items : [];
}

/** What a target is called in a result: a repeat by its own name, for all that is in it. */
export function resultNames(bound: BoundForm, target: tree.Target): readonly string[] {
  const found = bound.resolved.get(target);
  if (isSymbol(found) && found.kind === "group" && found.node.kind === "repeat") return [found.id];
  return [...new Set(itemsOfTarget(bound, target).map(({ id, repeat }) => repeat?.id ?? id))];
}

function isSymbol(found: FormSymbol | readonly ItemSymbol[] | undefined): found is FormSymbol {
  return found !== undefined && "kind" in found;
}
