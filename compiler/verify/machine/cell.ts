import type { Code } from "../../../runtime/definition/expression.ts";
import type { Answer } from "../../../runtime/definition/submission.ts";
import type { Comparison } from "../numbers/comparison.ts";
import type { Fraction } from "../numbers/set.ts";
import type { Outcomes } from "../outcomes/outcomes.ts";

/** Some of the answers that an item can have; also that it has none. */
export interface Cell {
  /** Tells it from other cells of the same item. */
  readonly key: string;
  readonly answer: Outcomes;
  readonly score: Outcomes;
  /** How many options are chosen. */
  readonly chosen: Outcomes;
  /** Whether a many-answer includes this option. */
  includes(code: Code): Outcomes;
  /** The answers one by one, or in smaller lots where there are too many; none in a cell of one answer. */
  split(): readonly Cell[];
  /** How many parts it would have if it were split to the end. */
  readonly size: number;
  /** An answer of this cell; null where there is none in it. */
  readonly sample: Answer;
}

/** What a condition asks of an item's answer or score, beside a constant. */
export type Atom =
  | { readonly reads: "answer" | "score"; readonly op: Comparison; readonly to: Fraction | string }
  | { readonly reads: "includes"; readonly code: Code };

/** The answers of an item as a whole, and how they fall apart. */
export interface Domain {
  readonly whole: Cell;
  /** Cells in each of which every one of these atoms is settled. */
  byAtoms(atoms: readonly Atom[]): readonly Cell[];
}
