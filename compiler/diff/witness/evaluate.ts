import type { Choice } from "./domain.ts";
import { finished, nothingTaken, take } from "./fold.ts";
import type { Graph } from "./graph.ts";
import type { Element } from "./key.ts";
import type { GraphNode } from "./nodes.ts";

/** The outcome of every node of a graph, by its index, for one answer to each variable. */
export function evaluate({ nodes }: Graph, choices: readonly Choice[]): Element[] {
  const outcomes: Element[] = new Array(nodes.length);
  for (const node of nodes) outcomes[node.index] = outcomeOf(node, outcomes, choices);
  return outcomes;
}

function outcomeOf(node: GraphNode, outcomes: readonly Element[], choices: readonly Choice[]): Element {
  switch (node.kind) {
    case "leaf":
      return node.read(choices[node.variable.position]![node.side], outcomes[node.asked.index]!);
    case "step":
      return node.apply(node.children.map(({ index }) => outcomes[index]!));
    case "gathering": {
      const taken = nothingTaken(node.fold);
      const { children, instead } = node;
      for (let at = 0; at < children.length; at++) take(taken, outcomes[children[at]!.index]!, instead[at]);
      return finished(node.fold, taken);
    }
  }
}
