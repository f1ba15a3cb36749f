import type { Expression } from "../../runtime/definition/expression.ts";
import type { Container } from "./machine/contents.ts";
import type { Machine } from "./machine/machine.ts";
import type { Node } from "./machine/node.ts";

/** A condition of a form, or an expression that has conditions in it. */
export interface Condition {
  readonly kind: "guard" | "option" | "score" | "let" | "bands" | "cutoff" | "flag" | "check";
  /** Of the score, cut-off … that it belongs to. */
  readonly id: string;
  readonly expression: Expression;
  /** What is around it: whether that is asked. */
  readonly around?: Node;
  /** The conditions around it, innermost first. */
  readonly outerConditions: readonly Expression[];
}

const known = new WeakMap<Machine, readonly Condition[]>();

/** Everything in a form that has a condition in it, in the order of the definition. */
export function conditionsOf(machine: Machine): readonly Condition[] {
  const found = known.get(machine) ?? conditionsIn(machine);
  known.set(machine, found);
  return found;
}

function conditionsIn(machine: Machine): readonly Condition[] {
  const { definition, contents, items } = machine;
  const found: Condition[] = [];
  const guard = (id: string, when: Expression | undefined, within: Container) => {
    if (when === undefined) return;
    const outerConditions = conditionsAround(within);
    found.push({
      kind: "guard",
      id,
      expression: when,
      outerConditions,
      ...(outerConditions.length > 0 && { around: items.shown(within) }),
    });
  };
  for (const { content, when, within } of contents.containers) {
    if (within) guard(content && "id" in content ? (content.id ?? "") : "", when, within);
  }
  for (const { item, container } of contents.items.values()) guard(item.id, item.when, container);
  const add = (kind: Condition["kind"], id: string, expression: Expression | undefined) => {
    if (expression !== undefined) found.push({ kind, id, expression, outerConditions: [] });
  };
  for (const [id, scale] of Object.entries(definition.scales)) {
    for (const { when } of scale.options) add("option", id, when);
  }
  for (const { id, value } of definition.lets) add("let", id, value);
  for (const { id, value } of definition.scores) add("score", id, value);
  for (const { score, when } of definition.bands) add("bands", score, when);
  for (const { id, when } of definition.cutoffs) add("cutoff", id, when);
  for (const { id, when } of definition.flags) add("flag", id, when);
  for (const { id, holds } of definition.checks) add("check", id, holds);
  return found;
}

/** The conditions that this and what it stands in are shown under, innermost first. */
export function conditionsAround(container: Container): readonly Expression[] {
  const conditions: Expression[] = [];
  for (let at: Container | null = container; at; at = at.within) {
    if (at.when !== undefined) conditions.push(at.when);
  }
  return conditions;
}
