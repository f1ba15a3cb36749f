import { draws } from "../witness/draws.ts";
import type { Graph } from "../witness/graph.ts";
import type { GraphNode } from "../witness/nodes.ts";
import { type Landing, landed } from "./landing.ts";
import { Outcomes } from "./outcomes.ts";
import { Rows, type Shared } from "./rows.ts";

const seed = 20_240_101;
const MOST_SAMPLES = 20_000;
const FEWEST_SAMPLES = 150;
/** So many nodes are evaluated in all, as long as the fewest samples allow. */
const MOST_NODES = 800_000;

/** Out of answer sets that are drawn, each answer as likely as any other, always the same. */
export function sampled(graph: Graph, landing: Landing): Shared {
  const { variables, nodes } = graph;
  const samples = Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, Math.floor(MOST_NODES / nodes.length)));
  const drawn = draws(seed);
  const outcomes = new Outcomes(graph);
  const sizes = Uint16Array.from(variables, ({ space }) => space.choices.length);
  const chosen = new Uint16Array(sizes.length);
  const outcome = (node: GraphNode) => outcomes.of(node);
  const rows = new Rows();
  for (let n = 0; n < samples; n++) {
    for (let at = 0; at < sizes.length; at++) chosen[at] = drawn(sizes[at]!);
    outcomes.workOut(chosen);
    const { before, after, moved } = landed(landing, outcome);
    rows.add(before, after, 1n, moved);
  }
  const { share } = rows;
  const error = Math.sqrt((share * (1 - share)) / samples);
  return { method: { kind: "sampled", samples, seed, error }, rows: rows.shares(), share };
}
