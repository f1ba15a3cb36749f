import type { Band, BandSet } from "../../../runtime/definition/definition.ts";
import type { Call, Expression, MissingVariant } from "../../../runtime/definition/expression.ts";
import { itemNamed } from "../machine/lists.ts";
import type { Machine } from "../machine/machine.ts";
import type { Node } from "../machine/node.ts";
import { withheldTables } from "../rules/withheld.ts";
import type { Study } from "../study.ts";

/** A part of a form that examples are to reach. */
export type Element =
  | { readonly kind: "band"; readonly part: Band; readonly set: BandSet }
  | {
      readonly kind: "cutoff" | "flag";
      readonly part: object;
      readonly id: string;
      readonly when: Expression;
    }
  /** `outer` are the conditions around it, `around` whether what it stands in is shown. */
  | {
      readonly kind: "branch";
      readonly part: object;
      readonly when: Expression;
      readonly outer: readonly Expression[];
      readonly around?: Node;
    }
  | {
      readonly kind: "missing rule";
      readonly part: object;
      readonly score: string;
      readonly variant: MissingVariant;
      /** What it counts; `incident.severity` is a list over a repeat. */
      readonly items: readonly string[];
    };

/**
 * All parts of a form that examples are to reach, in the order of the definition. What depends on a withheld table is not
 * among them: the examples stand in the form, and what its publisher keeps does not.
 */
export function elementsOf(study: Study): readonly Element[] {
  const { definition } = study;
  const isOpen = (expression: Expression) => withheldTables(definition, expression).length === 0;
  const elements: Element[] = [];
  for (const set of definition.bands) {
    if (!isOpen({ result: set.score })) continue;
    for (const band of set.bands) {
      elements.push({ kind: "band", part: band, set });
    }
  }
  for (const cutoff of definition.cutoffs)
    if (isOpen(cutoff.when))
      elements.push({ kind: "cutoff", part: cutoff, id: cutoff.id, when: cutoff.when });
  for (const flag of definition.flags)
    if (isOpen(flag.when)) elements.push({ kind: "flag", part: flag, id: flag.id, when: flag.when });
  elements.push(...branchesOf(study), ...missingRulesOf(study));
  return elements;
}

/** Conditions on what is shown; of several that stand at one place (a column's on each of its cells) the first. */
function branchesOf({ machine, form, conditions }: Study): Element[] {
  const seen = new Set<string>();
  return conditions.flatMap(({ kind, id, expression, around, outerConditions }): Element[] => {
    if ((kind !== "guard" && kind !== "option") || typeof expression !== "object") return [];
    const place = form.places.get(expression);
    const placed = machine.contents.items.get(id);
    // What opens the text box of an option is the option; what is within a repeat has no answer of its own here.
    if (!place || placed?.item.specifies || isWithinRepeat(machine, id)) return [];
    if (withheldTables(machine.definition, expression).length > 0) return [];
    const key = `${place.file} ${place.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        kind: "branch",
        part: expression,
        when: expression,
        outer: outerConditions,
        ...(around && { around }),
      },
    ];
  });
}

function isWithinRepeat({ contents }: Study["machine"], id: string): boolean {
  const item = contents.items.get(id);
  if (item) return item.container.repeat !== null;
  return contents.containers.some(
    ({ content, repeat }) =>
      content && "id" in content && content.id === id && repeat !== null && repeat !== content,
  );
}

const known = new WeakMap<Machine, readonly Element[]>();

/** All versions that share a machine have the same. */
function missingRulesOf(study: Study): readonly Element[] {
  const found = known.get(study.machine) ?? missingRulesIn(study);
  known.set(study.machine, found);
  return found;
}

function missingRulesIn({ definition, machine }: Study): Element[] {
  const { items: placed } = machine.contents;
  // What an item that is corrected counts ends in its own points.
  const counted = (arg: Expression): string[] => {
    const [, , own] = typeof arg === "object" && "op" in arg && arg.op === "if" ? arg.args : [];
    const id = own === undefined || typeof own !== "object" || "op" in own ? undefined : itemNamed(own);
    return id !== undefined && placed.get(id)?.item.atLeast !== undefined ? [id] : [...new Set(itemsIn(arg))];
  };
  return definition.scores.flatMap(({ id, value }) =>
    aggregatesIn(value).flatMap((call) => {
      const items = call.args.flatMap(counted);
      return (call.missing ?? []).map(
        (variant): Element => ({ kind: "missing rule", part: variant, score: id, variant, items }),
      );
    }),
  );
}

function aggregatesIn(expression: Expression): Call[] {
  if (typeof expression !== "object" || !("op" in expression)) return [];
  return [...(expression.missing ? [expression] : []), ...expression.args.flatMap(aggregatesIn)];
}

function itemsIn(expression: Expression): string[] {
  if (typeof expression !== "object") return [];
  if ("op" in expression) return expression.args.flatMap(itemsIn);
  const id = itemNamed(expression);
  return id === undefined ? [] : [id];
}
