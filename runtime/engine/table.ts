import type { Table, TableKey, TableRow } from "../definition/definition.ts";
import { isNotThere } from "../definition/tables.ts";
import { compare, type Exact, fromNumber } from "../exact/index.ts";
import { isEqual, isNumber, missing, notAsked, type Outcome, type Value } from "./outcome.ts";

/** Looks up what a table gives for its keys in order; no row: not asked; a withheld table that is not there: missing. */
export type Lookup = (keys: readonly Value[]) => Outcome;

export function indexTable(table: Table): Lookup {
  if (isNotThere(table)) return () => missing;
  const index = indexRows(table.rows, 0, table.keys.length);
  return (keys) => find(index, keys, 0) ?? notAsked;
}

/** One key column: what each code leads to, and each range of numbers. */
interface Index {
  readonly gives?: Exact | string;
  readonly codes: ReadonlyMap<string, Index>;
  /** In the order of their first numbers. */
  readonly ranges: readonly Range[];
  /** No two ranges share a number. */
  readonly isDisjoint: boolean;
}

interface Range {
  readonly from: Exact;
  readonly to: Exact;
  readonly open: boolean;
  readonly index: Index;
}

function indexRows(rows: readonly TableRow[], column: number, columns: number): Index {
  const first = rows[0];
  if (column === columns && first) {
    const gives = typeof first.gives === "number" ? fromNumber(first.gives) : first.gives;
    return { gives, codes: new Map(), ranges: [], isDisjoint: true };
  }
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.keys[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const codes = new Map<string, Index>();
  const ranges: Range[] = [];
  for (const group of groups.values()) {
    const key = group[0]?.keys[column];
    const index = indexRows(group, column + 1, columns);
    if (typeof key === "string") codes.set(key, index);
    else if (key !== undefined) ranges.push({ ...rangeOf(key), index });
  }
  ranges.sort((a, b) => compare(a.from, b.from));
  const isDisjoint = ranges.every((range, at) => at === 0 || isBefore(ranges[at - 1]!, range));
  return { codes, ranges, isDisjoint };
}

function rangeOf(key: Exclude<TableKey, string>): Omit<Range, "index"> {
  if (typeof key === "number") return { from: fromNumber(key), to: fromNumber(key), open: false };
  return { from: fromNumber(key.from), to: fromNumber(key.to), open: key.open === true };
}

function isBefore(first: Range, second: Range): boolean {
  const gap = compare(second.from, first.to);
  return first.open ? gap >= 0 : gap > 0;
}

function find(index: Index, keys: readonly Value[], column: number): Exact | string | undefined {
  const key = keys[column];
  if (key === undefined) return index.gives;
  if (typeof key === "string") {
    const next = index.codes.get(key);
    return next && find(next, keys, column + 1);
  }
  if (!isNumber(key)) return undefined;
  for (let at = lastFrom(index.ranges, key); at >= 0; at -= 1) {
    const range = index.ranges[at]!;
    if (isWithin(range, key)) {
      const found = find(range.index, keys, column + 1);
      if (found !== undefined) return found;
    }
    if (index.isDisjoint) return undefined;
  }
  return undefined;
}

function isWithin(range: Range, key: Exact): boolean {
  return compare(key, range.to) < 0 || (!range.open && isEqual(key, range.to));
}

/** The last range that begins at the key or before it; −1 if there is none. */
function lastFrom(ranges: readonly Range[], key: Exact): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(ranges[middle]!.from, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
