import type * as tree from "../../../grammar/tree.ts";
import { isMissingAnswer, unwrapped } from "../../bind/index.ts";
import { changeTo, didYouMean } from "../../diagnostics/fixes.ts";
import { nearest } from "../../words/nearest.ts";
import { stepForDecimals } from "../scores/step-for-decimals.ts";
import { aggregate } from "./aggregate.ts";
import { oneAtOnce } from "./at-once.ts";
import { functions } from "./functions.ts";
import { asNumber, manyValues } from "./number.ts";
import { type Checker, type Place, spanOf, textOf } from "./place.ts";
import { rangeAsDifference } from "./range-as-difference.ts";
import { nameOf, said, subjects } from "./typed.ts";
import { condition, number, open, type Type } from "./types.ts";

/** What spreadsheets and statistics programs call the functions. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ["average", "mean"],
  ["avg", "mean"],
  ["total", "sum"],
  ["add", "sum"],
  ["maximum", "max"],
  ["minimum", "min"],
  ["countif", "count"],
  ["countblank", "unanswered"],
  ["nmiss", "unanswered"],
  ["vlookup", "lookup"],
  ["datedif", "months"],
  ["age", "years"],
]);

/** What other tools call it that something has no answer. */
const ofNothing: ReadonlySet<string> = new Set([
  "missing",
  "ismissing",
  "isblank",
  "isempty",
  "isna",
  "empty",
  "blank",
]);

/** A function of the language: that there is one, what it takes, and what it gives. */
export function call(node: tree.Call, place: Place, checker: Checker): Type {
  const name = node.function.text;
  const span = spanOf(place, node.function);
  const signature = functions.get(name);
  if (!signature) {
    if (name === "today")
      place.report(
        "today-not-called",
        spanOf(place, node),
        {},
        { fixes: [changeTo("today", spanOf(place, node))] },
      );
    else if (node.arguments.length === 1 && ofNothing.has(name.toLowerCase())) {
      const similar = `not answered(${textOf(place, node.arguments[0]!)})`;
      const fixes = didYouMean(similar, spanOf(place, node));
      place.report("function-unknown", span, { name, similar }, { fixes });
    } else {
      const similar = elsewhere.get(name.toLowerCase()) ?? nearest(name, functions.keys());
      place.report("function-unknown", span, { name, similar }, { fixes: didYouMean(similar, span) });
    }
    return open;
  }
  const has = node.arguments.length;
  if (has < signature.least || has > signature.most) {
    place.report("function-arguments", spanOf(place, node), { name, takes: signature.takes, has });
    return open;
  }
  return given(node, name, place, checker);
}

function given(node: tree.Call, name: string, place: Place, checker: Checker): Type {
  const [first, second] = node.arguments as [tree.Expression, tree.Expression?];
  switch (name) {
    case "sum":
    case "mean":
    case "min":
    case "max":
      aggregate(node, place, checker);
      return number;
    case "count": {
      const only = has(node, 1) ? checker.type(first, { ...place, many: "none", report: () => {} }) : open;
      const size =
        only.kind === "repeat"
          ? only.repeat
          : only.kind === "answer" && only.item.type?.kind === "many of" && only.item;
      if (size) {
        place.counted.push({ node: first, items: [size] });
        return number;
      }
      conditions(node, place, checker);
      return number;
    }
    case "any":
    case "all":
      conditions(node, place, checker);
      return condition;
    case "answered":
      answered(node, first, place, checker);
      return condition;
    case "unanswered":
      for (const argument of node.arguments) answered(node, argument, { ...place, many: "spread" }, checker);
      return number;
    case "includes":
      includes(node, first, second ?? null, place, checker);
      return condition;
    case "lookup":
      return lookup(node, place, checker);
    case "round":
    case "floor":
    case "ceil":
      checker.number(first, place);
      if (second && !(second.kind === "number" && second.value > 0)) {
        const takes = "a number, and if need be the step to round to, such as 0.1";
        place.report("function-item", spanOf(place, second), { name, found: "no such step", takes });
      } else if (second?.kind === "number") stepForDecimals(second, spanOf(place, second), place.report);
      return number;
    case "abs":
      checker.number(first, place);
      return number;
    default:
      for (const argument of node.arguments) {
        const type = checker.type(argument, place);
        if (type.kind !== "day" && type.kind !== "open")
          place.report("day-expected", spanOf(place, argument), { found: said(type), function: name });
      }
      if (second && (name === "years" || name === "months")) backwards(node, name, first, second, place);
      return number;
  }
}

