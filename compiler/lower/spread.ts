import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { severalIn } from "../bind/several.ts";
import type { Lowering, Scope } from "./lowering.ts";
import { itemsOf } from "./reference.ts";

/**
 * An argument of `any`, `all` or `count`: a condition over a group or range (`q1..q9 >= 2`, `answered(section)`) is one
 * condition for each of its items. Where the group stands in it several times, it is the same item each time.
 */
export function spread(lowering: Lowering, node: tree.Expression, scope: Scope): Expression[] {
  const nodes = severalIn(node, lowering.bound, scope.repeat)
    .filter((several) => itemsOf(lowering, several.node, scope))
    .map((several) => several.node);
  const [first] = nodes;
  const items = first && itemsOf(lowering, first, scope);
  if (!items) return [lowering.lower(node, scope)];
  return items.map((item) => lowering.lower(node, { ...scope, spread: { nodes: new Set(nodes), item } }));
}
