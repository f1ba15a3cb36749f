import type * as tree from "../../../grammar/tree.ts";
import { isMissingAnswer, type ScaleSymbol } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";

/** What other tools store for "refused", "don't know" and the like. */
const ofMissing = new Set([
  7, 8, 9, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999, -1, -7, -8, -9, -77, -88, -99, -999,
]);

/** So many times as far from the others as these are from each other. */
const FAR = 5;

/** Scores that would be counted, and are most likely the codes of missing answers in another tool. */
export function farScores({ file, options, yesno }: ScaleSymbol, report: Report): void {
  if (yesno) return;
  const scored = options.filter((option) => option.score && !isMissingAnswer(option));
  const suspect = scored.filter(({ score }) => ofMissing.has(score!.value));
  const others = scored.flatMap(({ score }) => (ofMissing.has(score!.value) ? [] : [score!.value]));
  if (others.length < 2) return;
  const sorted = others.toSorted((a, b) => a - b);
  const steps = sorted.slice(1).map((value, at) => value - sorted[at]!);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  for (const option of suspect) {
    const score = option.score!.value;
    const away = score > most ? score - most : least - score;
    if (away < FAR * Math.max(...steps)) continue;
    const parts = { label: labelOf(option), score, code: option.code?.text ?? "a code such as refused" };
    report("option-score-far", spanIn(file, option.score!), parts);
  }
}

function labelOf({ label, code, score }: tree.Option): string {
  return label?.kind === "text" ? label.value : (code?.text ?? String(score?.value));
}
