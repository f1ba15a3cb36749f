import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { isNumeric } from "../bind/counted.ts";
import type { ItemSymbol } from "../bind/symbols.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { itemAnswer, symbolOf } from "./reference.ts";
import { Unwritten, written } from "./written.ts";

/**
 * `lookup(norms, sex, age, raw)`: the first argument is the table, the others are its keys in order. A key is an item's
 * answer where the table has codes, and its number otherwise.
 */
export function lookup(lowering: Lowering, node: tree.Call, scope: Scope): Expression {
  const [name, ...keys] = node.arguments;
  const table = written(name && symbolOf(lowering, name, scope));
  if (table.kind !== "table") throw new Unwritten();
  const uses = keys.map((key) => {
    const symbol = symbolOf(lowering, key, scope);
    return { node: key, item: symbol?.kind === "item" ? symbol : undefined };
  });
  lowering.lookups.push({ table, node, file: scope.file, keys: uses });
  const args = uses.map(({ node: key, item }, column) =>
    item && ((lowering.tables.holdsCodes(table, column) ?? hasCodes(item)) || !isNumeric(item))
      ? itemAnswer(lowering, item, key, scope)
      : lowering.lower(key, scope),
  );
  return placed(lowering, { op: "lookup", args, table: table.id }, scope.file, node);
}

/** Without the rows of a table, options with codes of their own are taken to be looked up by these. */
function hasCodes({ scale }: ItemSymbol): boolean {
  return scale?.options.some(({ code }) => code !== null) ?? false;
}
