import { numberWords } from "../../words/number.ts";
import { error, listed } from "./define.ts";

const items = (count: number) => `${numberWords(count)} ${count === 1 ? "item" : "items"}`;

export const limits = {
  "limit-ambiguous": error<{ limit: string; of: number; fewer: number }>(
    ({ limit, of, fewer }) =>
      `${limit} of ${items(of)} is not a whole number of items: write up to ${fewer} or up to ${fewer + 1}.`,
  ),
  "limit-not-whole": error<{ limit: number }>(
    ({ limit }) => `Items are counted in whole numbers: up to ${numberWords(limit)} cannot be meant.`,
  ),
  "limit-too-great": error<{ limit: number; of: number }>(
    ({ limit, of }) =>
      `The score has ${items(of)}, so that at most that many can be missing, not ${numberWords(limit)}.`,
  ),
  "limit-of-entries": error(
    () =>
      "How many items these are depends on how many entries there are, so that a share of them is no whole number yet: write a number of items.",
  ),
  "limit-of-fewer": error<{ limit: string; of: number; fewer: number; item: string }>(
    ({ limit, of, fewer, item }) =>
      `${limit} of ${items(of)} is ${numberWords(fewer)}. Where ${item} is left out, there are fewer items, and ${numberWords(fewer)} of them is more than that share. Say the number that is meant, such as up to ${fewer}.`,
  ),
  "missing-rule-aggregate": error<{ score: string; found: number }>(({ score, found }) =>
    found === 0
      ? `${score} has a rule for missing answers, and such a rule needs one sum, mean, min, max or count of items. What is added up with + is written sum(…), such as sum(q1..q4).`
      : `${score} has a rule for missing answers and ${found} sums (or means, and so on): it is not clear for which of them it stands. Give each a score of its own.`,
  ),
  "as-if-unknown": error<{ option: string; item: string; options: readonly string[] }>(
    ({ option, item, options }) =>
      options.length === 0
        ? `${item} is not answered with one of several options, so that it cannot count as if ${option} had been chosen. Say with a number what a missing one counts: missing counts 0.`
        : `A missing answer of ${item} cannot count as if ${option} had been chosen. Its answers that count are ${listed(options)}.`,
  ),
  "limit-is-all": error<{ limit: number; rule: string }>(({ limit, rule }) =>
    rule === "prorate"
      ? `Here ${numberWords(limit)} is all the items there are: with all of them missing there is no mean to put in their place. Write up to ${numberWords(limit - 1)} or fewer.`
      : `Here ${numberWords(limit)} is all the items there are, so that this limits nothing. Leave it out, or write a smaller number.`,
  ),
} as const;
