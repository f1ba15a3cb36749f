import { didYouMean, error, listed, warning } from "./define.ts";

/** One step of a circle: `of` cannot be known before `reads` is. */
export interface CircleStep {
  readonly kind: "asked" | "worked out";
  readonly of: string;
  readonly reads: string;
}

const step = ({ kind, of, reads }: CircleStep) =>
  kind === "asked" ? `whether ${of} is asked depends on ${reads}` : `${of} is worked out from ${reads}`;

export const names = {
  "name-unknown": error<{ name: string; similar: string | undefined }>(
    ({ name, similar }) => `Nothing in this form is called ${name}.${didYouMean(similar)}`,
  ),
  "band-as-value": error<{ band: string; score: string; condition: string }>(
    ({ band, score, condition }) => `${band} is a band of ${score}. Conditions read the score: ${condition}.`,
  ),
  "scale-unknown": error<{ name: string; is: string | undefined; similar: string | undefined }>(
    ({ name, is, similar }) =>
      is
        ? `${name} is ${is}. Behind "of" stands the name of a scale, or options in braces.`
        : `There is no scale ${name} in this file, and none is imported.${didYouMean(similar)}`,
  ),
  "score-unknown": error<{ name: string; is: string | undefined; similar: string | undefined }>(
    ({ name, is, similar }) =>
      is ? `${name} is ${is}. Bands are of a score.` : `There is no score ${name}.${didYouMean(similar)}`,
  ),
  "block-unknown": error<{ name: string; is: string | undefined; similar: string | undefined }>(
    ({ name, is, similar }) =>
      is
        ? `${name} is ${is}. Behind "use" stands the name of a block.`
        : `There is no block ${name} in this file, and none is imported.${didYouMean(similar)}`,
  ),
  "block-twice": error<{ block: string }>(
    ({ block }) => `The form uses ${block} already. What stands in a block is in a form once.`,
  ),
  "block-scale-differs": error<{ block: string; scale: string; path: string }>(
    ({ block, scale, path }) =>
      `What ${block} asks is answered from the scale ${scale} of ${path}, and in this form ${scale} is something else. Import ${scale} from there, or give the one here another name.`,
  ),
  "name-of-a-repeat": error<{ name: string; repeat: string; write: string | undefined }>(
    ({ name, repeat, write }) =>
      `${name} is asked once per ${repeat}, so it has many values here. ${write ? `Write ${write}.` : `Name the items of ${repeat} one by one, by way of it, and not in a range or group.`}`,
  ),
  "name-of-the-same-entry": error<{ name: string; repeat: string }>(
    ({ name, repeat }) =>
      `Within ${repeat}, a name stands for the same entry's answer. Write ${name} without ${repeat} before it.`,
  ),
  "name-of-a-cell": error<{ name: string; row: string; column: string }>(
    ({ row, column }) => `A cell of a grid is written with a point: ${row}.${column}.`,
  ),
  "part-unknown": error<{ of: string; kind: "repeat" | "row"; name: string; similar: string | undefined }>(
    ({ of, kind, name, similar }) =>
      kind === "repeat"
        ? `Nothing in ${of} is called ${name}.${didYouMean(similar)}`
        : `The row ${of} has no column ${name}.${didYouMean(similar)}`,
  ),
  "part-of-nothing": error<{ of: string; is: string }>(
    ({ of, is }) => `${of} is ${is} and has no parts. A point stands behind the row of a grid, or a repeat.`,
  ),
  "range-end": error<{ name: string; is: string }>(
    ({ name, is }) => `${name} is ${is}. A range goes from one item to another, such as q1..q10.`,
  ),
  "range-backwards": error<{ from: string; to: string }>(
    ({ from, to }) => `${to} stands before ${from}, so nothing is in this range. Write ${to}..${from}.`,
  ),
  "range-across-columns": error<{ from: string; to: string }>(
    ({ from, to }) =>
      `This range begins in the column ${from} and ends in ${to}. A range of cells goes down one column, such as q1.${from}..q9.${from}.`,
  ),
  "range-over-repeat": error<{ from: string; to: string; repeat: string }>(
    ({ from, to, repeat }) =>
      `Between ${from} and ${to} stands ${repeat}, which is asked any number of times. Name the items on either side of it, and ${repeat}'s own as ${repeat}.name.`,
  ),
  "name-twice": error<{ name: string; first: string; second: string }>(({ name, first, second }) =>
    first === "imported"
      ? `${name} is imported twice.`
      : first === second
        ? `There are two of the name ${name}, each ${first}. Give one of them another name.`
        : `${name} is already ${first}, so it cannot be ${second} as well. Give one of them another name.`,
  ),
  "name-imported": error<{ name: string; is: string; path: string }>(
    ({ name, is, path }) =>
      `${name} is imported from ${path} and also ${is} here, so it is open which one is meant. Give the one here another name.`,
  ),
  "name-spelling": error<{ name: string; better: string | undefined }>(
    ({ name, better }) =>
      `${name} cannot be a name: names begin with a letter from a to z, followed by such letters, digits and _, all in lower case.${better === undefined ? "" : ` Write ${better}.`}`,
  ),
  "name-reserved": error<{ name: string; means: string }>(
    ({ name, means }) => `${name} cannot be a name here: it is ${means}. Choose another name.`,
  ),
  "was-taken": error<{ name: string; is: string }>(
    ({ name, is }) =>
      `was says under which name answers were stored before, and ${name} is ${is}. Whose they are could not be told.`,
  ),
  "name-circle": error<{ steps: readonly CircleStep[] }>(({ steps }) => {
    const [only, another] = steps;
    if (only && !another && only.of === only.reads)
      return only.kind === "asked"
        ? `Whether ${only.of} is asked depends on ${only.of} itself, so it never could be.`
        : `${only.of} is worked out from itself.`;
    const said = listed(steps.map(step));
    return `This goes in a circle: ${said}.`;
  }),
  unused: warning<{ name: string; is: string }>(({ name, is }) => `${name} is ${is} that nothing here uses.`),
} as const;
