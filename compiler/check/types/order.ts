import type * as tree from "../../../grammar/tree.ts";
import { unwrapped } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import { asNumber, manyValues, notAValue } from "./number.ts";
import { type Place, spanOf, textOf } from "./place.ts";
import { nameOf, said, subjects } from "./typed.ts";
import type { Type } from "./types.ts";

interface Side {
  readonly node: tree.Expression;
  readonly type: Type;
}

/** `<`, `<=`, `>` and `>=` between two numbers (or scores), or two days. */
export function order(node: tree.Binary, left: Side, right: Side, place: Place): void {
  const sides = [left, right];
  const wrong = sides.find(({ type }) => !isOrdered(type, place));
  if (wrong) {
    unordered(node, wrong, place);
    return;
  }
  const days = sides.filter(({ type }) => type.kind === "day");
  const open = sides.some(({ type }) => type.kind === "open" || type.kind === "looked up");
  if (days.length === 2 || (days.length === 1 && open)) return;
  if (days.length === 1) {
    const parts = { left: said(left.type), right: said(right.type) };
    place.report("compare-different", spanOf(place, node), parts);
    return;
  }
  for (const side of sides) {
    asNumber(side.type, side.node, place);
    reversed(node, side, place);
  }
}

function isOrdered(type: Type, { many }: Place): boolean {
  if (type.kind === "items") return many === "spread";
  if (type.kind === "list") return many !== "none";
  return ["open", "looked up", "number", "day", "answer"].includes(type.kind);
}

function unordered(node: tree.Binary, { node: side, type }: Side, place: Place): void {
  const span = spanOf(place, side);
  switch (type.kind) {
    case "items":
    case "list":
      manyValues(type, side, place, node);
      break;
    case "repeat":
      manyValues(type, side, place);
      break;
    case "thing":
      notAValue(type, side, place);
      break;
    case "option": {
      const score = type.option.score?.value;
      const fixes = score === undefined ? [] : [changeTo(String(score), span)];
      place.report("option-in-order", span, { option: textOf(place, side), score }, { fixes });
      break;
    }
    default: {
      const inside = comparedInside(node, side, place);
      const fixes = inside ? [changeTo(inside, spanOf(place, node))] : [];
      place.report("compare-no-order", span, { found: said(type), inside }, { fixes });
    }
  }
}

/** What `any(q1..q3) >= 2` is meant to be: `any(q1..q3 >= 2)`. */
function comparedInside({ left, right, operator }: tree.Binary, side: tree.Expression, place: Place) {
  if (side !== left || !right || left.kind !== "call" || left.arguments.length !== 1) return undefined;
  const { text } = left.function;
  if (text !== "any" && text !== "all") return undefined;
  return `${text}(${textOf(place, left.arguments[0]!)} ${operator} ${textOf(place, right)})`;
}

/** Of one item; over a group, scores that run the same way are what is meant. */
export function reversed(node: tree.Binary, { node: side, type }: Side, place: Place): void {
  if (type.kind === "items") return;
  const item = subjects(type).find(({ marks }) => marks.some(({ kind }) => kind === "reversed"));
  if (!item || unwrapped(side).kind === "if") return;
  const related = [
    { span: { file: item.file.path, start: item.name.start, end: item.name.end }, message: "reversed here" },
  ];
  const parts = { item: nameOf(item), comparison: textOf(place, node) };
  place.report("compare-reversed", spanOf(place, node), parts, { related });
}
