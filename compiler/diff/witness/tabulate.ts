import type { Choice } from "./domain.ts";
import { copied, finished, nothingTaken, type Taken, take, takenKey } from "./fold.ts";
import type { Graph } from "./graph.ts";
import { type Element, keyOf } from "./key.ts";
import type { GraphNode, Variable } from "./nodes.ts";
import { type Feed, type Plan, planOf, type Stage } from "./plan.ts";

/** Answer sets that cannot be told apart by anything that is still to be worked out. */
export interface Lot {
  readonly outcomes: readonly Element[];
  readonly taken: readonly Taken[];
  readonly count: bigint;
  /** The fewest answers that are not the lowest, in one of them. */
  readonly cost: number;
  /** How that one comes about: the lot before it, and the answer that was added to it. */
  readonly before: Lot | null;
  readonly choice: Choice | null;
}

/** All answer sets in the end, by what comes of them. */
export interface Tabulated {
  readonly lots: readonly Lot[];
  /** The outcome of a target's node in a lot. */
  outcome(lot: Lot, node: GraphNode): Element;
  /** The answers, one for each variable, of the set in a lot that has the fewest that are not the lowest. */
  choices(lot: Lot): readonly Choice[];
}

/** Steps that are left to spend. */
export interface Budget {
  steps: number;
}

/**
 * Goes through all answers to all variables, one variable after the other. Those that come to the same from there on
 * go on as one lot, so that a sum over ten items has as many lots as it has values. Undefined where that takes more
 * steps than there are.
 */
export function tabulate(
  graph: Graph,
  choicesFor: (variable: Variable) => readonly Choice[],
  budget: Budget,
): Tabulated | undefined {
  const run = new Run(graph, planOf(graph));
  let lots: readonly Lot[] = [run.first()];
  for (const variable of graph.variables) {
    const next = run.next(lots, variable, choicesFor(variable), budget);
    if (!next) return undefined;
    lots = next;
  }
  return run.ended(lots);
}

class Run {
  readonly #plan: Plan;
  /** By the index of the node; of the lot that is looked at. */
  readonly #outcomes: Element[];
  readonly #taken: Taken[];

  constructor(graph: Graph, plan: Plan) {
    this.#plan = plan;
    this.#outcomes = new Array(graph.nodes.length);
    this.#taken = new Array(graph.nodes.length);
  }

  first(): Lot {
    const [stage] = this.#plan.stages as [Stage];
    this.#settle(stage, null);
    const { outcomes, taken } = this.#known(stage);
    return { outcomes, taken, count: 1n, cost: 0, before: null, choice: null };
  }

  next(
    lots: readonly Lot[],
    { position, asked }: Variable,
    choices: readonly Choice[],
    budget: Budget,
  ): Lot[] | undefined {
    const before = this.#plan.stages[position]!;
    const stage = this.#plan.stages[position + 1]!;
    const work = 1 + stage.due.length + stage.settled.length + stage.open.length;
    const next = new Map<string, Lot>();
    for (const lot of lots) {
      this.#restore(before, lot);
      const isAsked = [asked.old, asked.new].some((node) => node && this.#outcomes[node.index] === true);
      const tried = isAsked ? choices : choices.slice(0, 1);
      // Where it is not asked, all answers to it come to the same.
      const each = isAsked ? lot.count : lot.count * BigInt(choices.length);
      budget.steps -= tried.length * work;
      if (budget.steps < 0) return undefined;
      for (const [at, choice] of tried.entries()) {
        if (at > 0) this.#restoreTaken(before, lot);
        this.#settle(stage, choice);
        const { key, outcomes, taken } = this.#known(stage);
        const cost = lot.cost + (at > 0 ? 1 : 0);
        const other = next.get(key);
        const count = (other?.count ?? 0n) + each;
        if (other && other.cost <= cost) next.set(key, { ...other, count });
        else next.set(key, { outcomes, taken, count, cost, before: lot, choice });
      }
    }
    return [...next.values()];
  }

  ended(lots: readonly Lot[]): Tabulated {
    const places = new Map(this.#plan.stages.at(-1)!.settled.map((node, at) => [node, at]));
    return {
      lots,
      outcome: (lot, node) =>
        node.last < 0 ? this.#outcomes[node.index]! : lot.outcomes[places.get(node)!]!,
      choices(lot) {
        const chosen: Choice[] = [];
        for (let at: Lot | null = lot; at?.choice; at = at.before) chosen.push(at.choice);
        return chosen.reverse();
      },
    };
  }

  #restore(stage: Stage, lot: Lot): void {
    for (const [at, { index }] of stage.settled.entries()) this.#outcomes[index] = lot.outcomes[at]!;
    this.#restoreTaken(stage, lot);
  }

  #restoreTaken(stage: Stage, lot: Lot): void {
    for (const [at, { index }] of stage.open.entries()) this.#taken[index] = lot.taken[at]!;
  }

  /** Works out what an answer settles. */
  #settle({ due, begun, continued }: Stage, choice: Choice | null): void {
    for (const { index, fold } of begun) this.#taken[index] = nothingTaken(fold);
    for (const { index } of continued) this.#taken[index] = copied(this.#taken[index]!);
    for (const node of due) {
      const outcome = this.#outcome(node, choice);
      this.#outcomes[node.index] = outcome;
      for (const { gathering, at } of this.#plan.feeds[node.index] as readonly Feed[])
        take(this.#taken[gathering.index]!, outcome, gathering.instead[at]);
    }
  }

  #outcome(node: GraphNode, choice: Choice | null): Element {
    switch (node.kind) {
      case "leaf":
        return node.read(choice![node.side], this.#outcomes[node.asked.index]!);
      case "step":
        return node.apply(node.children.map(({ index }) => this.#outcomes[index]!));
      case "gathering":
        return finished(node.fold, this.#taken[node.index]!);
    }
  }

  #known({ settled, open }: Stage): { key: string; outcomes: readonly Element[]; taken: readonly Taken[] } {
    const outcomes = settled.map(({ index }) => this.#outcomes[index]!);
    const taken = open.map(({ index }) => this.#taken[index]!);
    let key = "";
    for (const outcome of outcomes) key += `${keyOf(outcome)};`;
    for (const [at, { fold }] of open.entries()) key += `${takenKey(fold, taken[at]!)};`;
    return { key, outcomes, taken };
  }
}
