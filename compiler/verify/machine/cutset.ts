import { either, isSettled, nothing, type Outcomes } from "../outcomes/outcomes.ts";
import { merged, type Node, node, none, workOf } from "./node.ts";
import { type Apart, MOST_COMBINATIONS, MOST_WORK, type Setting } from "./setting.ts";

/** A variable that several nodes depend on. */
export interface Shared extends Apart {
  readonly variable: number;
  readonly count: number;
}

/**
 * An operation with few arguments. `combine` may take the arguments' outcomes to be independent: where they share
 * variables it is called for each cell of these, as long as there are not too many.
 */
export function operation(setting: Setting, args: readonly Node[], combine: () => Outcomes): Node {
  let shared: readonly Shared[] | undefined;
  const work = workOf(args);
  const over = (at: number): Outcomes => {
    const { confinement } = setting;
    const next = shared![at];
    if (!next || !areSeveralOpen(setting, args) || !setting.spend(work)) return combine();
    const cells = setting.cells(next.variable, next);
    if (cells.length < 2) return over(at + 1);
    let all = nothing;
    for (const cell of cells)
      all = either(
        all,
        confinement.within(next.variable, cell, () => over(at + 1)),
      );
    return all;
  };
  return node(args, () => {
    shared ??= affordable(setting, sharedBy(setting, args), work);
    return shared.length === 0 ? combine() : over(0);
  });
}

/** Whether more than one of them still has more than one outcome. */
export function areSeveralOpen(setting: Setting, nodes: readonly Node[]): boolean {
  let open = 0;
  for (const one of nodes) if (!isSettled(setting.confinement.read(one)) && ++open > 1) return true;
  return false;
}

/** The variables that more than one of the nodes depends on, those that most of them do first. */
export function sharedBy(setting: Setting, nodes: readonly Node[]): Shared[] {
  const { tally } = setting;
  const shared = tally.moreThanOnce(nodes.map(({ variables }) => variables));
  if (shared.length === 0) return [];
  const amounts = new Set(tally.moreThanOnce(nodes.map((one) => one.amounts)).map(([variable]) => variable));
  const comparisons = merged(nodes.map((one) => one.comparisons));
  return shared
    .map(([variable, count]): Shared => {
      if (amounts.has(variable)) return { variable, count, single: true, comparisons: none };
      return { variable, count, single: false, comparisons: setting.comparing(variable, comparisons) };
    })
    .sort((a, b) => b.count - a.count || a.variable - b.variable);
}

function affordable(setting: Setting, shared: readonly Shared[], work: number): Shared[] {
  const most = Math.min(MOST_COMBINATIONS, MOST_WORK / work);
  let combinations = 1;
  return shared.filter((one) => {
    const size = setting.size(one.variable, one);
    if (combinations * size > most) return false;
    combinations *= size;
    return true;
  });
}
