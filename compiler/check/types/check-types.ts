import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, countedIn, type FormSymbol, type Site, unwrapped } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { described } from "../described.ts";
import { changeTo } from "../fixes.ts";
import { call } from "./call.ts";
import { equality } from "./equality.ts";
import { asNumber, manyValues, notAValue } from "./number.ts";
import { order } from "./order.ts";
import { type Checker, type Place, spanOf, textOf } from "./place.ts";
import { answerType, isNumberItem, said } from "./typed.ts";
import { type Counted, condition, day, number, open, type Type, type Types, words } from "./types.ts";

/** Every expression is of the kind that its place needs. `order` has each let behind those that it reads. */
export function checkTypes(form: BoundForm, order: readonly FormSymbol[], report: Report): Types {
  const lets = new Map<FormSymbol, Type>();
  const counted = new Map<Site, readonly Counted[]>();
  const placeOf = (site: Site): Place => {
    const found: Counted[] = [];
    counted.set(site, found);
    return { form, site, report, lets, counted: found, many: "none" };
  };
  const values = new Map<tree.Spanned, Site>();
  for (const site of form.sites) if (site.role === "let") values.set(site.of, site);
  for (const symbol of order) {
    const site = symbol.kind === "let" ? values.get(symbol.node) : undefined;
    if (site) lets.set(symbol, letType(symbol, placeOf(site)));
  }
  for (const site of form.sites) {
    if (site.role === "let") continue;
    const place = placeOf(site);
    if (site.role === "score") score(site, place);
    else checker.condition(site.expression, place);
    if (site.role === "missing condition") inputsOnly(site, place);
  }
  return { lets, counted };
}

function letType(symbol: FormSymbol, place: Place): Type {
  const { expression } = place.site;
  const type = checker.type(expression, place);
  switch (type.kind) {
    case "items":
    case "list":
    case "repeat":
      manyValues(type, expression, place);
      return open;
    case "thing":
    case "option": {
      const parts = { name: symbol.id, found: said(type) };
      place.report("let-not-a-value", spanOf(place, expression), parts);
      return open;
    }
    case "answer":
      if (!isNumberItem(type.item) && !type.item.scale?.options.some((option) => option.score)) return type;
      asNumber(type, expression, place);
      return number;
    default:
      return type;
  }
}

function score(site: Site, place: Place): void {
  const { expression, of } = site;
  const type = checker.type(expression, place);
  if (type.kind !== "condition") {
    asNumber(type, expression, place);
    return;
  }
  const span = spanOf(place, expression);
  const name = of.kind === "score" ? (of.name?.text ?? "") : "";
  const counts = changeTo(
    `if ${textOf(place, expression)} then 1 else 0`,
    span,
    "Count it: if … then 1 else 0",
  );
  place.report("score-not-a-number", span, { score: name, found: said(type) }, { fixes: [counts] });
}

function inputsOnly({ references }: Site, place: Place): void {
  for (const { node, to } of references) {
    if ("kind" in to && to.kind === "item" && to.input) continue;
    const is = "kind" in to ? described(to) : "a range of items";
    place.report("missing-condition-reads", spanOf(place, node), { name: textOf(place, node), is });
  }
}

const checker: Checker = {
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
    const yes = "item" in type && type.item.type?.kind === "yesno";
    const fixes = yes ? [changeTo(`${textOf(place, node)} = yes`, span)] : [];
    place.report("condition-expected", span, { found: said(type) }, { fixes });
  },
};

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
