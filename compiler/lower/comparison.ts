import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { isNumeric } from "../bind/counted.ts";
import type { ItemSymbol } from "../bind/symbols.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { itemAnswer, symbolOf } from "./reference.ts";
import { written } from "./written.ts";

/**
 * `=` and `!=` compare answers where an option's code stands on one side, or an item of the same scale; everything
 * else compares numbers, days or texts. Undefined for an operation that is no comparison.
 */
export function comparison(lowering: Lowering, node: tree.Binary, scope: Scope): Expression | undefined {
  const { operator, left } = node;
  const right = written(node.right);
  switch (operator) {
    case "=":
    case "!=": {
      const args = byAnswer(lowering, left, right, scope)
        ? [answer(lowering, left, scope), answer(lowering, right, scope)]
        : [lowering.lower(left, scope), lowering.lower(right, scope)];
      return placed(lowering, { op: operator, args }, scope.file, node);
    }
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const args = [lowering.lower(left, scope), lowering.lower(right, scope)];
      return placed(lowering, { op: operator, args }, scope.file, node);
    }
    default:
      return undefined;
  }
}

function byAnswer(lowering: Lowering, left: tree.Expression, right: tree.Expression, scope: Scope): boolean {
  if (isCode(lowering, left) || isCode(lowering, right)) return true;
  const one = choice(lowering, left, scope);
  const other = choice(lowering, right, scope);
  if (!one || !other) return false;
  return one.scale === other.scale || !isNumeric(one) || !isNumeric(other);
}

/** Whether it is an option's code, or decides between codes. */
function isCode(lowering: Lowering, node: tree.Expression | null): boolean {
  if (!node) return false;
  if (lowering.bound.options.has(node)) return true;
  if (node.kind === "parenthesized") return isCode(lowering, node.inner);
  return node.kind === "if" && (isCode(lowering, node.then) || isCode(lowering, node.otherwise));
}

/** The item with a scale that the name stands for. */
function choice(lowering: Lowering, node: tree.Expression, scope: Scope): ItemSymbol | undefined {
  const symbol = symbolOf(lowering, node, scope);
  return symbol?.kind === "item" && symbol.scale ? symbol : undefined;
}

function answer(lowering: Lowering, node: tree.Expression, scope: Scope): Expression {
  const item = choice(lowering, node, scope);
  if (item) return itemAnswer(lowering, item, node, scope);
  if (node.kind === "parenthesized") return answer(lowering, written(node.inner), scope);
  if (node.kind !== "if") return lowering.lower(node, scope);
  const args = [
    lowering.lower(node.condition, scope),
    answer(lowering, written(node.then), scope),
    answer(lowering, written(node.otherwise), scope),
  ];
  return placed(lowering, { op: "if", args }, scope.file, node);
}
