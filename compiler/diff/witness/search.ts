import type { FormPair } from "../pairing/pair.ts";
import type { Evidence, Witness } from "../types.ts";
import type { Aim, Focus, ResultAim, Target } from "./aim.ts";
import { climb } from "./climb.ts";
import { type Choice, noAnswer } from "./domain.ts";
import { Evaluation, type Work } from "./evaluation.ts";
import { Graph, type TargetNodes } from "./graph.ts";
import { keyOf } from "./key.ts";
import { NotWorkedOut, type Variable } from "./nodes.ts";
import { probe } from "./probe.ts";
import { readWitness } from "./read.ts";
import { Engines } from "./replay.ts";
import { responsesOf, setAnswers } from "./responses.ts";
import { isChosen, single } from "./single.ts";
import { type Budget, type Tabulated, tabulate } from "./tabulate.ts";
import { familyOf, keyOfTarget } from "./targets.ts";

/** The most steps that one table may take, and all of a comparison. */
const MOST_STEPS = 1_000_000;
const MOST_STEPS_IN_ALL = 2_500_000;
/** With more variables than this, a table that goes on growing is given up soon. */
const MANY_VARIABLES = 300;
const MOST_STEPS_WITH_MANY = 60_000;
/** Of the items that a change is about, so many are looked at one by one. */
const MOST_FOCUSED = 6;
/** The engine, which has the last word, is asked about so many. */
const MOST_REPLAYED = 5;
/** So many answer sets are given to both engines where nothing else works them out. */
const MOST_RUNS_IN_ALL = 4_000;
/** The most nodes that are worked out to look at answer sets one by one: for one aim, and for all. */
const MOST_NODES = 400_000;
const MOST_NODES_IN_ALL = 4_000_000;

/** A graph with the tables that have been made of it; a table is undefined where it would be too much. */
export interface Study {
  readonly graph: Graph;
  /** Over all answers. */
  readonly table: Tabulated | undefined;
  /** The same with every answer also missing. */
  gaps(): Tabulated | undefined;
  /** Of the lowest answers. */
  lowest(work: Work): Evaluation;
}

/** Looks for answers for which two versions differ. Asked about the same things again, it remembers. */
export class Search {
  readonly engines: Engines;
  readonly #pair: FormPair;
  readonly #studies = new Map<string, Study | null>();
  readonly #evidence = new Map<string, Evidence>();
  #steps = MOST_STEPS_IN_ALL;
  #nodes = MOST_NODES_IN_ALL;
  readonly #runs = { runs: MOST_RUNS_IN_ALL };

  constructor(pair: FormPair) {
    this.#pair = pair;
    this.engines = new Engines(pair);
  }

  /** What the first aim shows that can be shown; harmless only if all of them are. */
  evidence(aims: readonly Aim[]): Evidence {
    let shown: Evidence = { kind: "harmless" };
    const isAll = aims.every((aim) => aim.kind === "results" && !aim.others?.length);
    for (const aim of aims) {
      for (const one of aim.kind === "read"
        ? [aim]
        : aim.targets.map(
            (target): ResultAim => ({
              kind: "results",
              targets: [target],
              ...(aim.focus && { focus: aim.focus }),
            }),
          )) {
        const found = one.kind === "read" ? this.#read(one) : this.#remembered(one);
        if (found.kind === "witness") {
          const isOwn = one.kind === "results" && one.targets[0]?.kind === "item score";
          return isOwn && isAll && shown.kind === "harmless" ? { ...found, alone: true } : found;
        }
        if (shown.kind === "harmless") shown = found;
      }
    }
    return shown;
  }

