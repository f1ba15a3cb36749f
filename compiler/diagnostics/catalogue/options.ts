import { error, info, listed, warning } from "./define.ts";

export const options = {
  "scale-empty": error<{ scale: string }>(
    ({ scale }) => `${scale} has no options, so it could not be answered.`,
  ),
  "option-twice": error<{ stored: string; coded: boolean }>(({ stored, coded }) =>
    coded
      ? `There are two options ${stored}. Each needs a code of its own.`
      : `Two options are stored as ${stored}, so that nobody could tell later which was chosen. Write a code of its own behind the score of each.`,
  ),
  "option-label-twice": error<{ label: string }>(
    ({ label }) => `Two options read “${label}”, so that nobody could tell which to choose.`,
  ),
  "option-without-label": error<{ option: string }>(
    ({ option }) => `The option ${option} has no text to show. Write it behind, between quotation marks.`,
  ),
  "option-declined-score": error<{ option: string; mark: string }>(
    ({ option, mark }) => `${option} ${mark}, so it stands for a missing answer and cannot have a score.`,
  ),
  "option-score-far": warning<{ label: string; score: number; code: string }>(
    ({ label, score, code }) =>
      `“${label}” counts ${score} in every sum. If ${score} stands for a missing answer, write ${code} and declines or unknown behind its text, without a score.`,
  ),
  "option-exclusive": error<{ option: string }>(
    ({ option }) =>
      `One option at a time is chosen here, so ${option} is exclusive anyway. exclusive belongs to the options of many of.`,
  ),
  "exclusive-never": error<{ option: string; least: number }>(
    ({ option, least }) =>
      `${option} cannot be chosen together with another option, and at least ${least} have to be chosen: nobody can give this answer. Write at least 1, or take exclusive away.`,
  ),
  "specify-without-code": error<{ label: string }>(
    ({ label }) => `The text box of “${label}” is named after the option: write a code before the text.`,
  ),
  "help-like-option": warning<{ option: string; label: string }>(
    ({ option, label }) =>
      `This stands like an option, and is the help of the option ${option}. For an option “${label}” choose a code other than help; a help stands behind its option, or further right.`,
  ),
  "yesno-option": error<{ option: string }>(
    ({ option }) =>
      `A yesno has the options yes and no, and such as decline or are unknown; ${option} is none of them. For other answers write one of.`,
  ),
  "range-decimals": error<{ found: number }>(
    ({ found }) => `An integer has no decimals, and ${found} has. For decimals write number.`,
  ),
  "range-empty": error<{ from: number; to: number }>(
    ({ from, to }) =>
      `Nothing lies between ${from} and ${to}. The smaller number stands first: ${to}..${from}.`,
  ),
  "range-single": error<{ value: number }>(
    ({ value }) =>
      `Only ${value} could be answered here. Write the smallest and the greatest number: 0..${value}.`,
  ),
  "range-open": error<{ text: string }>(
    ({ text }) =>
      `An answer's range includes both its ends: ..< stands only in bands and tables. Write ${text}.`,
  ),
  "step-wrong": error<{ step: number; from: number; to: number }>(({ step, from, to }) =>
    step > 0
      ? `From ${from} to ${to} in steps of ${step}, the last step does not end at ${to}.`
      : "A step is greater than 0.",
  ),
  "number-not-whole": error<{ what: string; found: number }>(
    ({ what, found }) => `${what} is a whole number from 1, and ${found} is not.`,
  ),
  "choices-too-many": error<{ word: "least" | "most"; asked: number; there: number }>(
    ({ word, asked, there }) => `There are ${there} options, so at ${word} ${asked} of them cannot be meant.`,
  ),
  "choices-reversed": error<{ least: number; most: number }>(
    ({ least, most }) => `At least ${least} and at most ${most} cannot both be kept.`,
  ),
  "reversed-unscored": error<{ item: string; why: string }>(
    ({ item, why }) => `${item} cannot be reversed: ${why}.`,
  ),
  "reversed-uneven": info<{ item: string; scores: readonly number[]; turned: readonly number[] }>(
    ({ item, scores, turned }) =>
      `Turned round, the answers of ${item} that score ${listed(scores)} score ${listed(turned)}.`,
  ),
} as const;
