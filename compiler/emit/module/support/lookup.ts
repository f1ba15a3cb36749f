import { compare, type Exact, fromNumber } from "../../../../runtime/exact/index.ts";
import { isExact } from "./numbers.ts";

export type Key = string | number | { readonly from: number; readonly to: number; readonly open?: boolean };

/** A row of a table: its keys, and what it gives for them. */
export type Row = readonly [keys: readonly Key[], gives: number | string];

/** What the table gives for these keys; `null` where it has no row. */
export function lookup(rows: readonly Row[], ...keys: readonly unknown[]): Exact | string | null {
  for (const [wanted, gives] of rows) {
    if (wanted.every((key, at) => isKey(key, keys[at]))) {
      return typeof gives === "number" ? fromNumber(gives) : gives;
    }
  }
  return null;
}

function isKey(key: Key, value: unknown): boolean {
  if (typeof key === "string") return key === value;
  if (!isExact(value)) return false;
  if (typeof key === "number") return compare(fromNumber(key), value) === 0;
  if (compare(value, fromNumber(key.from)) < 0) return false;
  const beyond = compare(value, fromNumber(key.to));
  return key.open ? beyond < 0 : beyond <= 0;
}
