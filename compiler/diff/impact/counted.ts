import type { Tabulated } from "../witness/tabulate.ts";
import { type Landing, landed } from "./landing.ts";
import { Rows, type Shared } from "./rows.ts";

/** Out of a table of all answer sets. */
export function counted(table: Tabulated, landing: Landing): Shared {
  const rows = new Rows();
  for (const lot of table.lots) {
    const { before, after, moved } = landed(landing, (node) => table.outcome(lot, node));
    rows.add(before, after, lot.count, moved);
  }
  const method = { kind: "counted", changed: String(rows.moved), of: String(rows.total) } as const;
  return { method, rows: rows.shares(), share: rows.share };
}
