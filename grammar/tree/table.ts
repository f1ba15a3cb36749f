import type { Name, NumberLiteral, Range, Spanned, Text } from "./base.ts";

// Norm tables and the like.

export interface Table extends Spanned {
  readonly kind: "table";
  readonly name: Name | null;
  /** A table in a file of its own: `table norms from "norms.csv"`. */
  readonly path: Text | null;
  /** The file is a licence holder's: without it the form compiles, and what is looked up is not known. */
  readonly withheld: boolean;
  /** `columns sex, age, raw gives t`; of a table in a file only where the author says it. */
  readonly columns: readonly Name[];
  readonly gives: Name | null;
  /** `gives t 20..100 decimals 1`: what its values can be. */
  readonly range: Range | null;
  readonly decimals: NumberLiteral | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Spanned {
  readonly kind: "table row";
  readonly keys: readonly (Name | Range)[];
  readonly gives: Name | NumberLiteral | null;
}
