import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { written } from "./written.ts";

/** Several conditions as one; none is no condition. */
export function condition(
  lowering: Lowering,
  nodes: readonly tree.Expression[],
  scope: Scope,
): Expression | undefined {
  const [first, ...more] = nodes.map((node) => lowering.lower(node, scope));
  if (first === undefined || more.length === 0) return first;
  const last = written(nodes.at(-1));
  return placed(lowering, { op: "and", args: [first, ...more] }, scope.file, last);
}
