import type { BandSet } from "../../../runtime/definition/definition.ts";
import type { NumberSet } from "../numbers/set.ts";
import type { Machine } from "./machine.ts";

/** What the score of a band set can be; where the set has a condition, while that holds. */
export function bandedValues(machine: Machine, { score, when }: BandSet): NumberSet {
  const result = { result: score };
  return (when === undefined ? machine.valuesOf(result) : machine.valuesWhile(machine.node(when), result))
    .numbers;
}
