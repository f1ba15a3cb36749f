import type { Table, TableKey } from "../../../../runtime/definition/definition.ts";
import { isNotThere } from "../../../../runtime/definition/tables.ts";
import { numberWords } from "../../../words/number.ts";
import { code, inline } from "./escape.ts";
import { table as tableOf } from "./table.ts";

/** The tables that scores look values up in, whole; of one that a publisher keeps, what it is said to give. */
export function tableTexts(tables: Readonly<Record<string, Table>>): string[] {
  const texts = Object.entries(tables).map(([id, table]) => {
    const { keys, gives, rows } = table;
    if (table.withheld) return `### ${code(id)}\n\n${withheldText(table)}`;
    const heads = [...keys, gives].map(inline);
    const cells = rows.map((row) => [...row.keys.map(keyText), inline(valueText(row.gives))]);
    return `### ${code(id)}\n\n${tableOf(heads, cells)}`;
  });
  return texts.length > 0 ? ["## Tables", ...texts] : [];
}

/** A publisher's rows are not printed, whether they are there or not. */
function withheldText(table: Table): string {
  const { keys, gives, range, rows } = table;
  const values = range ? `, ${numberWords(range.min)} to ${numberWords(range.max)}` : "";
  const about = `The publisher's table: gives ${code(gives)}${values} for ${keys.map(code).join(", ")}.`;
  if (!isNotThere(table)) return `${about} It has ${rows.length} rows, which are not printed here.`;
  return `${about} **It is not here:** what is looked up in it is not known, and all that depends on it is missing.`;
}

function keyText(key: TableKey): string {
  if (typeof key !== "object") return inline(valueText(key));
  return `${numberWords(key.from)}${key.open ? "..<" : ".."}${numberWords(key.to)}`;
}

function valueText(value: number | string): string {
  return typeof value === "number" ? numberWords(value) : value;
}
