import type * as tree from "../../grammar/tree.ts";
import type { Expression, Operator, Reference } from "../../runtime/definition/expression.ts";
import { countedIn, isNumeric } from "../bind/counted.ts";
import type { FormSymbol, GroupSymbol, ItemSymbol } from "../bind/symbols.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { Unwritten, written } from "./written.ts";

type Named = tree.Name | tree.MemberAccess | tree.NameRange;

/** A name where one value is read: an item's number, or its answer where it has none; a let's or score's result. */
export function reference(lowering: Lowering, node: Named, scope: Scope): Expression {
  const symbol = symbolOf(lowering, node, scope);
  if (symbol?.kind === "item") return itemValue(lowering, symbol, node, scope);
  if (symbol?.kind === "score" || symbol?.kind === "let")
    return placed(lowering, { result: symbol.id }, scope.file, node);
  if (symbol?.kind === "group") return placed(lowering, { answer: pathOf(symbol, scope) }, scope.file, node);
  if (node.kind === "name" && node.text === "today")
    return placed(lowering, { op: "today", args: [] }, scope.file, node);
  if (node.kind === "name") return placed(lowering, { code: node.text }, scope.file, node);
  throw new Unwritten();
}

/** What a name stands for, where that is one thing. */
export function symbolOf(lowering: Lowering, node: tree.Expression, scope: Scope): FormSymbol | undefined {
  if (node.kind === "parenthesized") return symbolOf(lowering, written(node.inner), scope);
  if (scope.spread?.nodes.has(node)) return scope.spread.item;
  const found = lowering.bound.resolved.get(node);
  return found && "kind" in found ? found : undefined;
}

/** The items that a group's name or a range stands for: of a group those that are scored. Undefined for anything else. */
export function itemsOf(
  { bound }: Lowering,
  node: tree.Expression,
  scope: Scope,
): readonly ItemSymbol[] | undefined {
  if (node.kind === "parenthesized" || scope.spread?.nodes.has(node)) return undefined;
  const found = bound.resolved.get(node);
  if (!found) return undefined;
  if (!("kind" in found)) return found;
  if (found.kind !== "group") return undefined;
  return countedIn(found);
}

export function isRepeat(symbol: FormSymbol | undefined): symbol is GroupSymbol {
  return symbol?.kind === "group" && symbol.node.kind === "repeat";
}

export function itemValue(
  lowering: Lowering,
  item: ItemSymbol,
  node: tree.Spanned,
  scope: Scope,
): Expression {
  const id = pathOf(item, scope);
  if (!isNumeric(item)) return itemAnswer(lowering, item, node, scope);
  if (scope.mode === "routing") return placed(lowering, { score: id }, scope.file, node);
  const { notAsked } = scope;
  const own = placed(lowering, { points: id, ...(notAsked !== undefined && { notAsked }) }, scope.file, node);
  const other = correcting(lowering, item);
  return other ? corrected(lowering, own, other, node, scope) : own;
}

/** The item that this one counts no less than. */
export function correcting({ bound }: Lowering, { marks }: ItemSymbol): ItemSymbol | undefined {
  const mark = marks.find((each) => each.kind === "at least");
  const to = mark?.item && bound.resolved.get(mark.item);
  return to && "kind" in to && to.kind === "item" ? to : undefined;
}

/** `if c5 > c3 and answered(c5) then c5 else c3`: nothing else has to know what a correction is. */
function corrected(
  lowering: Lowering,
  own: Reference,
  other: ItemSymbol,
  node: tree.Spanned,
  scope: Scope,
): Expression {
  const { notAsked: _, ...plain } = scope;
  const call = (op: Operator, ...args: Expression[]) => placed(lowering, { op, args }, scope.file, node);
  const answer = itemAnswer(lowering, other, node, scope);
  const counts = itemValue(lowering, other, node, plain);
  const isMore = call("and", call(">", counts, own), call("answered", answer));
  return call("if", isMore, counts, own);
}

export function itemAnswer(
  lowering: Lowering,
  thing: ItemSymbol | GroupSymbol,
  node: tree.Spanned,
  scope: Scope,
): Reference {
  return placed(lowering, { answer: pathOf(thing, scope) }, scope.file, node);
}

/** The id; from outside a repeat, with the repeat's before it. */
export function pathOf(thing: ItemSymbol | GroupSymbol, scope: Scope): string {
  let path = thing.id;
  for (let repeat = thing.repeat; repeat && repeat !== scope.repeat; repeat = repeat.repeat)
    path = `${repeat.id}.${path}`;
  return path;
}
