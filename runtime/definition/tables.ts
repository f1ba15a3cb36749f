import type { Table } from "./definition.ts";

/** Whether it is a licence holder's table, and the licence holder's file is not there. */
export function isNotThere({ withheld, rows }: Table): boolean {
  return withheld === true && rows.length === 0;
}
