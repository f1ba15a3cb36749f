import { didYouMean, error } from "./define.ts";

export const interpretation = {
  "source-missing": error<{ what: string }>(
    ({ what }) =>
      `${what} ${what.startsWith("The bands") ? "have" : "has"} no source. Write source with the publication that says so, or unverified with what is known where none has been read.`,
  ),
  "bands-twice": error<{ score: string; name: string | undefined }>(({ score, name }) =>
    name === undefined
      ? `${score} already has bands without a name. Give each set a name: bands ${score} as name.`
      : `${score} has two sets of bands called ${name}. Give each a name of its own.`,
  ),
  "bands-empty": error<{ score: string }>(({ score }) => `These bands of ${score} are empty.`),
  "band-twice": error<{ band: string; score: string }>(
    ({ band, score }) => `${score} has two bands ${band} in one set. Each needs a name of its own.`,
  ),
  "band-reversed": error<{ from: number; to: number }>(
    ({ from, to }) =>
      `No score lies between ${from} and ${to}. The smaller number stands first: ${to}..${from}.`,
  ),
  "accuracy-range": error<{ measure: string; value: number; percent: boolean }>(
    ({ measure, value, percent }) =>
      percent
        ? `${measure} is a share from 0 to 1. For ${value} % write ${value / 100}.`
        : `${measure} is a share from 0 to 1, and ${value} is not.`,
  ),
  "advice-twice": error<{ audience: string }>(
    ({ audience }) => `There is already advice for ${audience} here.`,
  ),
  "example-name-twice": error<{ name: string }>(({ name }) => `Two examples are called “${name}”.`),
  "example-without-expectation": error(
    () =>
      "This example expects nothing, so it shows nothing. Write expect and what must come of the answers.",
  ),
  "example-target": error<{ name: string; is: string }>(
    ({ name, is }) => `${name} is ${is}. An example sets items and inputs.`,
  ),
  "example-entry": error<{ name: string; is: string }>(
    ({ name, is }) => `${name} is ${is}. Braces hold one entry of a repeat.`,
  ),
  "example-twice": error<{ name: string }>(({ name }) => `This example sets ${name} twice.`),
  "example-value": error<{
    item: string;
    answer: string;
    allowed: string;
    similar: string | undefined;
    isQuoted?: boolean;
  }>(({ item, answer, allowed, similar, isQuoted }) => {
    if (isQuoted && similar)
      return `An answer is given by its code, without quotation marks: write ${similar} instead of ${answer}.`;
    return `${answer} is no answer of ${item}.${similar ? didYouMean(similar) : ` It takes ${allowed}.`}`;
  }),
  "example-today": error(() => "today is set to a day, such as today = 2024-05-31."),
  "expectation-kind": error<{ name: string; is: string; words: string; takes: string }>(
    ({ name, is, words, takes }) => `${name} is ${is}. What can be expected ${words} is ${takes}.`,
  ),
  "band-unknown": error<{ score: string; band: string; bands: string; similar: string | undefined }>(
    ({ score, band, bands, similar }) =>
      `${score} has no band ${band}.${similar ? didYouMean(similar) : bands ? ` Its bands are ${bands}.` : ""}`,
  ),
  "band-set-unknown": error<{ score: string; set: string; sets: string; similar: string | undefined }>(
    ({ score, set, sets, similar }) =>
      `${score} has no bands called ${set}.${similar ? didYouMean(similar) : sets ? ` Its sets are ${sets}.` : ""}`,
  ),
  "band-set-open": error<{ score: string; band: string; sets: string }>(
    ({ score, band, sets }) =>
      `${score} has several sets of bands with ${band}: say which, as in ${score} is ${band} in ${sets}.`,
  ),
} as const;
