import type * as tree from "../../../grammar/tree.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import { type Place, spanOf, textOf } from "./place.ts";

/** Reports the 1,5 of `round(q1 * 1,5)`, which are two values, where they are written as one number is in many countries. */
export function commasInNumbers(node: tree.Call, place: Place): void {
  for (const [index, second] of node.arguments.entries()) {
    const before = node.arguments[index - 1];
    const first = before && lastOf(before);
    if (first?.kind !== "number" || second.kind !== "number") continue;
    // A list of numbers is one, unless it has a nought in front of decimals.
    if (first === before && first.value !== 0) continue;
    const both = { start: first.start, end: second.end };
    const written = textOf(place, both);
    if (!/^\d+,\d+$/.test(written)) continue;
    const span = spanOf(place, both);
    const [point, blank] = [written.replace(",", "."), written.replace(",", ", ")];
    place.report(
      "comma-in-number",
      span,
      { written, point, blank },
      {
        fixes: [changeTo(point, span), changeTo(blank, span)],
      },
    );
  }
}

/** What the value ends with. */
function lastOf(node: tree.Expression): tree.Expression {
  let last = node;
  while (last.kind === "binary" && last.right) last = last.right;
  return last;
}
