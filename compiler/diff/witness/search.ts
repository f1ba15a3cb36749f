import type { FormPair } from "../pairing/pair.ts";
import type { Evidence, Witness } from "../types.ts";
import type { Aim, Focus, ResultAim, Target } from "./aim.ts";
import { climb } from "./climb.ts";
import { type Choice, noAnswer } from "./domain.ts";
import { evaluate } from "./evaluate.ts";
import { Graph, type TargetNodes } from "./graph.ts";
import { keyOf } from "./key.ts";
import { NotWorkedOut, type Variable } from "./nodes.ts";
import { probe } from "./probe.ts";
import { readWitness } from "./read.ts";
import { Engines } from "./replay.ts";
import { responsesOf, setAnswers } from "./responses.ts";
import { type Budget, type Tabulated, tabulate } from "./tabulate.ts";
import { familyOf, keyOfTarget } from "./targets.ts";

/** The most steps that one table may take, and all of a comparison. */
const MOST_STEPS = 2_000_000;
const MOST_STEPS_IN_ALL = 8_000_000;
/** With more variables than this, a table that goes on growing is given up soon. */
const MANY_VARIABLES = 300;
const MOST_STEPS_WITH_MANY = 60_000;
/** The engine, which has the last word, is asked about so many. */
const MOST_REPLAYED = 5;
/** So many answer sets are given to both engines where nothing else works them out. */
const MOST_RUNS_IN_ALL = 4_000;
/** The most nodes that are evaluated to look at answer sets one by one. */
const MOST_EVALUATED = 1_000_000;

/** A graph with the tables that have been made of it; a table is undefined where it would be too much. */
export interface Study {
  readonly graph: Graph;
  /** Over all answers. */
  readonly table: Tabulated | undefined;
  /** The same with every answer also missing. */
  gaps(): Tabulated | undefined;
}

/** Looks for answers for which two versions differ. Asked about the same things again, it remembers. */
export class Search {
  readonly engines: Engines;
  readonly #pair: FormPair;
  readonly #studies = new Map<string, Study | null>();
  readonly #evidence = new Map<string, Evidence>();
  #steps = MOST_STEPS_IN_ALL;
  #evaluated = MOST_EVALUATED;
  readonly #runs = { runs: MOST_RUNS_IN_ALL };

  constructor(pair: FormPair) {
    this.#pair = pair;
    this.engines = new Engines(pair);
  }

  /** What the first aim shows that can be shown; harmless only if all of them are. */
  evidence(aims: readonly Aim[]): Evidence {
    let harmless = aims.length > 0;
    for (const aim of aims) {
      for (const one of aim.kind === "read"
        ? [aim]
        : aim.targets.map((target) => ({ ...aim, targets: [target] }))) {
        const found = one.kind === "read" ? this.#read(one) : this.#remembered(one);
        if (found.kind === "witness") return found;
        harmless &&= found.kind === "harmless";
      }
    }
    return { kind: harmless ? "harmless" : "undecided" };
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
      return {
        graph,
        table,
        gaps: () => {
          if (gaps === null) gaps = this.#tabulate(graph, ({ space }) => [...space.choices, noAnswer]);
          return gaps;
        },
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
    return witness ? { kind: "witness", witness } : { kind: "undecided" };
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
    const replayed = (choices: readonly Choice[] | undefined) =>
      choices && this.#replayed(graph, target, choices);
    const differs = (choices: readonly Choice[]) => this.#differs(graph, nodes, choices);
    const witness =
      replayed(this.#single(graph, focus, differs)) ??
      first(this.#fromTable(study, nodes, focus), replayed) ??
      first(cheapest(study.gaps(), nodes), replayed);
    if (witness) return { kind: "witness", witness };
    if (this.#isHarmless(study, nodes)) return { kind: "harmless" };
    const climbed = replayed(climb(graph, differs));
    return climbed ? { kind: "witness", witness: climbed } : { kind: "undecided" };
  }

  #differs(graph: Graph, nodes: TargetNodes, choices: readonly Choice[]): boolean {
    this.#evaluated -= graph.nodes.length;
    const outcomes = evaluate(graph, choices);
    return keyOf(outcomes[nodes.old.index]!) !== keyOf(outcomes[nodes.new.index]!);
  }

  /** One answer that is not the lowest, or none; first those that the change is about. */
  #single(
    graph: Graph,
    focus: Focus | undefined,
    differs: (choices: readonly Choice[]) => boolean,
  ): readonly Choice[] | undefined {
    const lowest = graph.variables.map(({ space }) => space.choices[0] ?? noAnswer);
    const isFocus = ({ id }: Variable) => focus?.items.includes(id) ?? false;
    const others = graph.variables.filter((variable) => !isFocus(variable));
    const affordable = others.length * graph.nodes.length < this.#evaluated / 10;
    if (!focus && this.#evaluated > 0 && differs(lowest)) return lowest;
    for (const variable of [...graph.variables.filter(isFocus), ...(affordable ? others : [])]) {
      for (const choice of [...variable.space.choices, noAnswer]) {
        if (this.#evaluated < 0) return undefined;
        const isWanted = !isFocus(variable) || isChosen(choice, focus);
        const changed = lowest.with(variable.position, choice);
        if (isWanted && differs(changed)) return changed;
      }
    }
    return this.#evaluated > 0 && differs(lowest) ? lowest : undefined;
  }

  /** The answer set with the fewest answers that are not the lowest, out of all there are. */
  #fromTable(study: Study, nodes: TargetNodes, focus: Focus | undefined): (readonly Choice[])[] {
    const { graph, table } = study;
    if (!table) return [];
    const [item] = focus?.items ?? [];
    const focused =
      item === undefined
        ? undefined
        : this.#tabulate(graph, ({ id, space }) => {
            const chosen = space.choices.filter((choice) => id !== item || isChosen(choice, focus));
            return chosen.length > 0 ? chosen : space.choices;
          });
    return [...cheapest(focused, nodes), ...cheapest(table, nodes)];
  }

  /** Every answer set has been looked at, those with gaps included. */
  #isHarmless({ graph, gaps }: Study, nodes: TargetNodes): boolean {
    const table = gaps();
    if (!table || !graph.variables.every(({ space }) => space.exhaustive)) return false;
    return cheapest(table, nodes).length === 0;
  }

  #replayed(graph: Graph, target: Target, choices: readonly Choice[]): Witness | undefined {
    const given = responsesOf(graph.variables, choices);
    const responses = {
      old: this.engines.forms.old.start(given.old).response,
      new: this.engines.forms.new.start(given.new).response,
    };
    const differs = this.engines.differences(responses, target);
    if (differs.length === 0) return undefined;
    const asked = (id: string) =>
      [responses.old, responses.new].some(({ answers, inputs }) => id in answers || id in inputs);
    const set = setAnswers(graph.variables, choices).filter(
      ({ item, answer }) => answer === null || asked(item),
    );
    return { ...responses, set, differs };
  }
}

function isChosen(choice: Choice, focus: Focus | undefined): boolean {
  if (!focus?.answers) return true;
  const wanted = focus.answers.map((answer) => JSON.stringify(answer));
  return [choice.oldAnswer, choice.newAnswer].some((answer) => wanted.includes(JSON.stringify(answer)));
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
