import type * as tree from "../../../grammar/tree.ts";
import { type GroupSymbol, type ItemSymbol, isCounted, unwrapped } from "../../bind/index.ts";
import { changeTo, removeListed } from "../../diagnostics/fixes.ts";
import { oneAtOnce } from "./at-once.ts";
import { numbersForItems, sumForList } from "./meant-as-list.ts";
import { asNumber, count, lacksScale } from "./number.ts";
import { type Checker, type Place, spanOf, textOf } from "./place.ts";
import { rangeAsDifference } from "./range-as-difference.ts";
import { nameOf } from "./typed.ts";
import type { Type } from "./types.ts";

/** `sum`, `mean`, `min` and `max`: over numbers, items and groups of items, each once. */
export function aggregate(node: tree.Call, place: Place, checker: Checker): void {
  const inside: Place = { ...place, many: "lists" };
  const seen = new Set<ItemSymbol>();
  sumForList(node, place);
  numbersForItems(node, place);
  for (const argument of node.arguments) {
    if (rangeAsDifference(node, argument, place)) continue;
    if (node.function.text === "sum" && isComparison(argument)) {
      sumOfConditions(node, argument, place, checker);
      continue;
    }
    const type = checker.type(argument, inside);
    once(node, argument, type, seen, place);
    ofOneValue(node, argument, type, place);
    if (type.kind === "repeat") group(type.repeat, argument, place);
    else if (type.kind === "items" && type.group) group(type.group, argument, place);
    else if (type.kind === "items") count(type.items, argument, place);
    else asNumber(type, argument, inside);
    oneAtOnce(argument, inside);
  }
}

/** `max(total)` is the same as `total`, where the greatest that it could be is meant. */
function ofOneValue(node: tree.Call, argument: tree.Expression, type: Type, place: Place): void {
  const { text } = node.function;
  if (node.arguments.length !== 1 || (text !== "max" && text !== "min")) return;
  const name = unwrapped(argument);
  if (name.kind !== "name" || (type.kind !== "number" && type.kind !== "answer")) return;
  const parts = { written: textOf(place, node), name: name.text, greatest: text === "max" };
  place.report("one-value", spanOf(place, node), parts);
}

function isComparison(argument: tree.Expression): boolean {
  const inner = unwrapped(argument);
  return inner.kind === "binary" && /^[<>!=]/.test(inner.operator);
}

function sumOfConditions(node: tree.Call, argument: tree.Expression, place: Place, checker: Checker): void {
  checker.condition(argument, { ...place, many: "spread" });
  const condition = textOf(place, argument);
  const fixes = node.arguments.length === 1 ? [changeTo(`count(${condition})`, spanOf(place, node))] : [];
  place.report("sum-of-conditions", spanOf(place, argument), { condition }, { fixes });
}

function group(group: GroupSymbol, node: tree.Expression, place: Place): void {
  const items = group.items.filter(isCounted);
  const elsewhere =
    group.node.kind === "repeat" ? undefined : items.find(({ repeat }) => repeat !== place.site.repeat);
  if (items.length === 0) {
    if (group.items.some(lacksScale)) return;
    const parts = { name: group.id, what: group.node.kind };
    const related = [
      {
        span: { file: group.file.path, start: group.name.start, end: group.name.end },
        message: "declared here",
      },
    ];
    place.report("group-without-scores", spanOf(place, node), parts, { related });
  } else if (elsewhere?.repeat) {
    place.report("group-over-repeat", spanOf(place, node), { group: group.id, repeat: elsewhere.repeat.id });
  } else {
    count(items, node, place);
  }
}

function once(
  node: tree.Call,
  argument: tree.Expression,
  type: Type,
  seen: Set<ItemSymbol>,
  place: Place,
): void {
  if (
    type.kind !== "items" &&
    unwrapped(argument).kind !== "name" &&
    unwrapped(argument).kind !== "member access"
  )
    return;
  const items =
    type.kind === "items" ? type.items : type.kind === "answer" || type.kind === "list" ? [type.item] : [];
  const twice = items.filter((item) => seen.has(item));
  for (const item of items) seen.add(item);
  const [first, another] = twice;
  if (!first) return;
  const name = another ? textOf(place, argument) : nameOf(first);
  // What is counted again only in part has to be written otherwise.
  const isWhole = twice.length === items.length;
  const fixes = isWhole ? [removeListed(`Remove this ${name}`, place.site.file, argument)] : [];
  place.report(
    "counted-twice",
    spanOf(place, argument),
    { item: name, function: node.function.text },
    { fixes },
  );
}
