import type { AnswerType, Item } from "../definition/definition.ts";
import type { Code } from "../definition/expression.ts";
import type { Asked } from "./field.ts";
import type { Filling } from "./filling.ts";

/** The key of an option's label. */
export function optionText(
  { filling, type }: Asked<Extract<AnswerType, { scale: string }>>,
  code: Code,
): unknown {
  const { messages } = filling.locale;
  const own = filling.text(`${type.scale}.${code}`);
  if (own !== undefined) return own;
  return type.kind === "yesno" && (code === "yes" || code === "no") ? messages[code] : String(code);
}

/** Whose words an item's question are: its own, or in a grid its column's or its row's. */
export function questionKey({ id, cell }: Item): string {
  return cell ? (cell.column ?? cell.row) : id;
}

/** The key of what belongs to an item's answer type (`unit`, `low`): in a grid, that of what the type stands on. */
export function typeKey(filling: Filling, { id, cell }: Item, aspect: string): string | undefined {
  const owners = cell ? [cell.column, cell.row, cell.grid] : [id];
  return owners.map((owner) => `${owner}:${aspect}`).find((key) => filling.text(key) !== undefined);
}
