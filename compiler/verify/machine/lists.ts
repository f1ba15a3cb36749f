import { aggregates } from "../../../runtime/definition/aggregates.ts";
import type { Constant, Expression, Reference } from "../../../runtime/definition/expression.ts";
import { either, MISSING, NOT_ASKED, nothing, only, TRUE } from "../outcomes/outcomes.ts";
import { outermost } from "./contents.ts";
import type { FormNodes } from "./form-nodes.ts";
import { merged, type Node, never, workOf } from "./node.ts";
import type { Argument } from "./tally.ts";

/**
 * The repeat over which an expression is a list: it names one of its items from outside. What aggregates within it go
 * over is their own.
 */
export function listOf(expression: Expression): string | undefined {
  if (typeof expression !== "object") return undefined;
  if ("op" in expression) {
    if (aggregates.has(expression.op)) return undefined;
    return expression.args.map(listOf).find((repeat) => repeat !== undefined);
  }
  const id = itemNamed(expression) ?? "";
  const dot = id.indexOf(".");
  return dot < 0 ? undefined : id.slice(0, dot);
}

/** The item that a reference is to. */
export function itemNamed(expression: Constant | Reference): string | undefined {
  if ("answer" in expression) return expression.answer;
  if ("score" in expression) return expression.score;
  return "points" in expression ? expression.points : undefined;
}

/** An argument over a list; `element` is its value for one entry. */
export function listed(form: FormNodes, repeatId: string, element: Node): Argument {
  const { setting, items, contents } = form;
  const { confinement } = setting;
  const container = contents.repeats.get(repeatId) ?? outermost;
  const { min, max } = container.repeat!;
  const shown = items.shown(container);
  const entry = items.entryOf(container.repeat!);
  const inner = setting.variables.filter(({ repeat }) => repeat === repeatId).map(({ index }) => index);
  const isInner = new Set(inner);
  const outer = (all: readonly number[]) => all.filter((variable) => !isInner.has(variable));
  const both = [element, shown];
  return {
    variables: [...new Set(both.flatMap((one) => outer(one.variables)))].sort((a, b) => a - b),
    amounts: [...new Set(both.flatMap((one) => outer(one.amounts)))].sort((a, b) => a - b),
    comparisons: merged(both.map((one) => one.comparisons)),
    work: workOf(both),
    compute: () => confinement.without(inner, () => confinement.read(element)),
    last: nothing,
    moment: never,
    list: {
      min,
      max,
      asked: () => (confinement.read(shown).kinds & TRUE) !== 0,
      beside: () => {
        const { kinds } = confinement.read(shown);
        // Also where it is asked, but what is given for it is no list of entries.
        const missing = kinds & (TRUE | MISSING) ? only(MISSING) : nothing;
        if (!(kinds & NOT_ASKED)) return missing;
        const none = () =>
          confinement.within(entry.answer.index, entry.none, () => confinement.read(element));
        return either(missing, confinement.without(inner, none));
      },
    },
  };
}
