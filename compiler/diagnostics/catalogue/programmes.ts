import { didYouMean, error, listed } from "./define.ts";

export const programmes = {
  "uses-unknown": error<{ name: string; path: string; similar: string | undefined }>(
    ({ name, path, similar }) => `There is no form ${name} in ${path}.${didYouMean(similar)}`,
  ),
  "uses-broken": error<{ name: string; path: string }>(
    ({ name, path }) => `The form ${name} has errors. To see them: formscript check ${path}`,
  ),
  "step-form-unknown": error<{ name: string; similar: string | undefined }>(
    ({ name, similar }) =>
      `This programme does not use a form ${name}.${didYouMean(similar)} Say where it stands: uses ${name} from "./${name}.form".`,
  ),
  "step-name-unknown": error<{ name: string; similar: string | undefined }>(
    ({ name, similar }) => `No date or step of this programme is called ${name}.${didYouMean(similar)}`,
  ),
  "step-without-form": error<{ step: string }>(
    ({ step }) => `${step} gives no form, so it has no result that could be read.`,
  ),
  "step-verdict-unknown": error<{ name: string; form: string; similar: string | undefined }>(
    ({ name, form, similar }) =>
      `The form ${form} has no cut-off, flag or score ${name}.${didYouMean(similar)}`,
  ),
  "step-band-unknown": error<{
    band: string;
    of: string;
    sets: readonly string[];
    similar: string | undefined;
  }>(({ band, of, sets, similar }) =>
    sets.length > 0
      ? `${of} has a band ${band} in each of ${listed(sets)}, so it is open which one is meant. Compare it with a number.`
      : `No band of ${of} is called ${band}.${didYouMean(similar)}`,
  ),
  "step-condition": error<{ score: string | undefined }>(({ score }) =>
    score === undefined
      ? "A step depends on a cut-off or flag of another, such as first.risk, or compares a score of it, such as first.total >= 8; joined by and, or, not."
      : `${score} is a score: compare it with a number or a band, such as ${score} >= 8.`,
  ),
  "step-condition-never": error<{ step: string; others: readonly string[] }>(({ step, others }) =>
    others.length === 0
      ? `No results make this hold, so ${step} never comes.`
      : `No results make this hold where ${listed(others)} came before, so ${step} never comes.`,
  ),
  "step-length": error<{ found: string; isWhole: boolean }>(({ found, isWhole }) =>
    isWhole
      ? `${found} is no time. Write a number of days, weeks, months or years.`
      : `${found} is not a whole number. Write months and days, such as 25 months 15 days.`,
  ),
  "step-without-time": error<{ step: string }>(
    ({ step }) => `${step} does not say when: write from and a point in time, after and a step, or when.`,
  ),
  "step-window-empty": error<{ step: string }>(
    ({ step }) => `The time of ${step} ends before it begins, so it never comes.`,
  ),
  "step-too-late": error<{ step: string; other: string }>(
    ({ step, other }) =>
      `The time of ${step} is over before ${other} begins, which it waits for, so it never comes.`,
  ),
  "step-circle": error<{ steps: readonly string[] }>(({ steps }) =>
    steps.length === 2
      ? `${steps[0]} waits for itself.`
      : `These steps wait for each other in a circle: ${steps.join(" → ")}.`,
  ),
  "series-mixed": error<{
    step: string;
    series: string;
    first: string;
    why: "no end" | "another form" | "another day";
  }>(({ step, series, first, why }) => {
    const rule = {
      "no end": "does not say from when to when",
      "another form": `gives another form than ${first}`,
      "another day": `is counted from another day than ${first}`,
    }[why];
    return `${step} ${rule}, so it cannot follow it in the series ${series}.`;
  }),
  "series-gap": error<{ before: string; next: string; days: number | undefined }>(
    ({ before, next, days }) =>
      `Between ${before} and ${next} there is a gap${ofDays(days)}: whoever comes then is given neither.`,
  ),
  "series-overlap": error<{ before: string; next: string; days: number | undefined }>(
    ({ before, next, days }) =>
      `${next} begins before ${before} ends${ofDays(days)}: it is open which of them is given then.`,
  ),
} as const;

function ofDays(days: number | undefined): string {
  if (days === undefined) return "";
  return days === 1 ? " of a day" : ` of ${days} days`;
}