  /** Null where the form has something in it that only the engine works out. */
  study(target: Target): Study | null {
    const targets = familyOf(target, this.#pair);
    const key = targets.map(keyOfTarget).join(" ");
    let study = this.#studies.get(key);
    if (study === undefined) {
      study = this.#make(targets);
      this.#studies.set(key, study);
    }
    return study;
  }

  #make(targets: readonly Target[]): Study | null {
    try {
      const graph = new Graph(this.#pair, targets);
      const table = this.#tabulate(graph, ({ space }) => space.choices);
      let gaps: Tabulated | null | undefined = table && null;
      const lowest = graph.variables.map(({ space }) => space.choices[0] ?? noAnswer);
      return {
        graph,
        table,
        gaps: () => {
          if (gaps === null) gaps = this.#tabulate(graph, ({ space }) => [...space.choices, noAnswer]);
          return gaps;
        },
        lowest: (work) => new Evaluation(graph, lowest, work),
      };
    } catch (problem) {
      if (problem instanceof NotWorkedOut) return null;
      throw problem;
    }
  }

  #tabulate(graph: Graph, choicesFor: (variable: Variable) => readonly Choice[]): Tabulated | undefined {
    const most = graph.variables.length > MANY_VARIABLES ? MOST_STEPS_WITH_MANY : MOST_STEPS;
    const budget: Budget = { steps: Math.min(most, this.#steps) };
    const before = budget.steps;
    const table = tabulate(graph, choicesFor, budget);
    this.#steps -= before - Math.max(0, budget.steps);
    return table;
  }

  #read(aim: Extract<Aim, { kind: "read" }>): Evidence {
    const witness = readWitness(aim, this.#pair, this.engines);
    return witness ? { kind: "witness", witness } : { kind: "undecided", because: "read" };
  }

  #remembered(aim: ResultAim): Evidence {
    const key = JSON.stringify(aim);
    let evidence = this.#evidence.get(key);
    if (!evidence) {
      evidence = this.#results(aim);
      this.#evidence.set(key, evidence);
    }
    return evidence;
  }

  #results({ targets, focus }: ResultAim): Evidence {
    const [target] = targets as [Target];
    const study = this.study(target);
    if (!study) return probe(target, this.#pair, this.engines, this.#runs);
    const { graph } = study;
    const nodes = graph.targets.find((one) => keyOfTarget(one.target) === keyOfTarget(target))!;
    if (nodes.old === nodes.new) return { kind: "harmless" };
    const work: Work = { nodes: Math.min(MOST_NODES, this.#nodes) };
    const before = work.nodes;
    const evaluation = study.lowest(work);
    const differs = () => keyOf(evaluation.outcome(nodes.old)) !== keyOf(evaluation.outcome(nodes.new));
    const replayed = (choices: readonly Choice[] | undefined) =>
      choices && this.#replayed(graph, target, choices);
    const witness =
      replayed(single(graph, evaluation, differs, focus, work)) ??
      first(this.#fromTable(study, nodes, focus), replayed) ??
      first(cheapest(study.gaps(), nodes), replayed);
    const isHarmless = !witness && this.#isHarmless(study, nodes);
    const found = witness ?? (isHarmless ? undefined : replayed(climb(graph, evaluation, differs, work)));
    this.#nodes -= before - work.nodes;
    if (found) return { kind: "witness", witness: found };
    if (isHarmless) return { kind: "harmless" };
    const isLimited = graph.variables.every(({ space }) => space.exhaustive);
    return { kind: "undecided", because: isLimited ? "too many" : "limits" };
  }

  /** The answer set with the fewest answers that are not the lowest, out of all there are. */
  #fromTable(study: Study, nodes: TargetNodes, focus: Focus | undefined): (readonly Choice[])[] {
    const { graph, table } = study;
    if (!table) return [];
    const focused = (focus?.items ?? []).slice(0, MOST_FOCUSED).flatMap((item) => {
      const among = this.#tabulate(graph, ({ id, space: { choices } }) => {
        const chosen = choices.filter((choice) => id !== item || isChosen(choice, focus));
        return chosen.length > 0 ? chosen : choices;
      });
      return cheapest(among, nodes);
    });
    const raised = (choices: readonly Choice[]) =>
      graph.variables.filter(({ position, space }) => choices[position] !== space.choices[0]).length;
    return [...focused, ...cheapest(table, nodes)].sort((a, b) => raised(a) - raised(b));
  }

  /** Every answer set has been looked at, those with gaps included. */
  #isHarmless({ graph, gaps }: Study, nodes: TargetNodes): boolean {
    const table = gaps();
    if (!table || !graph.variables.every(({ space }) => space.exhaustive)) return false;
    return cheapest(table, nodes).length === 0;
  }

  #replayed(graph: Graph, target: Target, choices: readonly Choice[]): Witness | undefined {
    const { responses, results } = this.engines.settled(responsesOf(graph.variables, choices));
    const differs = this.engines.differences(results, target);
    if (differs.length === 0) return undefined;
    const asked = (id: string) =>
      [responses.old, responses.new].some(({ answers, inputs }) => id in answers || id in inputs);
    const set = setAnswers(graph.variables, choices).filter(
      ({ item, answer }) => answer === null || asked(item),
    );
    return { ...responses, set, differs };
  }
}

/** Answer sets that differ, those with the fewest answers first that are not the lowest. */
function cheapest(table: Tabulated | undefined, nodes: TargetNodes): (readonly Choice[])[] {
  if (!table) return [];
  return table.lots
    .filter((lot) => keyOf(table.outcome(lot, nodes.old)) !== keyOf(table.outcome(lot, nodes.new)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_REPLAYED)
    .map((lot) => table.choices(lot));
}

function first<T, R>(list: readonly T[], look: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
