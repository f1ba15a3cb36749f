import { isMissingAnswer, isNumeric } from "../../compiler/bind/index.ts";
import type { ItemSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";

export interface Points {
  readonly min: number;
  readonly max: number;
}

const known = new WeakMap<ScaleSymbol, readonly number[]>();

/** The scores that answers have, each once, in ascending order. */
export function scoresIn(scale: ScaleSymbol): readonly number[] {
  let scores = known.get(scale);
  if (!scores) {
    scores = scoresOf(scale);
    known.set(scale, scores);
  }
  return scores;
}

function scoresOf(scale: ScaleSymbol): readonly number[] {
  const scores = scale.options.flatMap((option) =>
    option.score && !isMissingAnswer(option) ? [option.score.value] : [],
  );
  return [...new Set(scores)].sort((a, b) => a - b);
}

/** What an answer to the item can count; null where it has no number, or any. */
export function pointsOf(item: ItemSymbol): Points | null {
  if (!isNumeric(item)) return null;
  const { type, scale } = item;
  if (scale) {
    const scores = scoresIn(scale);
    if (type?.kind !== "many of") return { min: scores[0]!, max: scores.at(-1)! };
    const all = scale.options.flatMap(({ score }) => (score ? [score.value] : []));
    const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
    return { min: sum(all.filter((one) => one < 0)), max: sum(all.filter((one) => one > 0)) };
  }
  const range = type && "range" in type ? type.range : null;
  return range?.from && range.to ? { min: range.from.value, max: range.to.value } : null;
}

export function isReversed(item: ItemSymbol): boolean {
  return item.marks.some(({ kind }) => kind === "reversed");
}

/** What the option counts for this item; null where it counts nothing. */
export function countedFor(item: ItemSymbol, option: tree.Option): number | null {
  if (!option.score || isMissingAnswer(option)) return null;
  const points = pointsOf(item);
  if (!isReversed(item) || !points || item.type?.kind === "many of") return option.score.value;
  return Number((points.max + points.min - option.score.value).toPrecision(12));
}
