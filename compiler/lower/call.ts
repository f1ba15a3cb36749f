import type * as tree from "../../grammar/tree.ts";
import type { Call, Expression, Operator, Rounding } from "../../runtime/definition/expression.ts";
import type { GroupSymbol, ItemSymbol } from "../bind/symbols.ts";
import { lookup } from "./lookup.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { nearestOtherwise } from "./not-asked.ts";
import { isRepeat, itemAnswer, itemsOf, itemValue, symbolOf } from "./reference.ts";
import { spread } from "./spread.ts";
import { Unwritten, written } from "./written.ts";

/** A function of the language. */
export function call(lowering: Lowering, node: tree.Call, scope: Scope): Expression {
  const name = node.function.text;
  const [first, second] = node.arguments;
  switch (name) {
    case "sum":
    case "mean":
    case "min":
    case "max":
      return aggregate(lowering, node, name, numbers(lowering, node, scope), scope);
    case "count":
      return count(lowering, node, scope);
    case "any":
    case "all":
      return made(lowering, node, scope, name, conditions(lowering, node, scope));
    case "answered":
      return answered(lowering, node, scope);
    case "unanswered":
      return made(lowering, node, scope, "unanswered", answers(lowering, node, scope));
    case "includes":
      return made(lowering, node, scope, "includes", [
        answerOf(lowering, written(first), scope),
        lowering.lower(written(second), scope),
      ]);
    case "lookup":
      return lookup(lowering, node, scope);
    case "round":
      return rounded(lowering, node, scope, "half up");
    case "floor":
      return rounded(lowering, node, scope, "down");
    case "ceil":
      return rounded(lowering, node, scope, "up");
    case "abs":
    case "years":
    case "months":
    case "weeks":
    case "days":
    case "today": {
      const args = node.arguments.map((argument) => lowering.lower(argument, scope));
      return made(lowering, node, scope, name, args);
    }
    default:
      throw new Unwritten();
  }
}

function made(
  lowering: Lowering,
  node: tree.Spanned,
  scope: Scope,
  op: Operator,
  args: readonly Expression[],
): Call {
  return placed(lowering, { op, args }, scope.file, node);
}

/** Of a group or range: whether each has an answer. A repeat has one of its own. */
function answered(lowering: Lowering, node: tree.Call, scope: Scope): Call {
  const first = written(node.arguments[0]);
  const one = (argument: Expression) => made(lowering, node, scope, "answered", [argument]);
  const items = isRepeat(symbolOf(lowering, first, scope)) ? undefined : itemsOf(lowering, first, scope);
  if (!items) return one(answerOf(lowering, first, scope));
  const each = items.map((item) => one(itemAnswer(lowering, item, first, scope)));
  return made(lowering, node, scope, "all", each);
}

/** With the score's missing rule, where it stands on this aggregate. */
function aggregate(
  lowering: Lowering,
  node: tree.Call,
  op: "sum" | "mean" | "min" | "max" | "count",
  args: readonly Expression[],
  scope: Scope,
): Call {
  const missing = scope.missing?.call === node ? scope.missing.rule(args) : undefined;
  return placed(lowering, { op, args, ...(missing && { missing }) }, scope.file, node);
}

function numbers(lowering: Lowering, node: tree.Call, scope: Scope): Expression[] {
  return node.arguments.flatMap(
    (argument) =>
      itemsOf(lowering, argument, scope)?.map((item) => itemValue(lowering, item, argument, scope)) ??
      lowering.lower(argument, scope),
  );
}

/** `count(incident)` is the number of entries, `count(who)` that of the options chosen, else how many hold. */
function count(lowering: Lowering, node: tree.Call, scope: Scope): Expression {
  const only = node.arguments.length === 1 ? node.arguments[0] : undefined;
  const symbol = only && symbolOf(lowering, only, scope);
  if (isRepeat(symbol)) return size(lowering, node, "entries", symbol, scope);
  if (symbol?.kind === "item" && symbol.type?.kind === "many of")
    return size(lowering, node, "chosen", symbol, scope);
  return aggregate(lowering, node, "count", conditions(lowering, node, scope), scope);
}

/** What it comes to where that is not asked, the score says, or else the nearest `else`, as with points. */
function size(
  lowering: Lowering,
  node: tree.Call,
  op: "entries" | "chosen",
  of: ItemSymbol | GroupSymbol,
  scope: Scope,
): Call {
  const args = [itemAnswer(lowering, of, node, scope)];
  const isScoring = scope.mode === "scoring" && of.guards.length > 0;
  const notAsked = isScoring ? (scope.notAsked ?? nearestOtherwise(of.guards)) : undefined;
  const says = notAsked !== undefined && notAsked !== "left out";
  return placed(lowering, { op, args, ...(says && { notAsked }) }, scope.file, node);
}

function conditions(lowering: Lowering, node: tree.Call, scope: Scope): Expression[] {
  return node.arguments.flatMap((argument) => spread(lowering, argument, scope));
}

function answerOf(lowering: Lowering, node: tree.Expression, scope: Scope): Expression {
  const symbol = symbolOf(lowering, node, scope);
  return symbol?.kind === "item" || isRepeat(symbol)
    ? itemAnswer(lowering, symbol, node, scope)
    : lowering.lower(node, scope);
}

function answers(lowering: Lowering, node: tree.Call, scope: Scope): Expression[] {
  return node.arguments.flatMap(
    (argument) =>
      itemsOf(lowering, argument, scope)?.map((item) => itemAnswer(lowering, item, argument, scope)) ??
      answerOf(lowering, argument, scope),
  );
}

/** `round(x)` to whole numbers, `round(x, 0.1)` to multiples of a step. `floor` rounds down, `ceil` up. */
function rounded(lowering: Lowering, node: tree.Call, scope: Scope, mode: Rounding["mode"]): Call {
  const [value, step] = node.arguments.map((argument) => lowering.lower(argument, scope));
  const rounding: Rounding = { mode, step: typeof step === "number" ? step : 1 };
  return placed(lowering, { op: "round", args: [written(value)], rounding }, scope.file, node);
}
