import type { Band, Cutoff, ScoreRange } from "../../definition/definition.ts";
import type { Expression } from "../../definition/expression.ts";

/** Where things stand on a ruler, in hundredths of its length from where it begins. */
export interface Scale {
  readonly value: number;
  readonly bands: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly limits: readonly number[];
}

/**
 * A ruler of what a score can be. Whole scores have a room of their own each, so that the bands 0 to 4 and 5 to 9 meet
 * between 4 and 5, where there is something to divide. Undefined where there is only one score, and nothing to be seen.
 */
export function scaleOf(
  value: number,
  { min, max, step }: ScoreRange,
  bands: readonly Band[],
  limits: readonly Limit[] = [],
): Scale | undefined {
  const isDivided = bands.length + limits.length > 0;
  const room = isDivided && !bands.some(({ open }) => open) ? step / 2 : 0;
  const start = min - room;
  const length = max + room - start;
  if (!(length > 0) || !Number.isFinite(length)) return undefined;
  const at = (point: number): number => Math.min(100, Math.max(0, ((point - start) / length) * 100));
  return {
    value: at(value),
    bands: bands
      .map(({ id, from, to, open }) => ({ id, from: at(from - room), to: at(open ? to : to + room) }))
      .filter(({ from, to }) => to > from),
    limits: limits.map(({ from, above }) => at(above ? from + room : from - room)),
  };
}

/** From which score on a cut-off is reached; `above`: only by higher ones. */
export interface Limit {
  readonly from: number;
  readonly above: boolean;
}

/** The limit that a cut-off sets to a score, where it is one number, whoever answers. */
export function limitOf({ when }: Cutoff, score: string): Limit | undefined {
  if (typeof when === "number" || !("op" in when)) return undefined;
  const [left, right] = when.args;
  const isScore = typeof left === "object" && "result" in left && left.result === score;
  if (!isScore || typeof right !== "number") return undefined;
  if (when.op === ">=") return { from: right, above: false };
  return when.op === ">" ? { from: right, above: true } : undefined;
}

/** Whether an expression reads a score itself. */
export function readsScore(expression: Expression, score: string): boolean {
  if (typeof expression === "number") return false;
  if ("op" in expression) return expression.args.some((arg) => readsScore(arg, score));
  return "result" in expression && expression.result === score;
}