/** Of a day in the past, an age above all. What is still to come is counted in weeks and days. */
function backwards(
  node: tree.Call,
  name: string,
  first: tree.Expression,
  second: tree.Expression,
  place: Place,
): void {
  if (first.kind !== "name" || first.text !== "today" || place.form.resolved.has(first)) return;
  const other = textOf(place, second);
  const better = `${name}(${other}, today)`;
  const parts = { written: textOf(place, node), other, better };
  const span = spanOf(place, node);
  place.report("days-backwards", span, parts, { fixes: [changeTo(better, span)] });
}

function has(node: tree.Call, count: number): boolean {
  return node.arguments.length === count;
}

function conditions(node: tree.Call, place: Place, checker: Checker): void {
  const inside: Place = { ...place, many: "spread" };
  for (const argument of node.arguments) {
    if (rangeAsDifference(node, argument, place)) continue;
    checker.condition(argument, inside);
    oneAtOnce(argument, inside);
  }
}

function answered(node: tree.Call, argument: tree.Expression, place: Place, checker: Checker): void {
  const type = itemType(argument, place, checker);
  if (type.kind === "open" || type.kind === "answer" || type.kind === "repeat") return;
  if (type.kind === "items" || type.kind === "list") {
    if (place.many === "none") manyValues(type, argument, place, node);
    return;
  }
  const { text: name } = node.function;
  const takes = functions.get(name)!.takes;
  place.report("function-item", spanOf(place, argument), { name, found: said(type), takes });
}

/** The type of an item's name, also where its answer is a text or a day. */
function itemType(node: tree.Expression, place: Place, checker: Checker): Type {
  const to = place.form.resolved.get(unwrapped(node));
  if (to && "kind" in to && to.kind === "item" && (!to.repeat || to.repeat === place.site.repeat))
    return open;
  return checker.type(node, place);
}

function includes(
  node: tree.Call,
  first: tree.Expression,
  second: tree.Expression | null,
  place: Place,
  checker: Checker,
): void {
  const type = checker.operand(first, place);
  const option = checker.operand(second, place);
  const items = subjects(type);
  if (type.kind === "open") return;
  if (place.many === "none" && (type.kind === "items" || type.kind === "list")) {
    manyValues(type, first, place, node);
    return;
  }
  const wrong = items.find((item) => item.type?.kind !== "many of");
  if (wrong || items.length === 0) {
    const takes = "an item with several answers (many of)";
    const text = `${textOf(place, first)} = ${second ? textOf(place, second) : ""}`;
    const fixes = wrong?.scale && second ? [changeTo(text, spanOf(place, node))] : [];
    place.report(
      "function-item",
      spanOf(place, first),
      { name: "includes", found: said(type), takes },
      { fixes },
    );
  } else if (option.kind === "option" && isMissingAnswer(option.option) && second) {
    const parts = { item: nameOf(items[0]!), option: textOf(place, second) };
    place.report("option-declined", spanOf(place, second), parts);
  } else if (second && option.kind !== "option" && option.kind !== "open") {
    const takes = functions.get("includes")!.takes;
    place.report("function-item", spanOf(place, second), { name: "includes", found: said(option), takes });
  }
}

function lookup(node: tree.Call, place: Place, checker: Checker): Type {
  const [first, ...keys] = node.arguments as [tree.Expression, ...tree.Expression[]];
  const table = checker.type(first, place);
  const isTable = table.kind === "thing" && table.symbol.kind === "table";
  if (!isTable && table.kind !== "open") {
    const takes = functions.get("lookup")!.takes;
    place.report("function-item", spanOf(place, first), { name: "lookup", found: said(table), takes });
  }
  for (const key of keys) {
    const type = checker.operand(key, place);
    if (type.kind === "answer" && !type.item.scale?.options.some(({ score }) => score)) continue;
    if (type.kind === "answer" && type.item.scale?.options.some(({ code }) => code)) continue;
    if (type.kind === "condition" || type.kind !== "words") asNumber(type, key, place);
  }
  if (!isTable || table.symbol.kind !== "table") return { kind: "looked up" };
  if (table.symbol.node.range) return number;
  if (table.symbol.node.path) return { kind: "looked up" };
  const numeric = table.symbol.node.rows.every(({ gives }) => gives?.kind !== "name");
  return numeric ? number : { kind: "looked up" };
}
