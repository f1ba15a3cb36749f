import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";

/** The withheld tables that an expression reads, also by way of scores and lets. */
export function withheldTables(definition: Definition, expression: Expression): readonly string[] {
  if (!Object.values(definition.tables).some(({ withheld }) => withheld)) return [];
  const worked = new Map([...definition.lets, ...definition.scores].map(({ id, value }) => [id, value]));
  const found = new Set<string>();
  const read = new Set<string>();
  const walk = (part: Expression): void => {
    if (typeof part !== "object") return;
    if ("op" in part) {
      if (part.table !== undefined && definition.tables[part.table]?.withheld) found.add(part.table);
      for (const argument of part.args) walk(argument);
    } else if ("result" in part && !read.has(part.result)) {
      read.add(part.result);
      const value = worked.get(part.result);
      if (value !== undefined) walk(value);
    }
  };
  walk(expression);
  return [...found];
}
