import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { Lowering, Scope } from "./lowering.ts";
import { isRepeat, itemsOf, symbolOf } from "./reference.ts";
import { written } from "./written.ts";

/**
 * An argument of `any`, `all` or `count`: a condition over a group or range (`q1..q9 >= 2`, `answered(section)`) is one
 * condition for each of its items.
 */
export function spread(lowering: Lowering, node: tree.Expression, scope: Scope): Expression[] {
  const many = overMany(lowering, node, scope);
  const items = many && itemsOf(lowering, many, scope);
  if (!items) return [lowering.lower(node, scope)];
  return items.map((item) => lowering.lower(node, { ...scope, spread: { node: many, item } }));
}

/** The name of several items that the condition is about. */
function overMany(lowering: Lowering, node: tree.Expression, scope: Scope): tree.Expression | undefined {
  switch (node.kind) {
    case "parenthesized":
      return overMany(lowering, written(node.inner), scope);
    case "unary":
      return overMany(lowering, written(node.operand), scope);
    case "binary":
      return overMany(lowering, node.left, scope) ?? overMany(lowering, written(node.right), scope);
    case "call": {
      const first = node.arguments[0];
      const name = node.function.text;
      if (!first || (name !== "answered" && name !== "includes")) return undefined;
      return isRepeat(symbolOf(lowering, first, scope)) ? undefined : overMany(lowering, first, scope);
    }
    default:
      return itemsOf(lowering, node, scope) ? node : undefined;
  }
}
