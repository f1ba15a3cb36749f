import { hasCodes, type Outcomes } from "../outcomes/outcomes.ts";
import { areSeveralOpen, areUntold, isSummand, type Shared, sharedBy } from "./cutset.ts";
import { has, type Node, workOf } from "./node.ts";
import { MOST_WORK, type Setting } from "./setting.ts";

/** How the outcomes of any number of arguments come together, in any order and grouping. */
export interface Gathering<A extends Node, G> {
  readonly none: G;
  /** Of arguments with these outcomes, independent of each other. */
  of(lot: readonly A[], outcomes: Outcomes): G;
  /** Of two lots of arguments that are independent of each other. */
  join(one: G, other: G): G;
  /** Where it may be the one or the other. */
  either(one: G, other: G): G;
}

/**
 * Arguments that are gathered for each cell of a variable that they share; without `split` they share none (or it
 * would be too much work, and they are taken to share none).
 */
interface Part<A extends Node> {
  readonly args: readonly A[];
  readonly split?: { readonly shared: Shared; readonly rest: readonly Part<A>[] };
}

/** Gathers arguments that may share variables. */
export function gatherer<A extends Node>(
  setting: Setting,
  args: readonly A[],
): <G>(gathering: Gathering<A, G>) => G {
  let parts: readonly Part<A>[] | undefined;
  return (gathering) => {
    parts ??= partsOf(setting, args, sharedUnlessMany(setting, args), MOST_WORK);
    return gatherParts(setting, gathering, parts);
  };
}

function gatherParts<A extends Node, G>(
  setting: Setting,
  gathering: Gathering<A, G>,
  parts: readonly Part<A>[],
): G {
  let all = gathering.none;
  for (const part of parts) all = gathering.join(all, gatherPart(setting, gathering, part));
  return all;
}

function gatherPart<A extends Node, G>(setting: Setting, gathering: Gathering<A, G>, part: Part<A>): G {
  const { split, args } = part;
  if (!split || !setting.spend(workOf(args)) || !areSeveralOpen(setting, args))
    return gatherAlike(setting, gathering, args);
  const { variable } = split.shared;
  const cells = setting.cells(variable, split.shared);
  if (cells.length < 2) return gatherParts(setting, gathering, split.rest);
  let all: G | undefined;
  for (const cell of cells) {
    const some = setting.confinement.within(variable, cell, () =>
      gatherParts(setting, gathering, split.rest),
    );
    all = all === undefined ? some : gathering.either(all, some);
  }
  return all!;
}

/** Arguments with the very same outcomes at once: a hundred items on one scale are one step. */
function gatherAlike<A extends Node, G>(setting: Setting, gathering: Gathering<A, G>, args: readonly A[]): G {
  const { confinement } = setting;
  if (args.length === 2)
    return gatherTwo(
      gathering,
      args,
      args.map((one) => confinement.read(one)),
    );
  const alike = new Map<Outcomes, A[]>();
  for (const argument of args) {
    const outcomes = confinement.read(argument);
    const lot = alike.get(outcomes);
    if (lot) lot.push(argument);
    else alike.set(outcomes, [argument]);
  }
  let all = gathering.none;
  for (const [outcomes, lot] of alike.size > 1 ? withEqual(alike) : alike)
    all = gathering.join(all, gathering.of(lot, outcomes));
  return all;
}

/** The same of two: most conditions have no more parts. */
function gatherTwo<A extends Node, G>(
  { none, of, join }: Gathering<A, G>,
  args: readonly A[],
  [one, other]: readonly Outcomes[],
): G {
  const key = one === other ? undefined : keyOf(one!);
  if (one === other || (key !== undefined && key === keyOf(other!))) return join(none, of(args, one!));
  return join(join(none, of([args[0]!], one!)), of([args[1]!], other!));
}

/** The same, with the lots as one whose outcomes are equal without being the same object. */
function withEqual<A>(alike: ReadonlyMap<Outcomes, readonly A[]>): Map<Outcomes, readonly A[]> {
  const lots = new Map<Outcomes, readonly A[]>();
  const known = new Map<string, Outcomes>();
  for (const [outcomes, lot] of alike) {
    const key = keyOf(outcomes);
    const equal = key === undefined ? undefined : known.get(key);
    if (equal) lots.set(equal, [...lots.get(equal)!, ...lot]);
    else {
      lots.set(outcomes, lot);
      if (key !== undefined) known.set(key, outcomes);
    }
  }
  return lots;
}

/** Of a few numbers in a row, a text that is the same for the same outcomes. */
function keyOf(outcomes: Outcomes): string | undefined {
  const [piece] = outcomes.numbers;
  if (piece?.kind !== "run" || outcomes.numbers.length > 1 || hasCodes(outcomes)) return undefined;
  const { den, min, max, step, openMin, openMax } = piece;
  return openMin || openMax ? undefined : [outcomes.kinds, den, min, max, step].join();
}

/** More mentions of variables than this are not sorted into parts. */
const MOST_MENTIONS = 500_000;

function sharedUnlessMany(setting: Setting, args: readonly Node[]): readonly Shared[] {
  let mentions = 0;
  for (const { variables } of args) mentions += variables.length;
  return mentions > MOST_MENTIONS ? [] : sharedBy(setting, args);
}

/**
 * `shared` are the variables that several of the arguments depend on. `summandsToo`: some of the summands have been taken
 * apart, so the others are as well, as far as the work allows.
 */
function partsOf<A extends Node>(
  setting: Setting,
  args: readonly A[],
  shared: readonly Shared[],
  work: number,
  summandsToo = false,
): Part<A>[] {
  if (shared.length === 0) return [{ args }];
  const parts: Part<A>[] = [];
  const alone: A[] = [];
  for (const lot of lotsOf(args, shared)) {
    if (lot.length === 1) alone.push(lot[0]!);
    else parts.push(partOf(setting, lot, shared, work, summandsToo));
  }
  return alone.length > 0 ? [{ args: alone }, ...parts] : parts;
}

/** Of arguments that share something with each other, and nothing with others. */
function partOf<A extends Node>(
  setting: Setting,
  args: readonly A[],
  shared: readonly Shared[],
  work: number,
  summandsToo: boolean,
): Part<A> {
  const here = shared.filter(({ variable }) => args.some((one) => has(one.variables, variable)));
  const summands = here.filter((one) => isSummand(setting, one));
  const withSummands = summandsToo || !areUntold(setting, summands, work / workOf(args));
  const first = withSummands ? here[0] : here.find((one) => !summands.includes(one));
  if (!first) return { args };
  const rest = here.filter((one) => one !== first);
  const left = work / setting.size(first.variable, first);
  if (left < workOf(args)) return { args };
  return {
    args,
    split: {
      shared: first,
      rest: partsOf(setting, args, rest, left, summandsToo || summands.includes(first)),
    },
  };
}

/** The arguments in lots that share no variable. */
function lotsOf<A extends Node>(args: readonly A[], shared: readonly Shared[]): A[][] {
  const isShared = new Set(shared.map(({ variable }) => variable));
  const leaders = args.map((_, at) => at);
  const leader = (at: number): number => {
    let top = at;
    while (leaders[top] !== top) top = leaders[top]!;
    leaders[at] = top;
    return top;
  };
  const firstWith = new Map<number, number>();
  for (const [at, { variables }] of args.entries()) {
    for (const variable of variables) {
      if (!isShared.has(variable)) continue;
      const other = firstWith.get(variable);
      if (other === undefined) firstWith.set(variable, at);
      else leaders[leader(at)] = leader(other);
    }
  }
  return [...Map.groupBy(args, (_, at) => leader(at)).values()];
}
