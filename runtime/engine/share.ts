import { type Argument, tallyOf, waitForAll } from "./aggregate.ts";
import { createNode, type Node } from "./graph.ts";
import { merge } from "./tally.ts";
import { firstAsked } from "./waiting.ts";

/** Some of the arguments of a long aggregate, worked out by themselves, so that a change in one does not touch all. */
export interface Share {
  readonly node: Node;
  readonly argument: Argument;
}

export function createShare(args: readonly Argument[], reads: Set<Node>, slot: number): Share {
  const node: Node = { ...createNode("a part of a long aggregate"), reads };
  node.update = (run) => {
    run.tallies[slot] = tallyOf(args, run);
    run.waits.delete(node);
    return true;
  };
  const argument: Argument = {
    include: (run, tally) => merge(tally, run.tallies[slot]!),
    waits: (run, into) => into.addAll(firstAsked(node, run, (own) => waitForAll(args, run, own))),
  };
  return { node, argument };
}
