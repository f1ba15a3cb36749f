import type { Node } from "./graph.ts";
import type { ResultPart } from "./parts.ts";
import type { Run } from "./run.ts";
import { collected, type WaitList, type Waits } from "./waits.ts";

/** What a missing result waits for. */
export function waitsOfResult({ node, compiled }: ResultPart, run: Run): WaitList {
  return firstAsked(node, run, (into) => compiled.waits(run, into));
}

/** Worked out when it is first asked, until the node is updated and it is deleted. */
export function firstAsked(node: Node, run: Run, add: (into: Waits) => void): WaitList {
  const [known] = run.waits.get(node) ?? [];
  if (known) return known;
  const list = collected(add);
  run.waits.set(node, [list]);
  return list;
}
