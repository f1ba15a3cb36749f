import type { FunctionName } from "../../../grammar/functions.ts";

/** What a function takes, in words, and how many arguments that is. */
export interface Signature {
  readonly takes: string;
  readonly least: number;
  readonly most: number;
}

const several = Number.POSITIVE_INFINITY;
const days: Signature = { takes: "two days, the earlier one first", least: 2, most: 2 };
const numbers: Signature = { takes: "items, groups of items or numbers", least: 1, most: several };
const conditions: Signature = { takes: "conditions", least: 1, most: several };
const rounding: Signature = { takes: "a number, and if need be the step to round to", least: 1, most: 2 };

const signatures: Readonly<Record<FunctionName, Signature>> = {
  sum: numbers,
  mean: numbers,
  min: numbers,
  max: numbers,
  count: { ...conditions, takes: "conditions, a repeat, or an item with several answers" },
  any: conditions,
  all: conditions,
  answered: { takes: "one item", least: 1, most: 1 },
  unanswered: { takes: "items or groups of items", least: 1, most: several },
  includes: { takes: "an item with several answers, and one of them", least: 2, most: 2 },
  lookup: { takes: "a table, and what is looked up in its columns", least: 2, most: several },
  round: rounding,
  floor: rounding,
  ceil: rounding,
  abs: { takes: "one number", least: 1, most: 1 },
  years: days,
  months: days,
  weeks: days,
  days: days,
};

export const functions: ReadonlyMap<string, Signature> = new Map(Object.entries(signatures));
