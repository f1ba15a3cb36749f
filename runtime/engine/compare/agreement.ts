import type { Agreement } from "../../definition/comparison.ts";
import { type Exact, fromNumber, compare as order, subtract, toNumber } from "../../exact/index.ts";

/** Whether values agree; undefined is one that is not there. */
export function agreementOf(values: readonly unknown[]): Agreement {
  const there = values.filter((value) => value !== undefined).map(written);
  if (new Set(there).size > 1) return "different";
  return there.length === values.length ? "same" : "incomplete";
}

/** An entry of a repeat is the same whatever the order of its members. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The distance of the least and the greatest; undefined for fewer than two numbers. */
export function apart(values: readonly (number | undefined)[]): number | undefined {
  const numbers = values.flatMap((value): Exact[] => (value === undefined ? [] : [fromNumber(value)]));
  if (numbers.length < 2) return undefined;
  const [least, ...others] = numbers.sort(order) as [Exact, ...Exact[]];
  return toNumber(subtract(others.at(-1)!, least));
}

export function difference(from: number, to: number): number {
  return toNumber(subtract(fromNumber(to), fromNumber(from)));
}
