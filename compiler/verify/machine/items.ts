import type { Option, Repeat } from "../../../runtime/definition/definition.ts";
import type { Code, Expression, NotAsked } from "../../../runtime/definition/expression.ts";
import { fraction, NONE, type NumberSet, only as number } from "../numbers/set.ts";
import { union } from "../numbers/union.ts";
import {
  anyOf,
  either,
  hasValue,
  LEFT_OUT,
  MISSING,
  NOT_ASKED,
  nothing,
  numbers,
  type Outcomes,
  only,
  TRUE,
} from "../outcomes/outcomes.ts";
import { outsideAggregate } from "./absence.ts";
import type { Cell } from "./cell.ts";
import type { ChoiceCell } from "./choice.ts";
import type { Container, PlacedItem } from "./contents.ts";
import { operation } from "./cutset.ts";
import { Domains, type Scales } from "./domains.ts";
import { constant, leaf, type Node, type Variable } from "./node.ts";
import type { Setting } from "./setting.ts";

/** What a reference reads of an item. */
export type Aspect = "answer" | "score" | "points" | "chosen" | { readonly includes: Code };

/** How an item is referred to. */
export interface Reading {
  readonly aspect: Aspect;
  readonly notAsked?: NotAsked;
  /** What is left out of an aggregate is told apart there. */
  readonly inAggregate?: boolean;
  /** Only compared with a constant, which is one of the variable's atoms. */
  readonly asked?: boolean;
}

/** What is known of an item so far. */
interface ItemRecord {
  readonly variable: Variable;
  asked: Node | undefined;
  readonly readings: {
    readonly reading: Reading;
    readonly rule: NotAsked | undefined;
    readonly node: Node;
  }[];
}

const asked = constant(only(TRUE));

/** The items of a form as nodes. Their conditions become nodes by `condition`, when they are first read. */
export class Items {
  readonly #setting: Setting;
  readonly #condition: (expression: Expression) => Node;
  readonly #records = new Map<PlacedItem, ItemRecord>();
  readonly #domains: Domains;
  readonly #shown = new Map<Container, Node>();
  readonly #offers = new Map<string, ReadonlyMap<Option, Node> | null>();
  readonly #constants = new Map<NotAsked, Outcomes>();
  readonly #entries = new Map<Repeat, { readonly answer: Variable; readonly none: Cell }>();

  constructor(setting: Setting, scales: Scales, condition: (expression: Expression) => Node) {
    this.#setting = setting;
    this.#domains = new Domains(scales);
    this.#condition = condition;
  }

  variable(placed: PlacedItem): Variable {
    return this.#record(placed).variable;
  }

