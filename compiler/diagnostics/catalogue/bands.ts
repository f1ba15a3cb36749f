import { numberWords } from "../../words/number.ts";
import { error, listed } from "./define.ts";

export const bands = {
  "band-gap": error<{ score: string; gap: string; range: string }>(
    ({ score, gap, range }) =>
      `No band covers ${gap} of ${score} (it goes from ${range}). Add a band for it, or widen one beside it.`,
  ),
  "band-unlimited": error<{ score: string; items: readonly string[] }>(({ score, items }) =>
    items.length === 0
      ? `${score} has bands and no limits, so that no bands can cover it.`
      : `${score} has bands and no limits, so that no bands can cover it: ${listed(items)} can be any number. Say what ${items.length === 1 ? "it" : "they"} can be, such as integer 0..40.`,
  ),
  "band-decimals": error<{ score: string; example: string; low: number; high: number; write: string }>(
    ({ score, example, low, high, write }) =>
      `${score} can be ${example}, and no band covers what lies between ${numberWords(low)} and ${numberWords(high)}. Write ${write}: up to ${numberWords(high)}, which belongs to the next band.`,
  ),
  "band-overlap": error<{ score: string; first: string; second: string; scores: string }>(
    ({ score, first, second, scores }) =>
      `${first} and ${second} both cover ${scores} of ${score}. A score has one band of a set.`,
  ),
  "band-outside": error<{ band: string; bounds: string; score: string; range: string; within: string }>(
    ({ band, bounds, score, range, within }) =>
      `${band} (${bounds}) goes beyond what ${score} can be, ${range}. Write ${within}.`,
  ),
  "band-unreachable": error<{ band: string; bounds: string; score: string; range: string }>(
    ({ band, bounds, score, range }) =>
      `No answers lead to ${band} (${bounds}): ${score} goes from ${range} and is never one of these.`,
  ),
  "cutoff-never": error<{ cutoff: string; condition: string; why: string }>(
    ({ cutoff, condition, why }) => `No answers reach ${cutoff}, ${condition}: ${why}.`,
  ),
  "cutoff-always": error<{ cutoff: string; condition: string; why: string }>(
    ({ cutoff, condition, why }) => `All answers reach ${cutoff}, ${condition}: ${why}.`,
  ),
} as const;
