import type { MissingVariant } from "../definition/expression.ts";
import { add, divide, fromNumber, multiply } from "../exact/index.ts";
import { missing, notAsked, type Outcome } from "./outcome.ts";
import type { Compiled, Inspection } from "./parts.ts";
import type { Run } from "./run.ts";
import { emptyTally, include, type Tally } from "./tally.ts";
import type { Waits } from "./waits.ts";

/** One or more elements of an aggregate. */
export interface Argument {
  readonly include: (run: Run, tally: Tally) => void;
  /** Adds what those of its elements wait for that are missing. */
  readonly waits: (run: Run, into: Waits) => void;
}

export type AggregateOperator = "sum" | "mean" | "min" | "max" | "count" | "any" | "all" | "and" | "or";

/** A variant of the missing rule; `asIf` are the arguments in which what is missing counts as an option. */
export interface Variant {
  readonly rule: MissingVariant;
  readonly when: Compiled | undefined;
  readonly asIf: readonly Argument[] | undefined;
}

export function aggregate(
  op: AggregateOperator,
  args: readonly Argument[],
  variants: readonly Variant[],
): Compiled {
  const finish = finishes[op];
  const inspect = (run: Run): Inspection => {
    const tally = tallyOf(args, run);
    return { tally, rule: tally.missing > 0 ? ruleFor(variants, run) : undefined };
  };
  const value = (run: Run): Outcome => {
    const tally = tallyOf(args, run);
    const rule = tally.missing > 0 ? ruleFor(variants, run) : undefined;
    const variant = typeof rule === "number" ? variants[rule] : undefined;
    return finish(variant ? completed(tally, variant, run) : tally);
  };
  const waits = (run: Run, into: Waits): void => {
    waitForAll(args, run, into);
    const unsettled =
      inspect(run).rule === "unsettled" && variants.find(({ when }) => when?.value(run) === missing);
    if (unsettled) waitFor(unsettled.when, run, into);
  };
  return { value, waits, inspect };
}

export function tallyOf(args: readonly Argument[], run: Run): Tally {
  const tally = emptyTally();
  for (const arg of args) arg.include(run, tally);
  return tally;
}

export function waitForAll(args: readonly Argument[], run: Run, into: Waits): void {
  for (const arg of args) arg.waits(run, into);
}

/** An expression as an argument. */
export function single(compiled: Compiled): Argument {
  const element = compiled.element ?? compiled.value;
  return {
    include: (run, tally) => include(tally, element(run)),
    waits: (run, into) => waitFor(compiled, run, into),
  };
}

/** What a missing expression waits for. */
export function waitFor(compiled: Compiled | undefined, run: Run, into: Waits): void {
  const outcome = compiled && (compiled.element ?? compiled.value)(run);
  if (outcome === missing) compiled?.waits(run, into);
}

function ruleFor(variants: readonly Variant[], run: Run): Inspection["rule"] {
  for (const [index, { when }] of variants.entries()) {
    const outcome = when ? when.value(run) : true;
    if (outcome === true) return index;
    if (outcome === missing) return "unsettled";
  }
  return undefined;
}

/** What there is to aggregate when the rule has said what the missing count; unchanged where it says missing. */
function completed(tally: Tally, { rule, asIf }: Variant, run: Run): Tally {
  if (rule.rule === "fails" || (rule.upTo !== undefined && tally.missing > rule.upTo)) return tally;
  if (rule.rule === "as if") return asIf ? tallyOf(asIf, run) : tally;
  const values = tally.values + tally.missing;
  if (rule.rule === "prorate") {
    if (tally.values === 0) return tally;
    return { ...tally, values, missing: 0, sum: divide(multiply(tally.sum, values), tally.values) };
  }
  const points = fromNumber(rule.points);
  const one = { ...tally, missing: 0 };
  include(one, points);
  return { ...one, values, sum: add(tally.sum, multiply(points, tally.missing)) };
}

const finishes: Readonly<Record<AggregateOperator, (tally: Tally) => Outcome>> = {
  sum: (tally) => absence(tally) ?? tally.sum,
  mean: (tally) => absence(tally) ?? (tally.values === 0 ? notAsked : divide(tally.sum, tally.values)),
  min: (tally) => absence(tally) ?? tally.low ?? notAsked,
  max: (tally) => absence(tally) ?? tally.high ?? notAsked,
  count: (tally) => (tally.missing > 0 ? missing : tally.sum),
  any,
  or: any,
  all,
  and: all,
};

function absence(tally: Tally): Outcome | undefined {
  if (tally.missing > 0) return missing;
  return tally.notAsked > 0 ? notAsked : undefined;
}

function any(tally: Tally): Outcome {
  return tally.high === 1 || (absence(tally) ?? false);
}

function all(tally: Tally): Outcome {
  return tally.low === 0 ? false : (absence(tally) ?? true);
}
