import type * as tree from "../../../grammar/tree.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";

/** From 2 to this, a step is hardly ever meant; elsewhere such a number says how many decimals there are. */
const MOST_DECIMALS = 4;

/** The step that something is rounded to, where it is most likely meant as a number of decimals. */
export function stepForDecimals({ value }: tree.NumberLiteral, span: Span, report: Report): void {
  if (!Number.isInteger(value) || value < 2 || value > MOST_DECIMALS) return;
  const right = String(10 ** -value);
  report("round-decimals", span, { step: value, right }, { fixes: [changeTo(right, span)] });
}
