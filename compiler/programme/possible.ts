import type { Definition } from "../../runtime/definition/definition.ts";
import type { ComparisonOperator, Condition } from "../../runtime/definition/programme.ts";
import type { Verdict } from "../../runtime/definition/programme-state.ts";
import { verdictsIn } from "../../runtime/engine/programme/reads.ts";

type Compared = Extract<Verdict, { readonly is: ComparisonOperator }>;

/** Beyond so many combinations it is not tried whether one makes a condition hold. */
const most = 20_000;

/**
 * Whether any results make all of the conditions hold together. Scores take the values around those that they are
 * compared with, within their range; a cut-off that compares one score is read as that comparison; all else may be
 * either way. Where there are too many combinations to try, it is taken to be possible.
 */
export function isPossible(
  conditions: readonly Condition[],
  formOf: (step: string) => Definition | null,
): boolean {
  const all = conditions.map((condition) => withCutoffsRead(condition, formOf));
  const unknowns = new Map<string, readonly (number | boolean)[]>();
  for (const verdict of all.flatMap(verdictsIn)) {
    const key = keyOf(verdict);
    const known = unknowns.get(key) ?? [];
    const values = "score" in verdict ? valuesAround(verdict, formOf(verdict.step)) : [true, false];
    unknowns.set(key, [...new Set([...known, ...values])]);
  }
  const combinations = [...unknowns.values()].reduce((count, { length }) => count * length, 1);
  if (combinations > most) return true;
  const bandOf = (verdict: Extract<Verdict, { readonly band: string }>) =>
    formOf(verdict.step)
      ?.bands.find(({ score, id }) => score === verdict.score && id === verdict.set)
      ?.bands.find(({ id }) => id === verdict.band);

  const holds = (condition: Condition, at: ReadonlyMap<string, number | boolean>): boolean => {
    if ("all" in condition) return condition.all.every((one) => holds(one, at));
    if ("any" in condition) return condition.any.some((one) => holds(one, at));
    if ("not" in condition) return !holds(condition.not, at);
    const value = at.get(keyOf(condition))!;
    if (typeof value === "boolean") return value;
    if ("is" in condition) return compares(value, condition.is, condition.value);
    const band = "band" in condition ? bandOf(condition) : undefined;
    return band !== undefined && value >= band.from && (band.open ? value < band.to : value <= band.to);
  };

  const tried = new Map<string, number | boolean>();
  const keys = [...unknowns.keys()];
  const search = (index: number): boolean => {
    const key = keys[index];
    if (key === undefined) return all.every((condition) => holds(condition, tried));
    return unknowns.get(key)!.some((value) => {
      tried.set(key, value);
      return search(index + 1);
    });
  };
  return search(0);
}

function keyOf(verdict: Verdict): string {
  if ("score" in verdict) return `${verdict.step}.${verdict.score}`;
  return `${verdict.step}.${"cutoff" in verdict ? verdict.cutoff : verdict.flag}`;
}

/** A cut-off such as `total >= 8` becomes that comparison. */
function withCutoffsRead(condition: Condition, formOf: (step: string) => Definition | null): Condition {
  const inner = (one: Condition) => withCutoffsRead(one, formOf);
  if ("all" in condition) return { all: condition.all.map(inner) };
  if ("any" in condition) return { any: condition.any.map(inner) };
  if ("not" in condition) return { not: inner(condition.not) };
  if (!("cutoff" in condition)) return condition;
  const when = formOf(condition.step)?.cutoffs.find(({ id }) => id === condition.cutoff)?.when;
  if (typeof when !== "object" || !("op" in when)) return condition;
  const [left, right] = when.args;
  if (typeof left !== "object" || !("result" in left) || typeof right !== "number") return condition;
  const isScore = formOf(condition.step)!.scores.some(({ id }) => id === left.result);
  if (!isScore || !isComparison(when.op)) return condition;
  return { step: condition.step, score: left.result, is: when.op, value: right };
}

function isComparison(operator: string): operator is ComparisonOperator {
  return ["=", "!=", "<", "<=", ">", ">="].includes(operator);
}

/** The values of a score, in its range, where what is said of it may change. */
function valuesAround(
  verdict: Compared | Extract<Verdict, { readonly band: string }>,
  form: Definition | null,
): number[] {
  const range = form?.scores.find(({ id }) => id === verdict.score)?.range;
  if (!range) return [];
  const { min, max, step } = range;
  const band =
    "band" in verdict && form?.bands.find(({ score, id }) => score === verdict.score && id === verdict.set);
  const limits =
    "value" in verdict
      ? [verdict.value]
      : band
        ? band.bands.filter(({ id }) => id === verdict.band).flatMap(({ from, to }) => [from, to])
        : [];
  const apart = step > 0 ? step : 1e-6;
  const onGrid = (value: number) => (step > 0 ? min + Math.round((value - min) / step) * step : value);
  const near = limits.flatMap((limit) => [onGrid(limit) - apart, onGrid(limit), onGrid(limit) + apart]);
  return [min, max, ...near].filter((value) => value >= min && value <= max);
}

function compares(value: number, is: ComparisonOperator, other: number): boolean {
  switch (is) {
    case "=":
      return value === other;
    case "!=":
      return value !== other;
    case "<":
      return value < other;
    case "<=":
      return value <= other;
    case ">":
      return value > other;
    case ">=":
      return value >= other;
  }
}
