import type { Graph } from "./graph.ts";
import type { Gathering, GraphNode } from "./nodes.ts";

/** What happens when one more answer is known. The first stage is before any: what is constant. */
export interface Stage {
  /** The nodes that this answer settles, each after what it depends on. */
  readonly due: readonly GraphNode[];
  /** The aggregates that take something in at this stage; those that go on from an earlier one, and new ones. */
  readonly continued: readonly Gathering[];
  readonly begun: readonly Gathering[];
  /** What has to be known after it: settled nodes that something later reads, and aggregates that are not done. */
  readonly settled: readonly GraphNode[];
  readonly open: readonly Gathering[];
}

export interface Plan {
  readonly stages: readonly Stage[];
  /** The aggregates that take a node in, by its index, and as which argument. */
  readonly feeds: readonly (readonly Feed[])[];
}

export interface Feed {
  readonly gathering: Gathering;
  readonly at: number;
}

const known = new WeakMap<Graph, Plan>();

/** What is needed until when, so that nothing is carried further than that. Worked out once for a graph. */
export function planOf(graph: Graph): Plan {
  let plan = known.get(graph);
  if (!plan) {
    plan = planned(graph);
    known.set(graph, plan);
  }
  return plan;
}

function planned({ nodes, variables, targets }: Graph): Plan {
  const count = variables.length;
  const feeds: Feed[][] = nodes.map(() => []);
  const until = nodes.map(() => -1);
  const need = (node: GraphNode | null, by: number) => {
    if (node) until[node.index] = Math.max(until[node.index]!, by);
  };
  for (const node of nodes) {
    if (node.kind === "leaf") need(node.asked, node.last);
    else if (node.kind === "step") for (const child of node.children) need(child, node.last);
    else for (const [at, child] of node.children.entries()) feeds[child.index]!.push({ gathering: node, at });
  }
  for (const { position, asked } of variables) {
    need(asked.old, position);
    need(asked.new, position);
  }
  for (const target of targets) {
    need(target.old, count);
    need(target.new, count);
  }
  const stages = Array.from({ length: count + 1 }, () => ({
    due: [] as GraphNode[],
    continued: [] as Gathering[],
    begun: [] as Gathering[],
    settled: [] as GraphNode[],
    open: [] as Gathering[],
  }));
  for (const node of nodes) {
    stages[node.last + 1]!.due.push(node);
    for (let at = node.last; at < Math.min(until[node.index]!, count); at++) {
      if (node.last >= 0) stages[at + 1]!.settled.push(node);
    }
    if (node.kind !== "gathering") continue;
    const fed = [...new Set(node.children.map(({ last }) => last))].sort((a, b) => a - b);
    const first = fed[0] ?? node.last;
    stages[first + 1]!.begun.push(node);
    for (const at of fed.slice(1)) stages[at + 1]!.continued.push(node);
    for (let at = first; at < node.last; at++) stages[at + 1]!.open.push(node);
  }
  return { stages, feeds };
}
