import { isNumeric, storedCode } from "../../compiler/bind/index.ts";
import type { BoundForm, ItemSymbol } from "../../compiler/bind/symbols.ts";
import { described } from "../../compiler/check/described.ts";
import { listed } from "../../compiler/diagnostics/catalogue/define.ts";
import type * as tree from "../../grammar/tree.ts";
import { optionLine } from "./option-line.ts";
import { isReversed, pointsOf, scoresIn } from "./points.ts";
import { heading, titleOf, writtenName } from "./title.ts";
import { usesIn } from "./uses.ts";
import { capital, code, list, named, paragraphs, sourceOf, span, wordingOf } from "./words.ts";

/** What an item is worth: "scored 0–3, reversed, counts in Total and Anxiety; asked when q1 > 0". */
function itemWorth(item: ItemSymbol, bound: BoundForm): string {
  const uses = usesIn(bound);
  const scores = uses.countsIn(item).map(titleOf);
  const counted = [
    scored(item),
    isReversed(item) && "reversed",
    scores.length > 0 && `counts in ${listed(scores)}`,
    item.marks.some(({ kind }) => kind === "unscored") && "takes no part in its section's score",
  ];
  return capital([counted.filter(Boolean).join(", "), asked(item, bound)].filter(Boolean).join("; "));
}

/** All that an editor shows about an item. */
export function aboutItem(item: ItemSymbol, bound: BoundForm): string {
  const uses = usesIn(bound);
  const readers = uses.readBy(item).map(writtenName);
  const decided = uses.decides(item).map(writtenName);
  const options = item.scale?.options ?? [];
  return paragraphs(
    heading(described(item), writtenName(item), wordsOf(item)),
    `${itemWorth(item, bound)}.`,
    options.length > 0 && list(options.filter(hasCode).map((option) => optionLine(option, item))),
    readers.length > 0 && `Read by ${named(readers)}.`,
    decided.length > 0 && `Decides whether ${named(decided)} ${decided.length > 1 ? "are" : "is"} asked.`,
    item.marks.some(({ kind }) => kind === "optional") && "May be left unanswered.",
  );
}

function hasCode(option: tree.Option): boolean {
  return storedCode(option) !== null;
}

/** Of a cell, the words of its row and column. */
function wordsOf({ node, cell, specifies }: ItemSymbol): string {
  if (specifies) return wordingOf(specifies.option.label);
  if (!cell) return wordingOf(node.wording);
  return [cell.row, cell.column]
    .map(({ wording }) => wordingOf(wording))
    .filter(Boolean)
    .join(" – ");
}

function scored(item: ItemSymbol): string {
  if (!isNumeric(item)) return "not scored";
  const points = pointsOf(item);
  if (!points) return "counts as the number given";
  if (!item.scale) return `counts as the number given, ${span(points.min, points.max)}`;
  const range = `scored ${span(points.min, points.max)}`;
  if (item.type?.kind === "many of") return `${range}, the sum of what is chosen`;
  const scores = scoresIn(item.scale);
  const even = scores.every((score, at) => score === scores[0]! + at);
  return even || scores.length > 8 ? range : `${range} (${scores.join(", ")})`;
}

function asked({ guards }: ItemSymbol, { file }: BoundForm): string {
  const conditions = guards.flatMap(({ condition }) => (condition ? [condition] : []));
  if (conditions.length === 0) return "";
  const words = conditions.map((one) => {
    const text = sourceOf(file, one);
    return conditions.length > 1 && one.kind === "binary" && one.operator === "or" ? `(${text})` : text;
  });
  const rule = guards.findLast(({ otherwise }) => otherwise)?.otherwise;
  return `asked when ${code(words.join(" and "))}${rule ? `, ${notAskedWords(rule)}` : ""}`;
}

export function notAskedWords({ rule, score }: tree.NotAsked): string {
  if (rule === "score") return `otherwise it counts ${score?.value ?? "…"}`;
  return rule === "missing" ? "otherwise it counts as missing" : "otherwise it is left out";
}
