import type * as tree from "../../../grammar/tree.ts";
import { codeIn, type ItemSymbol, isMissingAnswer, optionStored, unwrapped } from "../../bind/index.ts";
import { didYouMean } from "../../diagnostics/fixes.ts";
import { nearest } from "../../words/nearest.ts";
import { ownerOf } from "../names/option-owner.ts";
import { codesOf } from "../names/option-unknown.ts";
import { asNumber, manyValues, notAValue } from "./number.ts";
import { reversed } from "./order.ts";
import { type Place, spanOf, textOf } from "./place.ts";
import { isNumberItem, nameOf, said, subjects } from "./typed.ts";
import type { Type } from "./types.ts";

interface Side {
  readonly node: tree.Expression;
  readonly type: Type;
}

/** `=` and `!=` between two values that can be the same: an answer and its option, two numbers, days or texts. */
export function equality(node: tree.Binary, left: Side, right: Side, place: Place): void {
  if (oneSide(node, left, right, place) || oneSide(node, right, left, place)) return;
  values(node, left, right, place);
}

/** Whether one side by itself decides what there is to say. */
function oneSide(node: tree.Binary, side: Side, other: Side, place: Place): boolean {
  const { type } = side;
  const inner = unwrapped(side.node);
  if (type.kind === "thing") notAValue(type, side.node, place);
  else if (type.kind === "repeat") manyValues(type, side.node, place);
  else if (place.many === "none" && (type.kind === "items" || type.kind === "list"))
    manyValues(type, side.node, place, node);
  else if (type.kind === "option") withOption(node, side, other, place);
  else if (hasOptions(other.type) && typeof codeIn(inner) === "number")
    withNumber(side.node, subjects(other.type), place);
  else if (hasOptions(other.type) && inner.kind === "text") withLabel(side.node, subjects(other.type), place);
  else return false;
  return true;
}

function hasOptions(type: Type): boolean {
  return subjects(type).some((item) => !isNumberItem(item) && item.scale);
}

function withOption(node: tree.Binary, option: Side, other: Side, place: Place): void {
  if (option.type.kind !== "option" || other.type.kind === "open") return;
  const span = spanOf(place, option.node);
  const text = textOf(place, option.node);
  const items = subjects(other.type);
  if (items.length === 0) {
    if (other.type.kind !== "option") differ(node, option, other, place);
    else place.report("option-alone", span, { option: text, scale: option.type.scale.id });
    return;
  }
  for (const item of items)
    for (const leaf of leaves(option.node))
      if (!fits(node, item, { ...option, node: leaf }, other, place)) return;
}

/** Whether the option is one of the item's, and one that can be compared with. */
function fits(node: tree.Binary, item: ItemSymbol, option: Side, other: Side, place: Place): boolean {
  const code = codeIn(option.node);
  const found = item.scale && code !== null && optionStored(item.scale, code);
  if (item.type?.kind === "many of") many(node, item, option, place);
  else if (found && isMissingAnswer(found)) declined(node, item, option, other, place);
  else if (item.scale && !found && code !== null) unknown(item, option.node, place);
  else return true;
  return false;
}

/** The options between which an expression decides. */
function leaves(node: tree.Expression): tree.Expression[] {
  const inner = unwrapped(node);
  if (inner.kind !== "if") return [inner];
  return [inner.then, inner.otherwise].flatMap((branch) => (branch ? leaves(branch) : []));
}

function many(node: tree.Binary, item: ItemSymbol, option: Side, place: Place): void {
  const name = nameOf(item);
  const code = textOf(place, option.node);
  const text = `includes(${name}, ${code})`;
  const span = spanOf(place, node);
  const fixes = [
    { title: `Change to ${text}`, edits: [{ span, text: node.operator === "=" ? text : `not ${text}` }] },
  ];
  place.report("compare-many", span, { item: name, option: code }, { fixes });
}

