import type { Code } from "../../../../runtime/definition/expression.ts";
import type { PlacedRepeat } from "../../outline.ts";

/** Where an expression stands. */
export interface Scope {
  /** The entry of the repeat that inner names mean; `beside`: the one that stands for a repeat that is not asked. */
  readonly entry?: number | "this" | "beside";
  readonly repeat?: PlacedRepeat;
  /** Missing points are those of this option. */
  readonly asIf?: Code;
}
