import type { Item } from "../definition/definition.ts";
import type { Filling } from "./filling.ts";
import { fillWith } from "./text/answers.ts";
import { plainText } from "./text/markdown.ts";

/** What a question is called where it does not stand itself, by what the session calls it. Words, without marks. */
export function nameOf(name: string, filling: Filling): string {
  const question = filling.question(name);
  const entry = /\[(\d+)\]/.exec(name)?.[1];
  const within = name.replace(/\w+$/, "");
  const keys = question?.kind === "item" ? keysOf(question, filling, within) : [question?.id ?? name];
  const parts = keys.map((key) => plain(key, filling, within) ?? key.replace(/^.*\./, ""));
  return [...(entry ? [filling.locale.messages.entry(Number(entry))] : []), ...parts].join(": ");
}

/** Under which keys its name stands: in a grid row and column, of a text box the option that opens it. */
function keysOf({ id, cell, specifies }: Item, filling: Filling, within: string): string[] {
  const opener = specifies && filling.question(within + specifies.item);
  if (opener?.kind === "item" && "scale" in opener.type)
    return [...keysOf(opener, filling, within), `${opener.type.scale}.${specifies?.option}`];
  return cell ? [cell.row, ...(cell.column ? [cell.column] : [])] : [id];
}

/**
 * What stands under a key, as words without marks; of withheld wording, what it is about. `within` is what the names
 * of the items begin with that stand in the same entry: `incident[2].`.
 */
export function plain(key: string, filling: Filling, within = ""): string | undefined {
  const { texts, locale, session } = filling;
  const said = texts.text(key);
  const read = (id: string) => {
    const name = filling.question(within + id) ? within + id : id;
    const item = filling.question(name);
    return item?.kind === "item" ? { item, state: session.item(name) } : undefined;
  };
  return said && plainText(said.text, fillWith(read, texts, locale));
}
