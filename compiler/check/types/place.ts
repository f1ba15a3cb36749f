import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol, ScaleSymbol, Site } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import type { Counted, Type } from "./types.ts";

/** Where an expression is being checked, and what may stand there. */
export interface Place {
  readonly form: BoundForm;
  readonly site: Site;
  readonly report: Report;
  readonly lets: ReadonlyMap<FormSymbol, Type>;
  readonly counted: Counted[];
  /** Scales of which it is said already that not every option has a score. */
  readonly told: Set<ScaleSymbol>;
  /**
   * What a name may stand for besides one value: in `sum` and the like an answer from every entry of a repeat
   * (`lists`), in `any`, `all` and `count` the items of a group as well (`spread`).
   */
  readonly many: "none" | "lists" | "spread";
}

/** Checks an expression and says what it is. Handed around, because expressions contain each other. */
export interface Checker {
  /** What it is, for what can make use of more than a number or a condition. */
  type(node: tree.Expression | null, place: Place): Type;
  /** The same, keeping the answer of an item an answer also through `if`. */
  operand(node: tree.Expression | null, place: Place): Type;
  number(node: tree.Expression | null, place: Place): void;
  condition(node: tree.Expression | null, place: Place): void;
}

export function spanOf({ site }: Place, node: tree.Spanned): Span {
  return spanIn(site.file, node);
}

export function textOf({ site }: Place, node: tree.Spanned): string {
  return site.file.text.slice(node.start, node.end);
}
