import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import { FALSE, MISSING, NOT_ASKED, nothing, type Outcomes, TRUE } from "../outcomes/outcomes.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { operation } from "./cutset.ts";
import { expressionNode } from "./expressions.ts";
import type { FormNodes } from "./form-nodes.ts";
import { Items } from "./items.ts";
import type { Node } from "./node.ts";
import { Setting } from "./setting.ts";

/**
 * Works out what the parts of a form can come to over all responses, finished or not.
 *
 * Nothing that can come about is left out. Arguments that share variables (an item used twice, or as a guard) are
 * looked at for each cell of what they share, within the limits of {@link Setting}; beyond these, and where entries of
 * a repeat hang together, they are taken to be independent, so that there may seem to be more outcomes than there are.
 */
export class Machine implements FormNodes {
  readonly definition: Definition;
  readonly contents: Contents;
  readonly setting = new Setting();
  readonly items: Items;
  readonly #nodes = new Map<object, Node>();
  readonly #derived = new Map<Node, Map<string, Node>>();
  readonly #while = new Map<Node, Map<Node, Node>>();
  readonly #made = new Map<string, Expression>();
  readonly #results: ReadonlyMap<string, Expression>;

  constructor(definition: Definition) {
    this.definition = definition;
    this.contents = contentsOf(definition);
    this.items = new Items(this.setting, definition.scales, (condition) => this.node(condition));
    this.#results = new Map([...definition.lets, ...definition.scores].map(({ id, value }) => [id, value]));
    // In the printed order, and with all that conditions ask of them.
    for (const placed of this.contents.items.values()) this.items.variable(placed);
    for (const placed of this.contents.items.values()) this.items.asked(placed);
    for (const container of this.contents.containers) this.items.shown(container);
    for (const scale of Object.values(definition.scales)) {
      for (const { when } of scale.options) if (when !== undefined) this.node(when);
    }
    for (const { value } of [...definition.lets, ...definition.scores]) this.node(value);
    for (const { when } of definition.bands) if (when !== undefined) this.node(when);
    for (const { when } of [...definition.cutoffs, ...definition.flags]) this.node(when);
    for (const { holds } of definition.checks) this.node(holds);
  }

  node(expression: Expression): Node {
    if (typeof expression === "number") return expressionNode(this, expression);
    let node = this.#nodes.get(expression);
    if (!node) {
      node = expressionNode(this, expression);
      this.#nodes.set(expression, node);
    }
    return node;
  }

  /** An expression that is not of the definition; for equal ones always the same. */
  made(expression: Expression): Expression {
    const text = JSON.stringify(expression);
    const known = this.#made.get(text) ?? expression;
    this.#made.set(text, known);
    return known;
  }

  /** The machine is used for another version of the form; false where that would know less than a new one. */
  renew(): boolean {
    return this.setting.renew();
  }

  valueOf(id: string): Expression {
    return this.#results.get(id)!;
  }

  result(id: string): Node {
    return this.node(this.valueOf(id));
  }

  derived(from: Node, way: string, make: () => Node): Node {
    let derived = this.#derived.get(from);
    if (!derived) {
      derived = new Map();
      this.#derived.set(from, derived);
    }
    let made = derived.get(way);
    if (!made) {
      made = make();
      derived.set(way, made);
    }
    return made;
  }

  /** All that an expression of the definition can come to. */
  valuesOf(expression: Expression): Outcomes {
    return this.setting.confinement.read(this.node(expression));
  }

  /** All that an expression can come to while a condition holds. */
  valuesWhile(condition: Node, expression: Expression): Outcomes {
    return this.setting.confinement.read(this.nodeWhile(condition, expression));
  }

  /** An expression with only those outcomes that it has while a condition holds. */
  nodeWhile(condition: Node, expression: Expression): Node {
    const { confinement } = this.setting;
    const value = this.node(expression);
    let known = this.#while.get(condition);
    if (!known) {
      known = new Map();
      this.#while.set(condition, known);
    }
    let made = known.get(value);
    if (!made) {
      made = operation(this.setting, [condition, value], () =>
        confinement.read(condition).kinds & TRUE ? confinement.read(value) : nothing,
      );
      known.set(value, made);
    }
    return made;
  }

  canBe(condition: Expression, outcome: boolean | "missing" | "not asked"): boolean {
    const kind =
      outcome === "missing" ? MISSING : outcome === "not asked" ? NOT_ASKED : outcome ? TRUE : FALSE;
    return (this.valuesOf(condition).kinds & kind) !== 0;
  }
}
