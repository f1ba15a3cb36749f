import type { Name, NumberLiteral, Range, Spanned, Text } from "./base.ts";

// Norm tables and the like.

export interface Table extends Spanned {
  readonly kind: "table";
  readonly name: Name | null;
  /** A table in a file of its own: `table norms from "norms.csv"`. */
  readonly path: Text | null;
  /** `columns sex, age, raw gives t`. */
  readonly columns: readonly Name[];
  readonly gives: Name | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Spanned {
  readonly kind: "table row";
  readonly keys: readonly (Name | Range)[];
  readonly gives: Name | NumberLiteral | null;
}
