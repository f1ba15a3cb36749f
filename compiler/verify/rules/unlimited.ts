import type { Item } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Study } from "../study.ts";

/** The items and inputs that an expression reads, also by way of scores and lets, whose answers go on for ever. */
export function unlimitedIn({ definition, machine }: Study, expression: Expression): readonly Item[] {
  const worked = new Map([...definition.lets, ...definition.scores].map(({ id, value }) => [id, value]));
  const found = new Set<Item>();
  const read = new Set<string>();
  const walk = (part: Expression): void => {
    if (typeof part !== "object") return;
    if ("op" in part) {
      for (const argument of part.args) walk(argument);
    } else if ("result" in part) {
      const value = worked.get(part.result);
      if (value !== undefined && !read.has(part.result)) walk(value);
      read.add(part.result);
    } else {
      const named = "points" in part ? part.points : "score" in part ? part.score : undefined;
      const item =
        named === undefined ? undefined : machine.contents.items.get(named.split(".").at(-1)!)?.item;
      if (item && isUnlimited(item)) found.add(item);
    }
  };
  walk(expression);
  return [...found];
}

function isUnlimited({ type }: Item): boolean {
  return (
    (type.kind === "integer" || type.kind === "number") && (type.min === undefined || type.max === undefined)
  );
}
