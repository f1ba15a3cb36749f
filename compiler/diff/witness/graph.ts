import type { BandSet } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import { pointsNotAsked } from "../../../runtime/engine/item.ts";
import { missing, notAsked } from "../../../runtime/engine/outcome.ts";
import type { Container, PlacedItem } from "../../verify/machine/contents.ts";
import { dayNumber } from "../../verify/machine/days.ts";
import { fraction } from "../../verify/numbers/set.ts";
import type { FormPair } from "../pairing/pair.ts";
import { optionsOf, type Side } from "../pairing/side.ts";
import type { Target } from "./aim.ts";
import { bandOf } from "./banded.ts";
import { daysBefore } from "./days-before.ts";
import type { ItemPair } from "./domain.ts";
import { Expressions } from "./expressions.ts";
import type { Fold } from "./fold.ts";
import { type Element, keyOf } from "./key.ts";
import {
  type GraphNode,
  type Leaf,
  NotWorkedOut,
  type SideName,
  type Step,
  type Variable,
  type Workshop,
} from "./nodes.ts";
import { spacesOf } from "./spaces.ts";

/** A target as a node in either version. */
export interface TargetNodes {
  readonly target: Target;
  readonly old: GraphNode;
  readonly new: GraphNode;
}

/** What something comes to that a version does not have: as good as what says nothing. */
const absences: Readonly<Record<Target["kind"], Element>> = {
  score: "absent",
  asked: "absent",
  band: notAsked,
  "item score": notAsked,
  cutoff: false,
  flag: false,
  check: true,
};

/** Where amounts are held against each other, no number says which to try: these are told apart. */
const magnitudes: readonly number[] = [0, 1, 2, 10, 100];

/** Both versions as one graph over the answers that decide the targets. Throws {@link NotWorkedOut}. */
export class Graph implements Workshop {
  readonly pair: FormPair;
  readonly nodes: GraphNode[] = [];
  readonly variables: Variable[] = [];
  /** Numbers that the expressions name. */
  readonly constants = new Set<number>();
  readonly targets: readonly TargetNodes[];
  readonly #spaces: ReturnType<typeof spacesOf>;
  readonly #known = new Map<string, GraphNode>();
  readonly #variables = new Map<PlacedItem, Variable>();
  readonly #opening = new Set<PlacedItem>();
  readonly #pairs = new Map<PlacedItem, ItemPair>();
  readonly #shown: Record<SideName, Map<Container, GraphNode>> = { old: new Map(), new: new Map() };
  readonly #expressions: Record<SideName, Expressions>;

  constructor(pair: FormPair, targets: readonly Target[]) {
    this.pair = pair;
    this.#spaces = spacesOf(pair);
    for (const both of pair.items.both) {
      this.#pairs.set(both.old, both);
      this.#pairs.set(both.new, both);
    }
    this.#expressions = { old: new Expressions(this, "old"), new: new Expressions(this, "new") };
    this.targets = targets.map((target) => ({
      target,
      old: this.#target(target, "old"),
      new: this.#target(target, "new"),
    }));
    for (const variable of this.variables) this.#settle(variable);
  }

  side(name: SideName): Side {
    return name === "old" ? this.pair.old : this.pair.new;
  }

  item(name: SideName, id: string): PlacedItem {
    const placed = this.side(name).contents.items.get(id);
    if (!placed || placed.container.repeat) throw new NotWorkedOut();
    return placed;
  }

  constant(outcome: Element): GraphNode {
    return this.step([], () => outcome, `is ${keyOf(outcome)}`);
  }

  step(children: readonly GraphNode[], apply: Step["apply"], does?: string): GraphNode {
    const key = does && `${does} ${indexesOf(children)}`;
    return this.#once(key, (index) => ({ kind: "step", index, last: lastOf(children), children, apply }));
  }

  gathering(
    children: readonly GraphNode[],
    fold: Fold,
    instead: readonly (Element | undefined)[] = [],
  ): GraphNode {
    const { when: _, id: __, ...rule } = fold.rule ?? {};
    const others = instead.map((one) => (one === undefined ? "" : keyOf(one)));
    const key = `${fold.op} ${JSON.stringify(rule)} ${others} ${indexesOf(children)}`;
    const last = lastOf(children);
    return this.#once(key, (index) => ({ kind: "gathering", index, last, children, fold, instead }));
  }

