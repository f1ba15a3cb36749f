import { numberWords } from "../../words/number.ts";
import { error, info, listed, warning } from "./define.ts";

/** What an argument of a sum counts, from the least to the most. */
export interface Counts {
  readonly what: string;
  readonly min: number;
  readonly max: number;
}

export const scores = {
  "not-asked-open": error<{
    items: readonly string[];
    more: number;
    scores: readonly string[];
    guard: string;
  }>(({ items, more, scores, guard }) => {
    const which = more > 0 ? `${items.join(", ")} and ${more} more` : listed(items);
    const [count, are] = items.length + more > 1 ? ["count", "are"] : ["counts", "is"];
    return `${which} ${count} in ${listed(scores)} and ${are} not asked of everyone (${guard}). Say what not being asked means for the score: else score 0, else missing, or else left out.`;
  }),
  "else-idle": warning<{ idle: string }>(
    ({ idle }) =>
      `${idle} counts for nothing: all that is asked here has an else that stands nearer, and that one holds, whichever condition it is that hides it. Remove this one, or say each at the items that it is meant for.`,
  ),
  "not-asked-twice": error<{ score: string }>(
    ({ score }) => `${score} says twice what not being asked means.`,
  ),
  "not-asked-idle": error<{ score: string; rule: string }>(
    ({ score, rule }) =>
      `Nothing in ${score} counts points, so ${rule} changes nothing. Where an item that it compares is not asked, say what is meant: if … then … else ….`,
  ),
  "missing-rule-twice": error<{ score: string; unconditional: boolean }>(({ score, unconditional }) =>
    unconditional
      ? `${score} already has a rule for missing answers that always applies, so this one never would. Give them names and conditions, or delete one.`
      : `${score} has two variants of this name. Give each a name of its own.`,
  ),
  "reversed-by-hand": warning<{
    item: string;
    written: string;
    from: number;
    least: number;
    greatest: number;
    isReversed: boolean;
  }>(({ item, written, from, least, greatest, isReversed }) => {
    if (isReversed)
      return `${item} is reversed already, and ${written} turns it back. Write ${item}, which counts the other way round.`;
    const counts =
      from === least + greatest
        ? `${written} turns ${item} round by hand.`
        : `${written} counts ${from - greatest} to ${from - least}, where the answers of ${item} count ${least} to ${greatest}.`;
    return `${counts} Write reversed behind the item, and ${item} here: then everyone sees it, and the number cannot be wrong.`;
  }),
  "prorate-aggregate": warning<{ function: string }>(
    ({ function: name }) =>
      `prorate puts the mean of the other answers in place of a missing one, which has a meaning for sum and mean, not for ${name}.`,
  ),
  "prorate-uneven": info<{ one: Counts; other: Counts }>(
    ({ one, other }) =>
      `Prorating puts the mean of the other answers in place of a missing one, and these do not count alike: ${countsWords(one)}, ${countsWords(other)}. With a missing answer the score can then be more, or less, than all answers together ever come to.`,
  ),
  "rounding-step": error<{ step: number }>(
    ({ step }) => `Results are rounded to a step greater than 0, not to ${step}.`,
  ),
  "round-decimals": warning<{ step: number; right: string }>(
    ({ step, right }) =>
      `This rounds to multiples of ${step}, such as ${step * 2} and ${step * 3}: behind a rounding stands the step, not the number of decimals. For ${step} decimals write ${right}.`,
  ),
  "item-left-out": warning<{ item: string; section: string; score: string; others: number }>(
    ({ item, section, score, others }) =>
      `${score} counts the other ${others} items of ${section}, and not ${item}. If that is meant, mark ${item} as unscored; otherwise write ${section} in place of its items.`,
  ),
  "at-least-item": error<{ item: string; name: string; is: string; why: "counts" | "itself" | "repeat" }>(
    ({ item, name, is, why }) => {
      if (why === "itself")
        return `${item} counts no less than itself anyway. Name the item that corrects it.`;
      if (why === "repeat") return `Within a repeat, items do not correct each other.`;
      return `Behind at least stands an item with scores that corrects ${item}, which has scores, too; ${name} is ${is}.`;
    },
  ),
  "score-never": error<{ score: string; always: "missing" | "not asked" }>(({ score, always }) =>
    always === "missing"
      ? `${score} can never be worked out: with every answer, something in it is missing.`
      : `${score} can never be worked out: nothing in it is ever asked, or has a score.`,
  ),
  "division-by-zero": warning<{ divisor: string; is: string; always: boolean }>(({ divisor, is, always }) =>
    always
      ? `${divisor} is always 0, and what is divided by 0 never has a value. Divide by another number.`
      : `${divisor} ${is} and can be 0; the result then has no value. Say what is meant: if ${divisor} = 0 then … else ….`,
  ),
} as const;

function countsWords({ what, min, max }: Counts): string {
  const most = min === max ? "" : ` to ${numberWords(max)}`;
  return `${what} counts ${numberWords(min)}${most}`;
}
