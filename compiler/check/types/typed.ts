import type { ItemSymbol } from "../../bind/index.ts";
import { described } from "../described.ts";
import { day, open, type Type, words } from "./types.ts";

/** What the answer of an item is. */
export function answerType(item: ItemSymbol): Type {
  switch (item.type?.kind) {
    case "words":
      return words;
    case "day":
      return day;
    case "clock":
      return { kind: "time" };
    default:
      return item.scale || isNumberItem(item) ? { kind: "answer", item } : open;
  }
}

/** An item that is answered with a number, not with an option. */
export function isNumberItem({ type }: ItemSymbol): boolean {
  return type?.kind === "integer" || type?.kind === "decimal" || type?.kind === "slider";
}

/** As the author names it: a cell of a grid by row and column. */
export function nameOf({ id, cell }: ItemSymbol): string {
  return cell ? `${cell.row.name!.text}.${cell.column.name!.text}` : id;
}

/** The items whose answers a value is one of. */
export function subjects(type: Type): readonly ItemSymbol[] {
  if (type.kind === "answer" || type.kind === "list") return [type.item];
  return type.kind === "items" ? type.items : [];
}

/** A type in the author's words, with its article: "a number", "the answer of q1". */
export function said(type: Type): string {
  switch (type.kind) {
    case "answer":
      return isNumberItem(type.item) ? "a number" : `the answer of ${nameOf(type.item)}`;
    case "option":
      return `the answer ${type.option.code?.text ?? type.option.score?.value}`;
    case "items":
      return type.group ? described(type.group) : "a range of items";
    case "list":
      return `${type.item.id} of every ${type.item.repeat?.id ?? "entry"}`;
    case "repeat":
      return "a repeat";
    case "thing":
      return described(type.symbol);
    case "words":
      return "a text";
    case "looked up":
      return "what stands in a table";
    case "open":
      return "not written yet";
    default:
      return `a ${type.kind}`;
  }
}
