import type * as tree from "../../grammar/tree.ts";
import type { TableKey } from "../../runtime/definition/definition.ts";
import { numberWords } from "../words/number.ts";
import { written } from "./written.ts";

const number = String.raw`-?\d+(?:\.\d+)?`;
const range = new RegExp(String.raw`^(${number})\s*(\.\.<?)\s*(${number})$`);
const plain = new RegExp(`^${number}$`);
const code = /^\p{L}[\p{L}\p{N}\p{M}_]*$/u;

/** A key from a file: a number, a range or a code; undefined for anything else. */
export function keyFrom(cell: string): TableKey | undefined {
  if (plain.test(cell)) return Number(cell);
  if (code.test(cell)) return cell;
  const [, from, join, to] = range.exec(cell) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { from: Number(from), to: Number(to), ...(join === "..<" && { open: true as const }) };
}

/** A value from a file: a number or a code. */
export function valueFrom(cell: string): number | string | undefined {
  if (plain.test(cell)) return Number(cell);
  return code.test(cell) ? cell : undefined;
}

/** A key of a table that stands in a form. */
export function keyOf(node: tree.Name | tree.Range): TableKey {
  if (node.kind === "name") return node.text;
  const from = written(node.from).value;
  if (node.join === null) return from;
  return { from, to: written(node.to).value, ...(node.join === "..<" && { open: true as const }) };
}

/** Whether a range has no number in it. */
export function isBackwards(key: TableKey): boolean {
  return typeof key === "object" && (key.from > key.to || (key.open === true && key.from === key.to));
}

export function keyWords(key: TableKey): string {
  if (typeof key === "string") return key;
  if (typeof key === "number") return numberWords(key);
  return `${numberWords(key.from)}${key.open ? "..<" : ".."}${numberWords(key.to)}`;
}
