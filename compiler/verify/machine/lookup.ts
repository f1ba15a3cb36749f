import type { Table, TableKey, TableRow } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import { isNotThere } from "../../../runtime/definition/tables.ts";
import { type NumberRange, outside, within } from "../numbers/comparison.ts";
import { between, type NumberSet } from "../numbers/set.ts";
import { unionOf } from "../numbers/union.ts";
import { hasValue, MISSING, NOT_ASKED, numbers, type Outcomes } from "../outcomes/outcomes.ts";
import { absence } from "./absence.ts";
import { codeOutcome } from "./choice.ts";

/** Possible keys for which a table has no row: of each column those that are concerned. */
export type Hole = readonly (NumberSet | readonly Code[])[];

/** Tables with more rows are not searched for holes. */
const MOST_ROWS = 20_000;

/** What a table can give for keys that are independent of each other. */
export function lookedUp(table: Table, keys: readonly Outcomes[]): Outcomes {
  let kinds = keys.map((key) => absence(key, key)).reduce((all, kind) => all | kind, 0);
  const isThere = !isNotThere(table);
  if (isThere && keys.every(hasValue) && isOpenFor(table, keys)) kinds |= NOT_ASKED;
  const { range, withheld } = table;
  if (range && withheld) {
    // One licence holder's file may have any of them, and another's others: the form is right for all.
    const step = 10 ** -(range.decimals ?? 0);
    const given = keys.every(hasValue) ? between(range.min, range.max, step) : [];
    return numbers(given, isThere ? kinds : kinds | MISSING);
  }
  const rows = table.rows.filter((row) => row.keys.every((key, at) => matches(key, keys[at]!)));
  const given = rows.map((row) => codeOutcome(row.gives));
  const codes = given.flatMap((outcome) => (outcome.codes === "any" ? [] : [...outcome.codes]));
  const values = numbers(unionOf(given.flatMap((outcome) => [...outcome.numbers])), kinds);
  return codes.length > 0 ? { ...values, codes: new Set(codes) } : values;
}

function isOpenFor(table: Table, keys: readonly Outcomes[]): boolean {
  return table.rows.length > MOST_ROWS || holesOf(table, keys, 1).length > 0;
}

function matches(key: TableKey, outcomes: Outcomes): boolean {
  if (typeof key === "string") return outcomes.codes === "any" || outcomes.codes.has(key);
  return within(outcomes.numbers, rangeOf(key)).length > 0;
}

function rangeOf(key: Exclude<TableKey, string>): NumberRange {
  return typeof key === "number" ? { from: key, to: key } : key;
}

/** The first holes of a table, `most` at most. */
export function holesOf(table: Table, keys: readonly Outcomes[], most: number): readonly Hole[] {
  const holes: Hole[] = [];
  if (table.rows.length <= MOST_ROWS) search(table.rows, keys, [], holes, most);
  return holes;
}

function search(
  rows: readonly TableRow[],
  keys: readonly Outcomes[],
  before: Hole,
  holes: Hole[],
  most: number,
): void {
  if (holes.length >= most) return;
  const key = keys[before.length];
  if (!key) return;
  const column = before.length;
  const rest = (some: NumberSet | readonly Code[], matching: readonly TableRow[]) => {
    if (some.length === 0 || holes.length >= most) return;
    if (matching.length === 0) holes.push([...before, some]);
    else search(matching, keys, [...before, some], holes, most);
  };
  if (key.codes !== "any") {
    const absent = [...key.codes].filter((code) => !rows.some((row) => row.keys[column] === code));
    for (const code of key.codes) {
      if (!absent.includes(code))
        rest(
          [code],
          rows.filter((row) => row.keys[column] === code),
        );
    }
    rest(absent, []);
  }
  for (const lot of lotsOf(key.numbers, rows, column)) rest(lot.numbers, lot.rows);
}

/** The numbers in lots that the same rows are for; those that no row is for, together. */
function lotsOf(set: NumberSet, rows: readonly TableRow[], column: number) {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = row.keys[column];
    if (key === undefined || typeof key === "string") continue;
    const name = typeof key === "number" ? `${key}` : `${key.from}..${key.open ? "<" : ""}${key.to}`;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  let lots: { readonly numbers: NumberSet; readonly rows: readonly TableRow[] }[] =
    set.length > 0 ? [{ numbers: set, rows: [] }] : [];
  for (const group of groups.values()) {
    const key = group[0]!.keys[column] as Exclude<TableKey, string>;
    lots = lots.flatMap((lot) => {
      const inside = within(lot.numbers, rangeOf(key));
      if (inside.length === 0) return [lot];
      return [
        { numbers: inside, rows: [...lot.rows, ...group] },
        { numbers: outside(lot.numbers, rangeOf(key)), rows: lot.rows },
      ].filter(({ numbers: part }) => part.length > 0);
    });
  }
  return lots;
}
