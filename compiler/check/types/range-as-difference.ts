import type * as tree from "../../../grammar/tree.ts";
import { type ItemSymbol, unwrapped } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import { overRanges, rangeMeant } from "../range-meant.ts";
import { type Place, spanOf, textOf } from "./place.ts";

/** Functions over conditions, of which there is nothing to count where there is one. */
const overConditions: ReadonlySet<string> = new Set(["count", "any", "all"]);
const adding: ReadonlySet<string> = new Set(["sum", "mean"]);

/**
 * Reports `sum(q1-q10)`, `sum(q1-10)`, `sum(a.now-b.now)` and `count(q1-q10 >= 2)`: of one difference there is nothing
 * to add up or count, so that a range is meant. Among several arguments, in brackets the difference itself is.
 */
export function rangeAsDifference(node: tree.Call, argument: tree.Expression, place: Place): boolean {
  const { text: name } = node.function;
  const isAlone = node.arguments.length === 1;
  const compared =
    overConditions.has(name) && argument.kind === "binary" && /^[<>!=]/.test(argument.operator);
  if (overConditions.has(name) && !(compared && isAlone)) return false;
  if (!compared && !(isAlone ? overRanges : adding).has(name)) return false;
  const inner = compared ? argument.left : isAlone ? unwrapped(argument) : argument;
  if (inner.kind !== "binary" || inner.operator !== "-" || !inner.right) return false;

  const touches = !/\s/.test(textOf(place, inner));
  const first = itemOf(inner.left, place);
  const last =
    itemOf(inner.right, place) ?? (isAlone || touches ? numbered(inner.left, inner.right, place) : undefined);
  const meant = first && last && rangeMeant(first, last);
  // Every entry of a repeat has a difference of its own.
  if (!meant || first.repeat !== place.site.repeat) return false;
  const span = spanOf(place, inner);
  const written = textOf(place, inner);
  const difference = compared || !isAlone ? `(${written})` : null;
  const fixes = [`${meant.from}..${meant.to}`, difference].flatMap((right) =>
    right ? [changeTo(right, span)] : [],
  );
  place.report("range-as-difference", span, { ...meant, written, difference }, { fixes });
  return true;
}

function itemOf(node: tree.Expression, { form }: Place): ItemSymbol | undefined {
  const to = node.kind === "name" || node.kind === "member access" ? form.resolved.get(node) : undefined;
  return to && "kind" in to && to.kind === "item" ? to : undefined;
}

/** The item q10 of `q1-10`. */
function numbered(first: tree.Expression, last: tree.Expression, { form }: Place): ItemSymbol | undefined {
  if (first.kind !== "name" || last.kind !== "number") return undefined;
  const stem = /^(.*?)\d+$/.exec(first.text)?.[1];
  const to = stem && form.symbols.get(`${stem}${last.value}`);
  return to && to.kind === "item" ? to : undefined;
}
