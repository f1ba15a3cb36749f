import type { Condition, Step } from "../../definition/programme.ts";
import type { Verdict } from "../../definition/programme-state.ts";

/** What a condition reads, in its order. */
export function verdictsIn(condition: Condition): readonly Verdict[] {
  if ("all" in condition) return condition.all.flatMap(verdictsIn);
  if ("any" in condition) return condition.any.flatMap(verdictsIn);
  return "not" in condition ? verdictsIn(condition.not) : [condition];
}

/** The steps that a step waits for: those that its condition reads, and those that its time is counted from. */
export function stepsBefore({ when, from, to }: Step): readonly string[] {
  const read = when ? verdictsIn(when).map(({ step }) => step) : [];
  const counted = [from, to].flatMap((point) => (point && "step" in point.of ? [point.of.step] : []));
  return [...new Set([...read, ...counted])];
}
