import { type Argument, tallyOf } from "./aggregate.ts";
import { createNode, type Node } from "./graph.ts";
import type { Run } from "./run.ts";
import { merge } from "./tally.ts";
import { type WaitList, Waits } from "./waits.ts";

/** Some of the arguments of a long aggregate, worked out by themselves, so that a change in one does not touch all. */
export interface Share {
  readonly node: Node;
  readonly argument: Argument;
}

export function createShare(args: readonly Argument[], reads: Set<Node>, slot: number): Share {
  const node: Node = { ...createNode("a part of a long aggregate"), reads };
  node.update = (run) => {
    run.tallies[slot] = tallyOf(args, run);
    run.waits[slot] = undefined;
    return true;
  };
  const argument: Argument = {
    include: (run, tally) => merge(tally, run.tallies[slot]!),
    waits: (run, into) => {
      run.waits[slot] ??= waitsOf(args, run);
      into.addAll(run.waits[slot]);
    },
  };
  return { node, argument };
}

function waitsOf(args: readonly Argument[], run: Run): WaitList {
  const waits = new Waits();
  for (const arg of args) arg.waits(run, waits);
  return waits.list();
}
