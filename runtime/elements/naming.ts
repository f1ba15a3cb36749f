import type { Item } from "../definition/definition.ts";
import { entryOf, type Filling } from "./filling.ts";
import { plain } from "./words.ts";

/** What a question is called where it does not stand itself, by what the session calls it. Words, without marks. */
export function nameOf(name: string, filling: Filling): string {
  const question = filling.question(name);
  const entry = entryOf(name);
  const within = name.replace(/\w+$/, "");
  const keys = question?.kind === "item" ? keysOf(question, filling, within) : [question?.id ?? name];
  const parts = keys.map((key) => plain({ filling, entry }, key) ?? key.replace(/^.*\./, ""));
  return [...(entry ? [filling.locale.messages.entry(entry.number)] : []), ...parts].join(": ");
}

/** Under which keys its name stands: in a grid row and column, of a text box the option that opens it. */
function keysOf({ id, cell, specifies }: Item, filling: Filling, within: string): string[] {
  const opener = specifies && filling.question(within + specifies.item);
  if (opener?.kind === "item" && "scale" in opener.type)
    return [...keysOf(opener, filling, within), `${opener.type.scale}.${specifies?.option}`];
  return cell ? [cell.row, ...(cell.column ? [cell.column] : [])] : [id];
}
