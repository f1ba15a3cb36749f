import type { MissingVariant } from "../../../runtime/definition/expression.ts";
import type { AggregateOperator } from "../../../runtime/engine/aggregate.ts";
import { missing, notAsked, type Outcome } from "../../../runtime/engine/outcome.ts";
import { emptyTally, include, type Tally } from "../../../runtime/engine/tally.ts";
import { add, divide, fromNumber, multiply, subtract } from "../../../runtime/exact/index.ts";
import { type Element, keyOf } from "./key.ts";

/** What an aggregate has taken in so far; `asIf` counts what is missing as an option. */
export interface Taken {
  readonly tally: Tally;
  readonly asIf: Tally | undefined;
}

/** An aggregate that takes its arguments in any order, a few at a time. `rule` is settled before the first. */
export interface Fold {
  readonly op: AggregateOperator;
  readonly rule: MissingVariant | undefined;
}

export function nothingTaken({ rule }: Fold): Taken {
  return { tally: emptyTally(), asIf: rule?.rule === "as if" ? emptyTally() : undefined };
}

export function copied({ tally, asIf }: Taken): Taken {
  return { tally: { ...tally }, asIf: asIf && { ...asIf } };
}

/** `instead` is what the argument counts under `as if` where it is missing. */
export function take({ tally, asIf }: Taken, element: Element, instead: Element | undefined): void {
  include(tally, element);
  if (asIf) include(asIf, element === missing && instead !== undefined ? instead : element);
}

/** Whether what was taken in can be taken back: a sum goes down again, and the greatest of all cannot. */
export function takesBack({ op }: Fold): boolean {
  return op === "sum" || op === "mean" || op === "count";
}

export function takeBack({ tally, asIf }: Taken, element: Element, instead: Element | undefined): void {
  remove(tally, element);
  if (asIf) remove(asIf, element === missing && instead !== undefined ? instead : element);
}

/** The least and the greatest stay: nobody asks for them where something is taken back. */
function remove(tally: Tally, element: Element): void {
  const one = emptyTally();
  include(one, element);
  tally.values -= one.values;
  tally.missing -= one.missing;
  tally.notAsked -= one.notAsked;
  tally.sum = subtract(tally.sum, one.sum);
}

export function finished({ op, rule }: Fold, taken: Taken): Outcome {
  const { tally, asIf } = taken;
  if (tally.missing === 0 || !rule || isLost(rule, tally)) return finish(op, tally);
  if (rule.rule === "as if") return finish(op, asIf ?? tally);
  return finish(op, completed(tally, rule));
}

/** More are missing than the rule allows, for good. */
function isLost(rule: MissingVariant | undefined, tally: Tally): boolean {
  if (tally.missing === 0) return false;
  if (!rule || rule.rule === "fails") return true;
  return rule.upTo !== undefined && tally.missing > rule.upTo;
}

function completed(tally: Tally, rule: MissingVariant): Tally {
  const values = tally.values + tally.missing;
  if (rule.rule === "prorate") {
    if (tally.values === 0) return tally;
    return { ...tally, values, missing: 0, sum: divide(multiply(tally.sum, values), tally.values) };
  }
  if (rule.rule !== "counts") return tally;
  const points = fromNumber(rule.points);
  const one: Tally = { ...tally, missing: 0 };
  include(one, points);
  return { ...one, values, sum: add(tally.sum, multiply(points, tally.missing)) };
}

function finish(op: AggregateOperator, tally: Tally): Outcome {
  const absent = tally.missing > 0 ? missing : tally.notAsked > 0 ? notAsked : undefined;
  switch (op) {
    case "sum":
      return absent ?? tally.sum;
    case "mean":
      return absent ?? (tally.values === 0 ? notAsked : divide(tally.sum, tally.values));
    case "min":
      return absent ?? tally.low ?? notAsked;
    case "max":
      return absent ?? tally.high ?? notAsked;
    case "count":
      return tally.missing > 0 ? missing : tally.sum;
    case "any":
    case "or":
      return tally.high === 1 || (absent ?? false);
    case "all":
    case "and":
      return tally.low === 0 ? false : (absent ?? true);
  }
}

/** The same for all that come to the same, whatever comes after. */
export function takenKey({ op, rule }: Fold, { tally, asIf }: Taken): string {
  const { values, missing: open, notAsked: hidden, sum, low, high } = tally;
  const isLogic = op === "any" || op === "or" || op === "all" || op === "and";
  if (isLogic) {
    if ((op === "any" || op === "or") && high === 1) return "T";
    if ((op === "all" || op === "and") && low === 0) return "F";
    return `${open > 0}${hidden > 0}`;
  }
  if (isLost(rule, tally)) return "M";
  const needsValues = op === "mean" || rule?.rule === "prorate" || (op === "sum" && rule !== undefined);
  const amount = op === "min" ? keyOf(low ?? notAsked) : op === "max" ? keyOf(high ?? notAsked) : keyOf(sum);
  const counts = `${needsValues ? values : ""}m${open}n${hidden > 0}`;
  if (!asIf) return `${counts} ${amount}`;
  return `${counts} ${amount} ${keyOf(asIf.sum)} ${keyOf(asIf.low ?? notAsked)} ${keyOf(asIf.high ?? notAsked)}`;
}
