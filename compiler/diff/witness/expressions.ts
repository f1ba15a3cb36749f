import type { Call, Expression, MissingVariant, Reference } from "../../../runtime/definition/expression.ts";
import type { AggregateOperator } from "../../../runtime/engine/aggregate.ts";
import { codeOutcome, scoreOf } from "../../../runtime/engine/answer.ts";
import { pointsNotAsked } from "../../../runtime/engine/item.ts";
import { operators, sizeOf } from "../../../runtime/engine/operators.ts";
import { leftOut, missing, notAsked, type Value } from "../../../runtime/engine/outcome.ts";
import { type Apply, rounding } from "../../../runtime/engine/relations.ts";
import { indexTable } from "../../../runtime/engine/table.ts";
import { fromNumber } from "../../../runtime/exact/index.ts";
import { aDay } from "../../verify/examples/aims.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { dayNumber } from "../../verify/machine/days.ts";
import { fraction } from "../../verify/numbers/set.ts";
import { optionsOf } from "../pairing/side.ts";
import { type Element, keyOf } from "./key.ts";
import { type GraphNode, NotWorkedOut, type SideName, type Workshop } from "./nodes.ts";

/** The expressions of one version as nodes. */
export class Expressions {
  readonly #graph: Workshop;
  readonly #side: SideName;
  readonly #nodes = new Map<Expression, GraphNode>();
  readonly #results: ReadonlyMap<string, Expression>;

  constructor(graph: Workshop, side: SideName) {
    this.#graph = graph;
    this.#side = side;
    const { lets, scores } = graph.side(side).definition;
    this.#results = new Map([...lets, ...scores].map(({ id, value }) => [id, value]));
  }

  result(id: string): GraphNode {
    const value = this.#results.get(id);
    if (value === undefined) throw new NotWorkedOut();
    return this.node(value);
  }

  node(expression: Expression): GraphNode {
    if (typeof expression === "number") return this.#number(expression);
    let node = this.#nodes.get(expression);
    if (!node) {
      node = this.#make(expression);
      this.#nodes.set(expression, node);
    }
    return node;
  }

