import type { AnswerType, Item } from "../definition/definition.ts";
import type { Code } from "../definition/expression.ts";
import type { Filling } from "./filling.ts";
import { plain, type Reader, words } from "./words.ts";

type Scaled = Extract<AnswerType, { scale: string }>;

/** An option's label. A plain yes and no are the interface's own words. */
export function optionText(reader: Reader, { scale }: Scaled, code: Code): unknown {
  return words(reader, `${scale}.${code}`) ?? builtIn(reader, code);
}

/** The same for where only a string may stand. */
export function optionName(reader: Reader, { scale }: Scaled, code: Code): string {
  return plain(reader, `${scale}.${code}`) ?? builtIn(reader, code);
}

function builtIn({ filling }: Reader, code: Code): string {
  const { messages } = filling.locale;
  return code === "yes" || code === "no" ? messages[code] : String(code).replaceAll("_", " ");
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

/** The item that a text box belongs to: one of whose options opens it, or one that it holds notes about. */
export function openerOf({ specifies, remarks }: Item): string | undefined {
  return specifies?.item ?? remarks;
}

/** The ids of all that lends words to an item. */
export function sourcesOf(item: Item): readonly string[] {
  const { id, cell, type } = item;
  const ids = [
    id,
    cell?.row,
    cell?.column,
    cell?.grid,
    "scale" in type ? type.scale : undefined,
    openerOf(item),
  ];
  return ids.filter((each) => each !== undefined);
}
