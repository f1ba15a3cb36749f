import type * as tree from "../../grammar/tree.ts";
import type { Expression, Operator } from "../../runtime/definition/expression.ts";
import { storedCode } from "../bind/options.ts";
import { call } from "./call.ts";
import { comparison } from "./comparison.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { reference } from "./reference.ts";
import { written } from "./written.ts";

/** An expression of the text, as the definition has it. */
export function expression(lowering: Lowering, hole: tree.Expression | null, scope: Scope): Expression {
  const node = written(hole);
  const lower = (inner: tree.Expression | null) => expression(lowering, inner, scope);
  const operation = (op: Operator, ...args: Expression[]) => placed(lowering, { op, args }, scope.file, node);
  const option = lowering.bound.options.get(node)?.option;
  if (option) return placed(lowering, { code: written(storedCode(option)) }, scope.file, node);
  switch (node.kind) {
    case "number":
      return node.value;
    case "date":
      return placed(lowering, { day: node.value }, scope.file, node);
    case "text":
      return placed(lowering, { text: node.value }, scope.file, node);
    case "name":
    case "member access":
    case "name range":
      return reference(lowering, node, scope);
    case "parenthesized":
      return lower(node.inner);
    case "call":
      return call(lowering, node, scope);
    case "if":
      return operation("if", lower(node.condition), lower(node.then), lower(node.otherwise));
    case "unary": {
      const operand = lower(node.operand);
      if (node.operator === "not") return operation("not", operand);
      return typeof operand === "number" ? -operand : operation("negate", operand);
    }
    case "binary":
      return comparison(lowering, node, scope) ?? chain(lowering, node, scope);
  }
}

/**
 * `and` and `or` take any number of arguments, so a chain of one of them is one operation; arithmetic goes from left
 * to right, in a loop, so that a long sum does not go deep.
 */
function chain(lowering: Lowering, node: tree.Binary, scope: Scope): Expression {
  const { operator } = node;
  if (operator === "and" || operator === "or") {
    const args = operandsOf(node, operator).map((operand) => expression(lowering, operand, scope));
    return placed(lowering, { op: operator, args }, scope.file, node);
  }
  const pending: tree.Binary[] = [];
  let first: tree.Expression = node;
  while (first.kind === "binary" && isArithmetic(first.operator)) {
    pending.push(first);
    first = first.left;
  }
  let value = expression(lowering, first, scope);
  for (const step of pending.reverse()) {
    const args = [value, expression(lowering, step.right, scope)];
    value = placed(lowering, { op: step.operator, args }, scope.file, step);
  }
  return value;
}

function isArithmetic(operator: tree.BinaryOperator): boolean {
  return operator === "+" || operator === "-" || operator === "*" || operator === "/";
}

function operandsOf(node: tree.Binary, operator: tree.BinaryOperator): (tree.Expression | null)[] {
  const operands: (tree.Expression | null)[] = [];
  let left: tree.Expression = node;
  while (left.kind === "binary" && left.operator === operator) {
    operands.push(left.right);
    left = left.left;
  }
  return [left, ...operands.reverse()];
}