  #number(value: number): GraphNode {
    this.#graph.constants.add(value);
    return this.#graph.constant(fromNumber(value));
  }

  #make(expression: Exclude<Expression, number>): GraphNode {
    if ("op" in expression) return this.#call(expression);
    if ("code" in expression) return this.#graph.constant(codeOutcome(expression.code));
    if ("text" in expression) return this.#graph.constant(expression.text);
    if ("day" in expression) return this.#graph.constant(expression.day);
    return this.#reference(expression, { amount: true });
  }

  #call(call: Call): GraphNode {
    const { op, args } = call;
    switch (op) {
      case "sum":
      case "mean":
      case "min":
      case "max":
      case "count":
      case "any":
      case "all":
      case "and":
      case "or":
        return this.#aggregate(call, op);
      case "unanswered":
        return this.#graph.gathering(
          args.map((arg) => this.#state(arg, "missing")),
          { op: "count", rule: undefined },
        );
      case "answered":
        return this.#state(args[0]!, "answered");
      case "if":
        return this.#graph.step(
          this.#all(args),
          ([condition, then, otherwise]) =>
            typeof condition === "boolean" ? (condition ? then! : otherwise!) : (condition ?? missing),
          op,
        );
      case "today":
        return this.#graph.constant(aDay);
      case "lookup":
        return this.#lookup(call);
      case "entries":
      case "chosen":
        return this.#size(call);
      case "round":
        return this.#round(call);
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.#strict(
          [this.#compared(args[0]!, args[1]!), this.#compared(args[1]!, args[0]!)],
          operators[op]!,
          op,
        );
      default:
        return this.#strict(this.#all(args), operators[op] ?? notKnown, op);
    }
  }

  #all(args: readonly Expression[]): GraphNode[] {
    return args.map((arg) => this.node(arg));
  }

  #round({ args, rounding: how = { mode: "half up", step: 1 } }: Call): GraphNode {
    return this.#strict(this.#all(args), rounding(how), `${how.mode} to ${how.step}`);
  }

  #strict(children: readonly GraphNode[], apply: Apply, does: string): GraphNode {
    const strict = (outcomes: readonly Element[]) => {
      let absent: typeof notAsked | undefined;
      for (const outcome of outcomes) {
        if (outcome === missing) return missing;
        if (typeof outcome === "symbol") absent = notAsked;
      }
      return absent ?? apply(outcomes as readonly Value[]);
    };
    return this.#graph.step(children, strict, does);
  }

  /** One side of a comparison: an item beside a constant is asked no more than that. */
  #compared(side: Expression, other: Expression): GraphNode {
    const limit = limitOf(other);
    const isItem =
      typeof side === "object" &&
      !("op" in side || "result" in side || "code" in side || "text" in side || "day" in side);
    if (limit === undefined || !isItem) return this.node(side);
    const node = this.#reference(side, { amount: false });
    if (limit !== null) this.#graph.variable(this.#itemOf(side)).limits.push(limit);
    return node;
  }

  #lookup({ args, table: name }: Call): GraphNode {
    const table = this.#graph.side(this.#side).definition.tables[name ?? ""];
    if (!table) throw new NotWorkedOut();
    const keys = args.map((arg, column) => {
      const isItem = typeof arg === "object" && ("answer" in arg || "score" in arg || "points" in arg);
      if (!isItem) return this.node(arg);
      const node = this.#reference(arg, { amount: false });
      const { limits } = this.#graph.variable(this.#itemOf(arg));
      for (const { keys } of table.rows) {
        const key = keys[column];
        if (typeof key === "number") limits.push(fraction(key));
        else if (typeof key === "object") limits.push(fraction(key.from), fraction(key.to));
      }
      return node;
    });
    return this.#strict(keys, indexTable(table), `lookup ${JSON.stringify(table)}`);
  }

  #size({ args, notAsked: rule }: Call): GraphNode {
    const counted = this.#strict(this.#all(args), sizeOf, "size");
    if (rule === undefined) return counted;
    const instead = rule === "missing" ? missing : fromNumber(rule);
    return this.#graph.step(
      [counted],
      ([outcome]) => (outcome === notAsked ? instead : outcome!),
      `or ${keyOf(instead)}`,
    );
  }

  #aggregate(call: Call, op: AggregateOperator): GraphNode {
    const children = call.args.map((arg) => {
      const isItem = typeof arg === "object" && ("score" in arg || "points" in arg);
      return isItem ? this.#reference(arg, { amount: true, inAggregate: true }) : this.node(arg);
    });
    const gather = (rule: MissingVariant | undefined) =>
      this.#graph.gathering(
        children,
        { op, rule },
        rule?.rule === "as if" ? call.args.map((arg) => this.#asIf(arg, rule.option)) : [],
      );
    const variants = call.missing ?? [];
    const [first] = variants;
    if (!first || first.when === undefined) return gather(first);
    const conditions = variants.map(({ when }) =>
      when === undefined ? this.#graph.constant(true) : this.node(when),
    );
    const outcomes = [...variants.map((rule) => gather(rule)), gather(undefined)];
    const ruled = (all: readonly Element[]) => {
      const n = conditions.length;
      for (let at = 0; at < n; at++) {
        if (all[at] === true) return all[n + at]!;
        if (all[at] === missing) break;
      }
      return all[2 * n]!;
    };
    return this.#graph.step([...conditions, ...outcomes], ruled, "ruled");
  }

  #asIf(argument: Expression, code: string | number): Element | undefined {
    if (typeof argument !== "object" || !("points" in argument || "score" in argument)) return undefined;
    const placed = this.#itemOf(argument);
    const options = optionsOf(this.#graph.side(this.#side), placed);
    const option = options.find((each) => each.code === code);
    return option && scoreOf(option, options, placed.item.reversed === true);
  }

  /** Whether an item is in this state; anything else, as it has a value. */
  #state(argument: Expression, state: "answered" | "missing"): GraphNode {
    const isItem =
      typeof argument === "object" && ("answer" in argument || "score" in argument || "points" in argument);
    if (isItem) {
      return this.#graph.leaf(
        this.#side,
        this.#itemOf(argument),
        (value, asked) => asked === true && value.kind === state,
        state,
      );
    }
    return this.#graph.step(
      [this.node(argument)],
      ([outcome]) =>
        state === "missing" ? outcome === missing : outcome !== missing && outcome !== notAsked,
      state,
    );
  }

  #itemOf(reference: Reference): PlacedItem {
    const id =
      "answer" in reference
        ? reference.answer
        : "score" in reference
          ? reference.score
          : "points" in reference
            ? reference.points
            : reference.result;
    return this.#graph.item(this.#side, id);
  }

  #reference(
    reference: Reference,
    how: { readonly amount: boolean; readonly inAggregate?: boolean },
  ): GraphNode {
    if ("result" in reference) return this.result(reference.result);
    const placed = this.#itemOf(reference);
    const variable = this.#graph.variable(placed);
    variable.amount ||= how.amount;
    const hidden = this.#hidden(reference, placed);
    const outside = hidden === leftOut && !how.inAggregate ? notAsked : hidden;
    const part = "answer" in reference ? "answer" : "score" in reference ? "score" : "points";
    return this.#graph.leaf(
      this.#side,
      placed,
      (value, asked) => (asked === true ? (value[part] as Element) : asked === missing ? missing : outside),
      `${part} or ${keyOf(outside)}`,
    );
  }

  #hidden(reference: Reference, { item }: PlacedItem): Element {
    if (!("points" in reference)) return notAsked;
    return pointsNotAsked(reference.notAsked ?? item.notAsked);
  }
}

/** What a comparison with a constant asks of a number; `null` where it asks nothing of one. */
function limitOf(expression: Expression) {
  if (typeof expression === "number") return fraction(expression);
  if ("day" in expression) return fraction(dayNumber(expression.day));
  return "code" in expression || "text" in expression ? null : undefined;
}

function notKnown(): never {
  throw new NotWorkedOut();
}
