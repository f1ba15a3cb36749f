import { nothing, type Outcomes } from "../outcomes/outcomes.ts";
import type { Atom, Domain } from "./cell.ts";
import type { Known } from "./known.ts";

/** What may vary from one response to another: the answer to an item or an input. */
export interface Variable {
  readonly index: number;
  readonly id: string;
  readonly domain: Domain;
  /** What conditions ask of it. All are known before anything is evaluated. */
  readonly atoms: Atom[];
  /** Stands in this repeat, so that it has a value for each entry. */
  readonly repeat: string | null;
}

/** Something that has outcomes: an expression, an item as it is referred to, whether it is asked. */
export interface Node extends Known {
  /** The indexes of the variables that it depends on, ascending. */
  readonly variables: readonly number[];
  /** Of these, those of which it reads more than conditions and comparisons ask, ascending. */
  readonly amounts: readonly number[];
  /** The numbers of the comparisons in it that read more of a variable than an atom does, ascending. */
  readonly comparisons: readonly number[];
  /** How much work it is to compute, in nodes to look at. */
  readonly work: number;
  /** Its outcomes, while some variables are confined to cells. */
  readonly compute: () => Outcomes;
  /** What it came to when it was last read, and at which moment that was. */
  last: Outcomes;
  moment: number;
}

/**
 * A node that depends on more variables than this is treated as depending on none: what it shares with others is then
 * not taken into account, which can only make its outcomes more than they are.
 */
const MOST_VARIABLES = 2_000;

export const none: readonly number[] = [];

/** The moment of what has not been read. */
export const never = -1;

export function node(children: readonly Node[], compute: () => Outcomes): Node {
  return {
    variables: merged(children.map((child) => child.variables)),
    amounts: merged(children.map((child) => child.amounts)),
    comparisons: merged(children.map((child) => child.comparisons)),
    work: 1 + workOf(children),
    compute,
    outcomes: undefined,
    within: undefined,
    last: nothing,
    moment: never,
  };
}

export function workOf(nodes: readonly Node[]): number {
  let work = 0;
  for (const one of nodes) work += one.work;
  return Math.min(work, Number.MAX_SAFE_INTEGER);
}

export function constant(outcomes: Outcomes): Node {
  return {
    variables: none,
    amounts: none,
    comparisons: none,
    work: 1,
    compute: () => outcomes,
    outcomes,
    within: undefined,
    last: nothing,
    moment: never,
  };
}

/** Reads one variable; `amount`: more of it than conditions ask. */
export function leaf(variable: Variable, amount: boolean, compute: () => Outcomes): Node {
  const own = [variable.index];
  return {
    variables: own,
    amounts: amount ? own : none,
    comparisons: none,
    work: 1,
    compute,
    outcomes: undefined,
    within: undefined,
    last: nothing,
    moment: never,
  };
}

export function merged(lists: readonly (readonly number[])[]): readonly number[] {
  let all = none;
  let size = 0;
  for (const list of lists) {
    if (list.length === 0 || list === all) continue;
    size += list.length;
    all = all.length === 0 ? list : lists.length > 3 ? none : mergedPair(all, list);
    if (all === none) return mergedMany(lists);
  }
  return size > 0 && all.length > MOST_VARIABLES ? none : all;
}

function mergedPair(a: readonly number[], b: readonly number[]): readonly number[] {
  const all: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    all.push(x < y ? x : y);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  for (; i < a.length; i++) all.push(a[i]!);
  for (; j < b.length; j++) all.push(b[j]!);
  return all;
}

function mergedMany(lists: readonly (readonly number[])[]): readonly number[] {
  const distinct = new Set<number>();
  for (const list of lists) {
    for (const variable of list) distinct.add(variable);
    if (distinct.size > MOST_VARIABLES) return none;
  }
  return [...distinct].sort((a, b) => a - b);
}

export function has(sorted: readonly number[], value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
