import { type Choice, noAnswer } from "./domain.ts";
import type { Graph } from "./graph.ts";

/** So many steps are spent on the way. */
const MOST_STEPS = 400;

/**
 * Where there are too many answer sets to look at all: from the lowest answers, one item after the other is answered
 * with its highest, the widest first; where something differs on the way, answers that are not needed are taken back.
 */
export function climb(
  graph: Graph,
  differs: (choices: readonly Choice[]) => boolean,
): readonly Choice[] | undefined {
  const { variables } = graph;
  const choices = variables.map(({ space }) => space.choices[0] ?? noAnswer);
  const widest = [...variables].sort((a, b) => b.space.choices.length - a.space.choices.length);
  const stride = Math.max(1, Math.ceil(variables.length / MOST_STEPS));
  for (let at = 0; at < widest.length; at += stride) {
    for (const { position, space } of widest.slice(at, at + stride))
      choices[position] = space.choices.at(-1)!;
    if (differs(choices)) return lessened(graph, choices, differs);
    const [{ position, space }] = widest.slice(at) as [(typeof widest)[number]];
    for (const choice of space.choices.slice(0, stride > 1 ? 1 : -1)) {
      const lower = choices.with(position, choice);
      if (differs(lower)) return lessened(graph, lower, differs);
    }
  }
  return undefined;
}

/** The same with as many of the lowest answers as can be, in lots that halve. */
function lessened(
  { variables }: Graph,
  found: readonly Choice[],
  differs: (choices: readonly Choice[]) => boolean,
): readonly Choice[] {
  let best = found;
  for (let size = Math.ceil(variables.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    if (variables.length / size > MOST_STEPS) break;
    for (let at = 0; at < variables.length; at += size) {
      const lower = best.map((choice, position) =>
        position >= at && position < at + size ? (variables[position]!.space.choices[0] ?? choice) : choice,
      );
      if (lower.some((choice, position) => choice !== best[position]) && differs(lower)) best = lower;
    }
  }
  return best;
}