  #record(placed: PlacedItem): ItemRecord {
    let record = this.#records.get(placed);
    if (!record) {
      const { item, container } = placed;
      const { variables } = this.#setting;
      const repeat = container.repeat?.id ?? null;
      const variable = {
        index: variables.length,
        id: item.id,
        domain: this.#domains.of(item),
        atoms: [],
        repeat,
      };
      variables.push(variable);
      record = { variable, asked: undefined, readings: [] };
      this.#records.set(placed, record);
    }
    return record;
  }

  /** Whether it is asked: true, not asked, or missing while that is unsettled. Within a repeat, of an entry there is. */
  asked(placed: PlacedItem): Node {
    const record = this.#record(placed);
    record.asked ??= this.#asked(placed.item.when, placed.container);
    return record.asked;
  }

  /** The same of what is not an item. */
  shown(container: Container): Node {
    if (!container.within) return asked;
    let known = this.#shown.get(container);
    if (!known) {
      known = this.#asked(container.when, container.within);
      this.#shown.set(container, known);
    }
    return known;
  }

  #asked(when: Expression | undefined, within: Container): Node {
    const { content } = within;
    const around = content && within.repeat === content ? this.#entry(within.repeat) : this.shown(within);
    return when === undefined ? around : this.#guarded(around, this.#condition(when));
  }

  /** Whether there is an entry to be asked about: always, but for the element that stands for a repeat not asked. */
  #entry(repeat: Repeat): Node {
    const { answer } = this.entryOf(repeat);
    return leaf(answer, false, () => this.#setting.confinement.cellOf(answer).answer);
  }

  entryOf(repeat: Repeat): { readonly answer: Variable; readonly none: Cell } {
    let entry = this.#entries.get(repeat);
    if (!entry) {
      const { variables } = this.#setting;
      const [there, none] = [entryCell("", only(TRUE)), entryCell("none", only(NOT_ASKED))];
      const domain = { whole: there, byAtoms: () => [there] };
      const answer = {
        index: variables.length,
        id: `${repeat.id} entry`,
        domain,
        atoms: [],
        repeat: repeat.id,
      };
      variables.push(answer);
      entry = { answer, none };
      this.#entries.set(repeat, entry);
    }
    return entry;
  }

  #guarded(around: Node, condition: Node): Node {
    return operation(this.#setting, [around, condition], () => {
      const outer = this.#setting.confinement.read(around).kinds;
      let kinds = outer & (MISSING | NOT_ASKED);
      if (outer & TRUE) {
        const inner = this.#setting.confinement.read(condition).kinds;
        kinds |= inner & (TRUE | MISSING);
        if (inner & ~(TRUE | MISSING)) kinds |= NOT_ASKED;
      }
      return only(kinds);
    });
  }

  /** An item as a reference reads it. */
  read(placed: PlacedItem, reading: Reading): Node {
    const { item } = placed;
    const { aspect, inAggregate, asked: onlyAsked } = reading;
    const rule =
      aspect === "points"
        ? (reading.notAsked ?? item.notAsked ?? placed.container.repeat?.notAsked)
        : undefined;
    const record = this.#record(placed);
    for (const one of record.readings) {
      const isSame =
        isSameAspect(one.reading.aspect, aspect) &&
        one.rule === rule &&
        one.reading.inAggregate === inAggregate &&
        one.reading.asked === onlyAsked;
      if (isSame) return one.node;
    }
    const own = this.#own(placed, aspect === "points" ? "score" : aspect, onlyAsked !== true);
    const node = this.#whereAsked(this.asked(placed), own, rule, inAggregate === true);
    record.readings.push({ reading, rule, node });
    return node;
  }

  #whereAsked(ask: Node, own: Node, rule: NotAsked | undefined, inAggregate: boolean): Node {
    if (ask === asked) return own;
    const { confinement } = this.#setting;
    const hidden = inAggregate ? this.pointsNotAsked(rule) : outsideAggregate(this.pointsNotAsked(rule));
    return operation(this.#setting, [ask, own], () => {
      const { kinds } = confinement.read(ask);
      let all = kinds & TRUE ? confinement.read(own) : nothing;
      if (kinds & MISSING) all = either(all, only(MISSING));
      return kinds & NOT_ASKED ? either(all, hidden) : all;
    });
  }

  /** 1 where it is asked and has no answer, else 0. */
  unanswered(placed: PlacedItem): Node {
    const { confinement } = this.#setting;
    const [ask, own] = [this.asked(placed), this.#own(placed, "answer", false)];
    return operation(this.#setting, [ask, own], () => {
      const answer = confinement.read(own);
      const isAsked = confinement.read(ask).kinds;
      let counts: NumberSet = NONE;
      if (isAsked & TRUE && answer.kinds & MISSING) counts = number({ num: 1, den: 1 });
      const isOther = isAsked & ~TRUE || hasValue(answer) || answer.kinds & ~MISSING;
      return numbers(isOther ? union(counts, number({ num: 0, den: 1 })) : counts);
    });
  }

  /** What an item that is not asked counts. */
  pointsNotAsked(rule: NotAsked | undefined): Outcomes {
    if (rule === undefined) return only(NOT_ASKED);
    let points = this.#constants.get(rule);
    if (!points) {
      points =
        rule === "missing"
          ? only(MISSING)
          : rule === "left out"
            ? only(LEFT_OUT)
            : numbers(number(fraction(rule)));
      this.#constants.set(rule, points);
    }
    return points;
  }

  /** What is answered where it is asked. */
  #own(placed: PlacedItem, aspect: Exclude<Aspect, "points">, amount: boolean): Node {
    const variable = this.variable(placed);
    const { confinement } = this.#setting;
    const answer = leaf(variable, amount, () => {
      const cell = confinement.cellOf(variable);
      return typeof aspect === "string" ? cell[aspect] : cell.includes(aspect.includes);
    });
    const { type } = placed.item;
    if (type.kind !== "one" && type.kind !== "yesno") return answer;
    const offers = this.#offersOf(type.scale);
    return offers ? this.#offered(variable, answer, offers, aspect) : answer;
  }

  /** The conditions of a scale's options; null where they are offered always. */
  #offersOf(scale: string): ReadonlyMap<Option, Node> | null {
    let offers = this.#offers.get(scale);
    if (offers === undefined) {
      const conditions = this.#domains.optionsOf(scale).filter(({ when }) => when !== undefined);
      offers =
        conditions.length > 0 ? new Map(conditions.map((one) => [one, this.#condition(one.when!)])) : null;
      this.#offers.set(scale, offers);
    }
    return offers;
  }

  /** An option that is not offered is no answer. */
  #offered(
    variable: Variable,
    answer: Node,
    offers: ReadonlyMap<Option, Node>,
    aspect: Exclude<Aspect, "points">,
  ): Node {
    const { confinement } = this.#setting;
    return operation(this.#setting, [answer, ...offers.values()], () => {
      const cell = confinement.cellOf(variable) as ChoiceCell;
      if (aspect !== "answer" && aspect !== "score") return confinement.read(answer);
      const all = [only(cell[aspect].kinds & MISSING)];
      for (const choice of cell.choices) {
        const offer = offers.get(choice.option);
        const kinds = offer ? confinement.read(offer).kinds : TRUE;
        if (kinds & TRUE) all.push(choice[aspect]);
        if (kinds & ~TRUE) all.push(only(MISSING));
      }
      return anyOf(all);
    });
  }
}

function isSameAspect(a: Aspect, b: Aspect): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && a.includes === b.includes);
}

function entryCell(key: string, answer: Outcomes): Cell {
  return {
    key,
    answer,
    score: answer,
    chosen: answer,
    includes: () => answer,
    split: () => [],
    size: 1,
    sample: null,
  };
}
