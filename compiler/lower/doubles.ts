import type { TableKey } from "../../runtime/definition/definition.ts";

/**
 * Rows of a table that answer for the same keys, as pairs of their indexes, each later row at most once. Rows are told
 * apart by their exact keys first, then by a sweep along the first column that has ranges.
 */
export function doubles(rows: readonly (readonly TableKey[])[]): [earlier: number, later: number][] {
  const width = rows[0]?.length ?? 0;
  const ranged = Array.from({ length: width }, (_, column) =>
    rows.some((row) => typeof row[column] === "object"),
  );
  const alike = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const exact = row.map((key, column) => (ranged[column] && typeof key !== "string" ? null : key));
    const signature = JSON.stringify(exact);
    const known = alike.get(signature);
    if (known) known.push(index);
    else alike.set(signature, [index]);
  });
  const sweep = ranged.indexOf(true);
  return [...alike.values()].flatMap((indexes) => overlaps(rows, indexes, sweep)).sort((a, b) => a[1] - b[1]);
}

function overlaps(
  rows: readonly (readonly TableKey[])[],
  indexes: readonly number[],
  sweep: number,
): [number, number][] {
  const found = new Map<number, number>();
  const start = (index: number) => (sweep < 0 ? 0 : lowest(rows[index]![sweep]!));
  const end = (index: number) => (sweep < 0 ? 0 : highest(rows[index]![sweep]!));
  let open: number[] = [];
  for (const index of [...indexes].sort((a, b) => start(a) - start(b) || a - b)) {
    open = open.filter((other) => end(other) >= start(index));
    const other = open.find((candidate) =>
      rows[candidate]!.every((key, column) => meet(key, rows[index]![column]!)),
    );
    if (other === undefined) open.push(index);
    else found.set(Math.max(index, other), Math.min(index, other));
  }
  return Array.from(found, ([later, earlier]) => [earlier, later]);
}

function lowest(key: TableKey): number {
  return typeof key === "object" ? key.from : typeof key === "number" ? key : 0;
}

function highest(key: TableKey): number {
  return typeof key === "object" ? key.to : typeof key === "number" ? key : 0;
}

/** Whether some value is in both. */
function meet(a: TableKey, b: TableKey): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  const from = Math.max(lowest(a), lowest(b));
  const to = Math.min(highest(a), highest(b));
  return from < to || (from === to && reaches(a, to) && reaches(b, to));
}

function reaches(key: TableKey, end: number): boolean {
  return typeof key !== "object" || !key.open || end < key.to;
}