function declined(node: tree.Binary, item: ItemSymbol, option: Side, other: Side, place: Place): void {
  const asked = `answered(${textOf(place, other.node)})`;
  const text = node.operator === "=" ? `not ${asked}` : asked;
  const span = spanOf(place, node);
  const fixes = [{ title: `Change to ${text}`, edits: [{ span, text }] }];
  place.report(
    "option-declined",
    span,
    { item: nameOf(item), option: textOf(place, option.node) },
    { fixes },
  );
}

function unknown(item: ItemSymbol, node: tree.Expression, place: Place): void {
  const options = codesOf(item.scale!);
  const option = textOf(place, node);
  const named = unwrapped(node).kind === "name";
  const similar = named ? nearest(option, options) : undefined;
  const of = named ? ownerOf(place.form, option, item.scale)?.id : undefined;
  const span = spanOf(place, node);
  place.report(
    "option-unknown",
    span,
    { option, item: nameOf(item), options, of, similar },
    { fixes: didYouMean(similar, span) },
  );
}

/** A number that is no option's code: perhaps a score. */
function withNumber(node: tree.Expression, items: readonly ItemSymbol[], place: Place): void {
  const score = codeIn(unwrapped(node));
  const span = spanOf(place, node);
  for (const item of items) {
    if (!item.scale || typeof score !== "number") continue;
    if (optionStored(item.scale, score)) continue;
    const scoring = item.scale.options.filter((option) => option.score?.value === score && option.code);
    if (scoring.length === 0) {
      unknown(item, node, place);
      return;
    }
    const codes = scoring.map((option) => option.code!.text);
    const fixes = codes.map((code) => ({ title: `Change to ${code}`, edits: [{ span, text: code }] }));
    place.report("option-by-score", span, { item: nameOf(item), score, code: codes.join(" or ") }, { fixes });
    return;
  }
}

function withLabel(node: tree.Expression, items: readonly ItemSymbol[], place: Place): void {
  const text = unwrapped(node);
  const item = items.find(({ scale }) => scale);
  if (!item?.scale || text.kind !== "text") return;
  const wanted = text.value.trim().toLowerCase();
  const option = item.scale.options.find(
    ({ label, code }) =>
      code?.text === wanted || (label?.kind === "text" && label.value.trim().toLowerCase() === wanted),
  );
  const code = option?.code?.text ?? option?.score?.value.toString();
  const span = spanOf(place, node);
  const fixes = code ? [{ title: `Change to ${code}`, edits: [{ span, text: code }] }] : [];
  place.report(
    "option-by-label",
    span,
    { item: nameOf(item), code, options: codesOf(item.scale) },
    { fixes },
  );
}

/** Two values, none of them an option. */
function values(node: tree.Binary, left: Side, right: Side, place: Place): void {
  const kinds = [left.type.kind, right.type.kind];
  const [one, another] = [subjects(left.type)[0], subjects(right.type)[0]];
  const numbers = [left, right].filter(({ type }) => type.kind === "number" || subjects(type).length > 0);
  if (kinds.includes("open") || kinds.includes("looked up")) return;
  if (kinds.every((kind) => kind === "condition"))
    place.report("compare-conditions", spanOf(place, node), {});
  else if (one?.scale && another?.scale) {
    if (one.type?.kind === "many of")
      place.report("compare-many", spanOf(place, node), { item: nameOf(one), option: undefined });
    else if (one.scale !== another.scale)
      place.report("compare-different", spanOf(place, node), {
        left: fromScale(one),
        right: fromScale(another),
      });
  } else if (numbers.length === 2)
    for (const side of numbers) {
      asNumber(side.type, side.node, place);
      reversed(node, side, place);
    }
  else if (left.type.kind !== right.type.kind) differ(node, left, right, place);
}

function fromScale(item: ItemSymbol): string {
  return `the answer of ${nameOf(item)}, from ${item.scale?.inline ? "options of its own" : item.scale?.id}`;
}

function differ(node: tree.Binary, left: Side, right: Side, place: Place): void {
  const [first, second] = left.node.start < right.node.start ? [left, right] : [right, left];
  place.report("compare-different", spanOf(place, node), {
    left: said(first.type),
    right: said(second.type),
  });
}
