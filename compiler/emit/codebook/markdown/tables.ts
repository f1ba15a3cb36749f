import type { Table, TableKey } from "../../../../runtime/definition/definition.ts";
import { numberWords } from "../../../words/number.ts";
import { code, inline } from "./escape.ts";
import { table } from "./table.ts";

/** The tables that scores look values up in, whole. */
export function tableTexts(tables: Readonly<Record<string, Table>>): string[] {
  const texts = Object.entries(tables).map(([id, { keys, gives, rows }]) => {
    const heads = [...keys, gives].map(inline);
    const cells = rows.map((row) => [...row.keys.map(keyText), inline(valueText(row.gives))]);
    return `### ${code(id)}\n\n${table(heads, cells)}`;
  });
  return texts.length > 0 ? ["## Tables", ...texts] : [];
}

function keyText(key: TableKey): string {
  if (typeof key !== "object") return inline(valueText(key));
  return `${numberWords(key.from)}${key.open ? "..<" : ".."}${numberWords(key.to)}`;
}

function valueText(value: number | string): string {
  return typeof value === "number" ? numberWords(value) : value;
}
