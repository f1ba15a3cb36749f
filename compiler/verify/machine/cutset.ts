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

/** To take apart fewer than one in so many summands tells nothing. */
const MOST_SUMMANDS_TO_ONE = 4;

/** Whether no condition asks anything of it alone: it only counts in something, mostly along with others like it. */
export function isSummand(setting: Setting, { single, comparisons, variable }: Shared): boolean {
  return (single || comparisons.length > 0) && setting.variables[variable]!.atoms.length === 0;
}

/** Whether so few of the summands can be taken apart in this many combinations that none had better be. */
export function areUntold(setting: Setting, summands: readonly Shared[], combinations: number): boolean {
  const [first] = summands;
  if (!first) return false;
  const told = Math.log(combinations) / Math.log(Math.max(setting.size(first.variable, first), 2));
  return summands.length > told * MOST_SUMMANDS_TO_ONE;
}

function affordable(setting: Setting, shared: readonly Shared[], work: number): Shared[] {
  const most = Math.min(MOST_COMBINATIONS, MOST_WORK / work);
  const summands = shared.filter((one) => isSummand(setting, one));
  const untold = areUntold(setting, summands, most) ? summands : [];
  let combinations = 1;
  return shared.filter((one) => {
    if (untold.includes(one)) return false;
    const size = setting.size(one.variable, one);
    if (combinations * size > most) return false;
    combinations *= size;
    return true;
  });
}
