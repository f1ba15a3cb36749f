import type * as tree from "../../../grammar/tree.ts";
import { countedIn, isScored, unwrapped } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import { call } from "./call.ts";
import { commasInNumbers } from "./commas-in-numbers.ts";
import { equality } from "./equality.ts";
import { asNumber, notAValue } from "./number.ts";
import { order } from "./order.ts";
import { type Checker, type Place, spanOf, textOf } from "./place.ts";
import { answerType, isNumberItem, said } from "./typed.ts";
import { condition, day, number, open, type Type, words } from "./types.ts";

/** Says what an expression is, and sees to it that its parts fit together. */
export const checker: Checker = {
  type(node, place) {
    switch (node?.kind) {
      case "number":
        return place.form.options.has(node) ? optionType(node, place) : number;
      case "date":
        return day;
      case "text":
        return words;
      case "name":
      case "member access":
      case "name range":
        return named(node, place);
      case "parenthesized":
        return checker.type(node.inner, place);
      case "unary":
        if (place.form.options.has(node)) return optionType(node, place);
        if (node.operator === "not") {
          checker.condition(node.operand, place);
          return condition;
        }
        checker.number(node.operand, place);
        return number;
      case "if":
        return branched(node, place, checker.type);
      case "binary":
        return binary(node, place);
      case "call":
        commasInNumbers(node, place);
        return call(node, place, checker);
      default:
        return open;
    }
  },

  operand(node, place) {
    const inner = node && unwrapped(node);
    return inner?.kind === "if" ? branched(inner, place, checker.operand) : checker.type(inner, place);
  },

  number(node, place) {
    if (node) asNumber(checker.type(node, place), unwrapped(node), place);
  },

  condition(node, place) {
    if (!node) return;
    const type = checker.type(node, place);
    if (type.kind === "condition" || type.kind === "open" || type.kind === "looked up") return;
    if (type.kind === "thing") {
      notAValue(type, node, place);
      return;
    }
    const span = spanOf(place, node);
    const asked = askedOf(type, place);
    const instead = asked && `${textOf(place, node)} ${asked}`;
    const fixes = instead ? [changeTo(instead, span)] : [];
    place.report("condition-expected", span, { found: said(type), instead }, { fixes });
  },
};

/** What makes a condition of answers: of each of several, where they are looked at one by one. */
function askedOf(type: Type, { many }: Place): string | undefined {
  if (type.kind === "answer") return type.item.type?.kind === "yesno" ? "= yes" : undefined;
  const items =
    type.kind === "list" && many !== "none" ? [type.item] : type.kind === "items" ? type.items : [];
  if (items.length === 0 || (type.kind === "items" && many !== "spread")) return undefined;
  if (items.every((item) => item.type?.kind === "yesno")) return "= yes";
  return items.every((item) => isNumberItem(item) || (item.scale && isScored(item.scale)))
    ? ">= 1"
    : undefined;
}

function optionType(node: tree.Expression, { form }: Place): Type {
  return { kind: "option", ...form.options.get(node)! };
}

function named(node: tree.Name | tree.MemberAccess | tree.NameRange, place: Place): Type {
  const { form, site, lets } = place;
  if (form.options.has(node)) return optionType(node, place);
  const to = form.resolved.get(node);
  if (!to) return node.kind === "name" && node.text === "today" ? day : open;
  if ("length" in to) return { kind: "items", items: to, group: null };
  switch (to.kind) {
    case "item":
      return to.repeat && to.repeat !== site.repeat ? { kind: "list", item: to } : answerType(to);
    case "group":
      if (to.node.kind === "repeat") return { kind: "repeat", repeat: to };
      return { kind: "items", items: countedIn(to), group: to };
    case "score":
      return number;
    case "let":
      return lets.get(to) ?? open;
    default:
      return { kind: "thing", symbol: to };
  }
}

function branched(node: tree.If, place: Place, typed: Checker["type"]): Type {
  checker.condition(node.condition, place);
  const [then, otherwise] = [typed(node.then, place), typed(node.otherwise, place)];
  if (then.kind === "open" || !node.then || !node.otherwise) return otherwise;
  if (otherwise.kind === "open") return then;
  const scales = [then, otherwise].map((type) =>
    type.kind === "option" ? type.scale : type.kind === "answer" ? type.item.scale : null,
  );
  const calculated = typed === checker.type && scales[0]?.options.some(({ score }) => score);
  if (scales[0] && scales[0] === scales[1] && !calculated) return then.kind === "answer" ? then : otherwise;
  if (then.kind === otherwise.kind && ["condition", "day", "words", "time"].includes(then.kind)) return then;
  const numbers = ["number", "answer", "looked up", "list"];
  if (numbers.includes(then.kind) && numbers.includes(otherwise.kind)) {
    asNumber(then, node.then, place);
    asNumber(otherwise, node.otherwise, place);
    return number;
  }
  const parts = { one: said(then), other: said(otherwise) };
  place.report("branches-differ", spanOf(place, node.otherwise), parts);
  return open;
}

/** From left to right in a loop, since a long sum is as deep as it is long. */
function binary(node: tree.Binary, place: Place): Type {
  const steps: tree.Binary[] = [];
  let first: tree.Expression = node;
  for (; first.kind === "binary" && isLike(first, node); first = first.left) steps.push(first);
  if (steps.length === 0) {
    comparison(node, place);
    return condition;
  }
  const joins = steps.at(-1)!.operator;
  require(joins, first, place);
  for (const step of steps.reverse()) require(step.operator, step.right, place);
  return isLogic(node.operator) ? condition : number;
}

function require(operator: tree.BinaryOperator, node: tree.Expression | null, place: Place): void {
  if (isLogic(operator)) checker.condition(node, place);
  else checker.number(node, place);
}

function isLogic(operator: tree.BinaryOperator): boolean {
  return operator === "and" || operator === "or";
}

/** Both logic, or both arithmetic. */
function isLike({ operator }: tree.Binary, other: tree.Binary): boolean {
  return !/^[<>!=]/.test(operator) && isLogic(operator) === isLogic(other.operator);
}

function comparison(node: tree.Binary, place: Place): void {
  if (!node.right) return;
  const left = { node: node.left, type: checker.operand(node.left, place) };
  const right = { node: node.right, type: checker.operand(node.right, place) };
  if (node.operator === "=" || node.operator === "!=") equality(node, left, right, place);
  else order(node, left, right, place);
}
