import { type BoundForm, type ItemSymbol, isMissingAnswer } from "../../bind/index.ts";
import { removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";

/** A reversed item scores the greatest score plus the least, less its own. Where no option has that score, it is said. */
export function reversed({ file, items }: BoundForm, report: Report): void {
  const seen = new Set<unknown>();
  for (const item of items) {
    const mark = item.marks.find(({ kind }) => kind === "reversed");
    if (!mark || item.input || seen.has(mark)) continue;
    const span = spanIn(file, mark);
    const why = whyNot(item);
    const uneven = why === null ? unevenScores(item) : null;
    const fixes = () => ({ fixes: [removePart("Remove reversed", file, mark)] });
    if (why !== null) report("reversed-unscored", span, { item: item.id, why }, fixes());
    else if (uneven) report("reversed-uneven", span, { item: item.id, ...uneven });
    if (why !== null || uneven) seen.add(mark);
  }
}

function whyNot({ type, scale }: ItemSymbol): string | null {
  switch (type?.kind) {
    case "integer":
    case "decimal":
    case "slider":
      return type.range?.join === null || !type.range ? "it has no greatest and least number" : null;
    case "many of":
      return "it can have several answers at once";
    case "words":
    case "day":
    case "clock":
      return "its answers have no scores";
    default: {
      if (!scale) return null;
      const answers = scale.options.filter((option) => !isMissingAnswer(option));
      return answers.every(({ score }) => score) ? null : "not every option of it has a score";
    }
  }
}

function unevenScores({ scale }: ItemSymbol): { scores: number[]; turned: number[] } | null {
  const answers = (scale?.options ?? []).filter((option) => !isMissingAnswer(option));
  const scores = answers.flatMap(({ score }) => (score ? [score.value] : []));
  if (scores.length === 0) return null;
  const ends = Math.max(...scores) + Math.min(...scores);
  const turned = scores.map((score) => ends - score);
  return turned.every((score) => scores.includes(score)) ? null : { scores, turned };
}
