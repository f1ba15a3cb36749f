import type * as tree from "../../../grammar/tree.ts";
import { hasScores, type ItemSymbol, isMissingAnswer, isScored, storedCode } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import { described } from "../described.ts";
import { type Place, spanOf, textOf } from "./place.ts";
import { isNumberItem, nameOf, said } from "./typed.ts";
import type { Type } from "./types.ts";

/** Sees to it that what `node` turned out to be can be calculated with. */
export function asNumber(type: Type, node: tree.Expression, place: Place): void {
  const span = spanOf(place, node);
  switch (type.kind) {
    case "open":
    case "number":
    case "looked up":
      return;
    case "answer":
      count([type.item], node, place);
      return;
    case "list":
      if (place.many === "none") manyValues(type, node, place);
      else count([type.item], node, place);
      return;
    case "items":
      if (place.many === "spread") count(type.items, node, place);
      else manyValues(type, node, place);
      return;
    case "repeat":
      manyValues(type, node, place);
      return;
    case "option":
      place.report("option-alone", span, { option: textOf(place, node), scale: type.scale.id });
      return;
    case "thing":
      notAValue(type, node, place);
      return;
    default:
      place.report("number-expected", span, { found: said(type) });
  }
}

/** These items count as numbers here: their answers have scores, or are numbers. */
export function count(items: readonly ItemSymbol[], node: tree.Spanned, place: Place): void {
  const lacking = items.find(
    (item) => !isNumberItem(item) && !(item.scale && isScored(item.scale)) && !lacksScale(item),
  );
  if (!lacking) {
    place.counted.push({ node, items });
    return;
  }
  const span = spanOf(place, node);
  if (lacking.scale && hasScores(lacking.scale)) {
    if (place.told.has(lacking.scale)) return;
    place.told.add(lacking.scale);
    const options = lacking.scale.options.filter((option) => !option.score && !isMissingAnswer(option));
    const codes = options.map((option) => String(storedCode(option) ?? ""));
    const related = options.map((option) => ({
      span: { file: lacking.scale!.file.path, start: option.start, end: option.end },
      message: "has no score",
    }));
    place.report("answer-without-score", span, { name: nameOf(lacking), options: codes }, { related });
  } else if (lacking.scale) {
    place.report("answer-without-score", span, { name: nameOf(lacking), options: undefined });
  } else if (lacking.type) {
    place.report("number-expected", span, { found: `the answer of ${nameOf(lacking)}, which is no number` });
  }
}

/** Its scale is not there, which is said where it is named. */
export function lacksScale({ type, scale }: ItemSymbol): boolean {
  return !scale && (type?.kind === "one of" || type?.kind === "many of");
}

/** One value is needed, and the name stands for many. `comparison` is what it stands in, where that could be spread. */
export function manyValues(
  type: Extract<Type, { kind: "items" | "list" | "repeat" }>,
  node: tree.Expression,
  place: Place,
  comparison?: tree.Expression,
): void {
  const name = textOf(place, node);
  const one =
    type.kind === "repeat"
      ? [`count(${name})`]
      : comparison?.kind === "binary"
        ? type.kind === "items"
          ? sumIn(name, comparison)
          : []
        : [`sum(${name})`, `max(${name})`];
  const whole = comparison ? ["any", "all"].map((way) => `${way}(${textOf(place, comparison)})`) : [];
  const fixes = [
    ...one.map((call) => changeTo(call, spanOf(place, node))),
    ...whole.map((call) => changeTo(call, spanOf(place, comparison ?? node))),
  ];
  const count = type.kind === "items" ? type.items.length : undefined;
  const parts = { name, count, ways: [...one, ...whole], isInItsGrid: isInItsGrid(type, node, place) };
  place.report("many-values", spanOf(place, node), parts, { fixes });
}

/** Whether a grid reads its own cells, in the condition of one of its columns or rows. */
function isInItsGrid(type: Type, { start, end }: tree.Spanned, { site }: Place): boolean {
  const [first] = type.kind === "items" ? type.items : [];
  const grid = first?.cell && first.groups.find(({ node }) => node.kind === "grid");
  return !!grid && first.file === site.file && grid.node.start <= start && end <= grid.node.end;
}

/** What is less or more than a number may be the sum of all. */
function sumIn(name: string, { operator }: tree.Binary): string[] {
  return ["<", "<=", ">", ">="].includes(operator) ? [`sum(${name})`] : [];
}

export function notAValue(
  { symbol }: Extract<Type, { kind: "thing" }>,
  node: tree.Spanned,
  place: Place,
): void {
  const verdict = symbol.kind === "cutoff" || symbol.kind === "flag" || symbol.kind === "check";
  const instead = verdict ? "Put its condition into a let, and read that in both places." : undefined;
  const related = [
    {
      span: { file: symbol.file.path, start: symbol.name.start, end: symbol.name.end },
      message: "declared here",
    },
  ];
  place.report(
    "name-not-a-value",
    spanOf(place, node),
    { name: symbol.id, is: described(symbol), instead },
    { related },
  );
}
