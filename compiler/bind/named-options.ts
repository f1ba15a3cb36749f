import type * as tree from "../../grammar/tree.ts";
import { optionStored } from "./options.ts";
import type { Resolver } from "./resolve.ts";
import type { FormSymbol, ItemSymbol, OptionReference, ScaleSymbol } from "./symbols.ts";

/** How far a let is followed to the item whose answer it is. */
const DEEPEST = 50;

/** Tells options from other names: beside an answer, the code of one of its options comes before all else. */
export function nameOptions(resolver: Resolver): Map<tree.Spanned, OptionReference> {
  const options = new Map<tree.Spanned, OptionReference>();
  for (const { node, by, reading } of resolver.optionPlaces) {
    const named = unwrapped(node);
    const code = codeIn(named);
    if (code === null || options.has(unwrapped(by))) continue;
    const scales = scalesOf(by, resolver.resolved, 0);
    const scale = scales.find((scale) => optionStored(scale, code)) ?? scales[0];
    if (!scale) continue;
    const option = optionStored(scale, code);
    if (option) {
      options.set(named, { scale, option });
      resolver.unresolved.delete(named);
      if (resolver.resolved.delete(named)) {
        const at = reading.references.findIndex((reference) => reference.node === named);
        reading.references.splice(at, 1);
      }
    } else if (named.kind === "name" && resolver.unresolved.get(named)?.why.kind === "unknown") {
      resolver.unresolved.set(named, {
        node: named,
        file: reading.file,
        why: { kind: "no such option", scale },
      });
    }
  }
  return options;
}

/** What could name an option: a name, a number, or a negative number. */
export function codeIn(node: tree.Expression): string | number | null {
  if (node.kind === "name") return node.text;
  if (node.kind === "number") return node.value;
  if (node.kind === "unary" && node.operator === "-" && node.operand?.kind === "number")
    return -node.operand.value;
  return null;
}

export function unwrapped(node: tree.Expression): tree.Expression {
  let inner = node;
  while (inner.kind === "parenthesized" && inner.inner) inner = inner.inner;
  return inner;
}

/** The scales that the answers of an expression are from; several for a group of items. */
function scalesOf(
  node: tree.Expression | null,
  resolved: ReadonlyMap<tree.Spanned, FormSymbol | readonly ItemSymbol[]>,
  depth: number,
): readonly ScaleSymbol[] {
  if (!node || depth > DEEPEST) return [];
  switch (node.kind) {
    case "parenthesized":
      return scalesOf(node.inner, resolved, depth + 1);
    case "if": {
      const then = scalesOf(node.then, resolved, depth + 1);
      return then.length ? then : scalesOf(node.otherwise, resolved, depth + 1);
    }
    case "name":
    case "member access":
    case "name range": {
      const to = resolved.get(node);
      if (!to) return [];
      if ("length" in to) return scalesOfItems(to);
      if (to.kind === "item") return to.scale ? [to.scale] : [];
      if (to.kind === "group") return scalesOfItems(to.items);
      return to.kind === "let" ? scalesOf(to.node.value, resolved, depth + 1) : [];
    }
    default:
      return [];
  }
}

function scalesOfItems(items: readonly ItemSymbol[]): ScaleSymbol[] {
  const scales = new Set<ScaleSymbol>();
  for (const { scale } of items) if (scale) scales.add(scale);
  return [...scales];
}
