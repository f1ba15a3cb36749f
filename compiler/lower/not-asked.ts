import type * as tree from "../../grammar/tree.ts";
import type { NotAsked } from "../../runtime/definition/expression.ts";
import { written } from "./written.ts";

/** What not asked means, as the nearest `else` says. */
export function nearestOtherwise(guards: readonly tree.Guard[]): NotAsked | undefined {
  const otherwise = guards.findLast((guard) => guard.otherwise)?.otherwise;
  return otherwise ? notAskedRule(otherwise) : undefined;
}

export function notAskedRule(node: tree.NotAsked): NotAsked {
  const rule = written(node.rule);
  return rule === "score" ? written(node.score).value : rule;
}