  leaf(name: SideName, placed: PlacedItem, read: Leaf["read"], does: string): GraphNode {
    const variable = this.variable(placed);
    const { position, pair } = variable;
    const asked = variable.asked[name]!;
    const readBy = this.#spaces.isReadAlike(pair) ? "" : name;
    const key = `${readBy} ${does} of ${position} while ${asked.index}`;
    return this.#once(key, (index) => {
      return { kind: "leaf", index, last: position, variable, side: name, asked, read };
    });
  }

  variable(placed: PlacedItem): Variable {
    const pair = this.#pairs.get(placed) ?? this.#lone(placed);
    const one = pair.new ?? pair.old!;
    const known = this.#variables.get(one);
    if (known) return known;
    if (this.#opening.has(one)) throw new NotWorkedOut();
    this.#opening.add(one);
    const asked = {
      old: pair.old && this.#asked("old", pair.old.item.when, pair.old.container),
      new: pair.new && this.#asked("new", pair.new.item.when, pair.new.container),
    };
    const variable: Variable = {
      id: one.item.id,
      pair,
      position: this.variables.length,
      asked,
      limits: [],
      amount: false,
      space: { choices: [], exhaustive: false, countable: false },
    };
    this.variables.push(variable);
    this.#variables.set(one, variable);
    return variable;
  }

  #lone(placed: PlacedItem): ItemPair {
    const isOld = this.pair.old.contents.items.get(placed.item.id) === placed;
    const pair = isOld ? { old: placed, new: null } : { old: null, new: placed };
    this.#pairs.set(placed, pair);
    return pair;
  }

  #asked(name: SideName, when: Expression | undefined, within: Container): GraphNode {
    const around = this.#container(name, within);
    if (when === undefined) return around;
    const condition = this.#expressions[name].node(when);
    return this.step(
      [around, condition],
      ([outer, inner]) => {
        if (outer !== true) return outer!;
        return inner === true || inner === missing ? inner : notAsked;
      },
      "asked",
    );
  }

  #container(name: SideName, container: Container): GraphNode {
    const known = this.#shown[name].get(container);
    if (known) return known;
    const made = container.within ? this.#asked(name, container.when, container.within) : this.constant(true);
    this.#shown[name].set(container, made);
    return made;
  }

  #target(target: Target, name: SideName): GraphNode {
    if (target[name] === null) return this.constant(absences[target.kind]);
    const { definition } = this.side(name);
    const expressions = this.#expressions[name];
    switch (target.kind) {
      case "score":
        return expressions.result(target[name]);
      case "cutoff":
      case "flag": {
        const list = target.kind === "cutoff" ? definition.cutoffs : definition.flags;
        const { when, hidden } = list.find(({ id }) => id === target[name])!;
        const whenHidden = hidden === undefined ? missing : false;
        return this.step(
          [expressions.node(when)],
          ([outcome]) =>
            typeof outcome === "boolean" ? outcome : outcome === notAsked ? whenHidden : missing,
          `verdict ${keyOf(whenHidden)}`,
        );
      }
      case "check":
        return this.step(
          [expressions.node(definition.checks.find(({ id }) => id === target[name])!.holds)],
          ([holds]) => holds !== false,
          "fine",
        );
      case "band": {
        const { score, set } = target[name];
        const found = definition.bands.find((one) => one.score === score && one.id === set)!;
        return this.#banded(found, expressions);
      }
      case "asked": {
        const placed = this.item(name, target[name]);
        return this.step([this.variable(placed).asked[name]!], ([asked]) => asked === true, "is asked");
      }
      case "item score":
        return this.#itemScore(name, this.item(name, target[name]));
    }
  }

  /** As a result tells it: a number, or nothing. */
  #itemScore(name: SideName, placed: PlacedItem): GraphNode {
    const { notAsked: rule } = placed.item;
    const hidden = typeof rule === "number" ? pointsNotAsked(rule) : notAsked;
    return this.leaf(
      name,
      placed,
      ({ score }, asked) => {
        if (asked !== true) return asked === missing ? notAsked : hidden;
        return typeof score === "symbol" ? notAsked : score;
      },
      `own score or ${keyOf(hidden)}`,
    );
  }

  #banded(set: BandSet, expressions: Expressions): GraphNode {
    const score = expressions.result(set.score);
    const when = set.when === undefined ? this.constant(true) : expressions.node(set.when);
    return this.step(
      [score, when],
      ([value, holds]) => (holds === true ? bandOf(set, value!) : notAsked),
      `bands ${JSON.stringify(set.bands.map(({ id, from, to, open }) => [id, from, to, open]))}`,
    );
  }

  #settle(variable: Variable): void {
    const { pair } = variable;
    for (const placed of [pair.old, pair.new]) {
      if (placed && variable.amount && placed.item.type.kind === "date") {
        for (const day of daysBefore(this.constants)) variable.limits.push(fraction(dayNumber(day)));
      }
      const name = placed === pair.old ? "old" : "new";
      const isPartial = placed && optionsOf(this.side(name), placed).some(({ when }) => when !== undefined);
      if (isPartial) throw new NotWorkedOut();
    }
    if (variable.amount)
      for (const number of [...this.constants, ...magnitudes]) variable.limits.push(fraction(number));
    variable.space = this.#spaces.space(pair, variable);
  }

  #once(key: string | undefined, make: (index: number) => GraphNode): GraphNode {
    const known = key === undefined ? undefined : this.#known.get(key);
    if (known) return known;
    const node = make(this.nodes.length);
    this.nodes.push(node);
    if (key !== undefined) this.#known.set(key, node);
    return node;
  }
}

function indexesOf(nodes: readonly GraphNode[]): string {
  return nodes.map(({ index }) => index).join();
}

function lastOf(nodes: readonly GraphNode[]): number {
  let last = -1;
  for (const node of nodes) if (node.last > last) last = node.last;
  return last;
}
