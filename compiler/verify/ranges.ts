import type { Definition, Score, ScoreRange } from "../../runtime/definition/definition.ts";
import { Machine } from "./machine/machine.ts";
import type { NumberSet } from "./numbers/set.ts";
import { around } from "./numbers/union.ts";

/** Fills in what lowering left open: the range of every score. One that can never be computed goes from 0 to 0. */
export function fillRanges(machine: Machine, { scores }: Definition): void {
  for (const score of scores) {
    (score as { range: ScoreRange }).range = rangeOf(machine.valuesOf(score.value).numbers);
  }
}

/** The ranges of a definition in which they have not been filled in. */
export function rangesOf(definition: Definition): (score: Score) => ScoreRange {
  const machine = new Machine(definition);
  return ({ value }) => rangeOf(machine.valuesOf(value).numbers);
}

/** Numbers without a limit go as far as numbers do. */
function rangeOf(set: NumberSet): ScoreRange {
  if (set.length === 0) return { min: 0, max: 0, step: 0 };
  const { den, min, max, step } = around(set);
  const finite = (end: number) => Math.min(Math.max(end / den, -Number.MAX_VALUE), Number.MAX_VALUE);
  return { min: finite(min), max: finite(max), step: step / den };
}
