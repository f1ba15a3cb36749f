import type { Filling } from "./filling.ts";
import { fillWith } from "./text/answers.ts";
import { plainText } from "./text/markdown.ts";

/** What a question is called where it does not stand itself, by what the session calls it. Words, without marks. */
export function nameOf(name: string, filling: Filling): string {
  const question = filling.question(name);
  const entry = /\[(\d+)\]/.exec(name)?.[1];
  const cell = question?.kind === "item" ? question.cell : undefined;
  const keys = cell ? [cell.row, ...(cell.column ? [cell.column] : [])] : [question?.id ?? name];
  const parts = keys.map((key) => plain(key, filling, name.replace(/\w+$/, "")) ?? key);
  return [...(entry ? [filling.locale.messages.entry(Number(entry))] : []), ...parts].join(": ");
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
