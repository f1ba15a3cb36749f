import { type Choice, noAnswer } from "./domain.ts";
import type { Evaluation, Work } from "./evaluation.ts";
import type { Graph } from "./graph.ts";

/**
 * Where there are too many answer sets to look at all: from the lowest answers, one item after the other is answered
 * with its highest, the widest first; where something differs on the way, answers that are not needed are taken back.
 * `evaluation` stays where that ends.
 */
export function climb(
  { variables }: Graph,
  evaluation: Evaluation,
  differs: () => boolean,
  work: Work,
): readonly Choice[] | undefined {
  const widest = [...variables].sort((a, b) => b.space.choices.length - a.space.choices.length);
  for (const { position, space } of widest) {
    for (const choice of space.choices.slice(1)) {
      if (work.nodes < 0) return undefined;
      evaluation.set(position, choice);
      if (differs()) return lessened(variables, evaluation, differs, work);
    }
  }
  return undefined;
}

/** The same with as many of the lowest answers as can be, in lots that halve. */
function lessened(
  variables: Graph["variables"],
  evaluation: Evaluation,
  differs: () => boolean,
  work: Work,
): readonly Choice[] {
  const lowest = variables.map(({ space }) => space.choices[0] ?? noAnswer);
  let raised = variables
    .map(({ position }) => position)
    .filter((at) => evaluation.choices[at] !== lowest[at]);
  for (let size = Math.ceil(raised.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    const kept: number[] = [];
    for (let from = 0; from < raised.length; from += size) {
      const lot = raised.slice(from, from + size);
      const before = lot.map((at) => evaluation.choices[at]!);
      for (const at of lot) evaluation.set(at, lowest[at]!);
      if (differs() && work.nodes > 0) continue;
      for (const [n, at] of lot.entries()) evaluation.set(at, before[n]!);
      kept.push(...lot);
    }
    raised = kept;
  }
  return [...evaluation.choices];
}
