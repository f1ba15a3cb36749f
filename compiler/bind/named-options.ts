import type * as tree from "../../grammar/tree.ts";
import { hasScores, optionStored } from "./options.ts";
import type { Reading, Resolver } from "./resolve.ts";
import type { FormSymbol, ItemSymbol, OptionReference, Reference, ScaleSymbol } from "./symbols.ts";

type Resolved = ReadonlyMap<tree.Spanned, FormSymbol | readonly ItemSymbol[]>;

/** How far a let is followed to the item whose answer it is. */
const DEEPEST = 50;

/** Tells options from other names: beside an answer, the code of one of its options comes before all else. */
export function nameOptions(resolver: Resolver): Map<tree.Spanned, OptionReference> {
  const options = new Map<tree.Spanned, OptionReference>();
  for (const { node, by, reading, last } of resolver.optionPlaces) {
    const named = branches(node).filter((branch) =>
      last ? resolver.unresolved.has(branch) : codeIn(branch) !== null,
    );
    const beside = branches(by);
    if (named.length === 0 || beside.some((branch) => options.has(branch))) continue;
    const scales = beside.flatMap((branch) => scalesOf(branch, resolver.resolved, 0));
    if (by.start < node.start && beside.some((branch) => resolver.unresolved.has(branch))) {
      // What it is compared with is unknown, which is complained about already.
      for (const branch of named) resolver.unresolved.delete(branch);
      continue;
    }
    for (const branch of named) {
      if (scales.length > 0) nameOption(resolver, options, branch, scales, { by, reading });
      else if (beside.some((lookup) => gives(lookup, branch, resolver.resolved)))
        resolver.unresolved.delete(branch);
    }
  }
  return options;
}

function nameOption(
  resolver: Resolver,
  options: Map<tree.Spanned, OptionReference>,
  node: tree.Expression,
  scales: readonly ScaleSymbol[],
  { by, reading }: { readonly by: tree.Expression; readonly reading: Reading },
): void {
  const code = codeIn(node)!;
  const scale = scales.find((scale) => optionStored(scale, code)) ?? scales[0]!;
  const option = optionStored(scale, code);
  if (option) {
    options.set(node, { scale, option });
    resolver.unresolved.delete(node);
    if (resolver.resolved.delete(node)) {
      const at = reading.references.findIndex((reference) => reference.node === node);
      (reading.references as Reference[]).splice(at, 1);
    }
  } else if (node.kind === "name" && resolver.unresolved.get(node)?.why.kind === "unknown") {
    const why = { kind: "no such option", scale, beside: unwrapped(by) } as const;
    resolver.unresolved.set(node, { node, in: "expression", file: reading.file, why });
  }
}

/** What the value of an expression is, one for each way that its conditions may go. */
function branches(node: tree.Expression): tree.Expression[] {
  const inner = unwrapped(node);
  if (inner.kind !== "if") return [inner];
  return [inner.then, inner.otherwise].flatMap((branch) => (branch ? branches(branch) : []));
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
function scalesOf(node: tree.Expression, resolved: Resolved, depth: number): readonly ScaleSymbol[] {
  if (node.kind !== "name" && node.kind !== "member access" && node.kind !== "name range") return [];
  const to = resolved.get(node);
  if (!to) return [];
  if ("length" in to) return scalesOfItems(to);
  if (to.kind === "item") return to.scale ? [to.scale] : [];
  if (to.kind === "group") return scalesOfItems(to.items);
  if (to.kind !== "let" || !to.node.value || depth > DEEPEST) return [];
  const scales = branches(to.node.value).flatMap((branch) => scalesOf(branch, resolved, depth + 1));
  // A let holds the score of an answer where there is one.
  return scales.some(hasScores) ? [] : scales;
}

function scalesOfItems(items: readonly ItemSymbol[]): ScaleSymbol[] {
  const scales = new Set<ScaleSymbol>();
  for (const { scale } of items) if (scale) scales.add(scale);
  return [...scales];
}

/** Whether `node` looks a value up in a table that may give the code that `named` is. */
function gives(node: tree.Expression, named: tree.Expression, resolved: Resolved, depth = 0): boolean {
  if (node.kind === "name") {
    const to = resolved.get(node);
    const value = to && "kind" in to && to.kind === "let" ? to.node.value : null;
    if (!value || depth > DEEPEST) return false;
    return branches(value).some((branch) => gives(branch, named, resolved, depth + 1));
  }
  if (node.kind !== "call" || node.function.text !== "lookup" || !node.arguments[0]) return false;
  const table = resolved.get(node.arguments[0]);
  if (!table || !("kind" in table) || table.kind !== "table") return true;
  if (table.node.path) return true;
  return table.node.rows.some(({ gives }) => gives?.kind === "name" && gives.text === codeIn(named));
}
