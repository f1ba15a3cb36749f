import type { Band, BandSet } from "../../../runtime/definition/definition.ts";
import { outside, within } from "../numbers/comparison.ts";
import type { NumberSet } from "../numbers/set.ts";
import type { Machine } from "./machine.ts";

/** What the score of a band set can be; where the set has a condition, while that holds. */
export function bandedValues(machine: Machine, { score, when }: BandSet): NumberSet {
  const result = machine.valueOf(score);
  return (when === undefined ? machine.valuesOf(result) : machine.valuesWhile(machine.node(when), result))
    .numbers;
}

/** Of these values, those that the band gets: where bands overlap, the first of them. */
export function valuesOfBand(values: NumberSet, { bands }: BandSet, band: Band): NumberSet {
  let own = within(values, band);
  for (const earlier of bands.slice(0, bands.indexOf(band))) own = outside(own, earlier);
  return own;
}
