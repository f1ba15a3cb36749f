import type { Code } from "../../../runtime/definition/expression.ts";
import { NONE, type NumberSet } from "../numbers/set.ts";
import { union } from "../numbers/union.ts";

/** What an expression can come to, over all answers: values of its kind, and absence. */
export interface Outcomes {
  /** Numbers; days count from 1970-01-01. */
  readonly numbers: NumberSet;
  /** Codes, or any text at all. */
  readonly codes: Codes;
  /** Of the five below, those that can be. */
  readonly kinds: number;
}

export type Codes = ReadonlySet<Code> | "any";

export const TRUE = 1;
export const FALSE = 2;
export const MISSING = 4;
export const NOT_ASKED = 8;
/** Does not take part in an aggregate. */
export const LEFT_OUT = 16;

const noCodes: Codes = new Set();

export function numbers(set: NumberSet, kinds = 0): Outcomes {
  return { numbers: set, codes: noCodes, kinds };
}

export function codes(set: Codes, kinds = 0): Outcomes {
  return { numbers: NONE, codes: set, kinds };
}

/** The outcomes without a number or a code, one object each. */
const byKinds: readonly Outcomes[] = Array.from({ length: 32 }, (_, kinds) => numbers(NONE, kinds));

export function only(kinds: number): Outcomes {
  return byKinds[kinds]!;
}

export const nothing = only(0);

export function hasCodes(outcomes: Outcomes): boolean {
  return outcomes.codes === "any" || outcomes.codes.size > 0;
}

export function hasValue(outcomes: Outcomes): boolean {
  return outcomes.numbers.length > 0 || (outcomes.kinds & (TRUE | FALSE)) !== 0 || hasCodes(outcomes);
}

/** Whether there is but one outcome, so that it no longer depends on anything. */
export function isSettled({ numbers, codes, kinds }: Outcomes): boolean {
  if (codes === "any") return false;
  let outcomes = codes.size;
  for (let rest = kinds; rest !== 0; rest &= rest - 1) outcomes++;
  for (const piece of numbers) outcomes += piece.min === piece.max ? 1 : 2;
  return outcomes <= 1;
}

export function either(a: Outcomes, b: Outcomes): Outcomes {
  if (a === b || b === nothing) return a;
  if (a === nothing) return b;
  if (isPlain(a) && isPlain(b)) return only(a.kinds | b.kinds);
  return {
    numbers: union(a.numbers, b.numbers),
    codes: eitherCode(a.codes, b.codes),
    kinds: a.kinds | b.kinds,
  };
}

/** Any of these; many codes go into one set at once. */
export function anyOf(outcomes: readonly Outcomes[]): Outcomes {
  if (outcomes.length === 1) return outcomes[0]!;
  let rest = nothing;
  const found = new Set<Code>();
  for (const one of outcomes) {
    if (one.codes === "any" || one.codes.size === 0) rest = either(rest, one);
    else {
      for (const code of one.codes) found.add(code);
      rest = either(rest, one.numbers.length > 0 ? numbers(one.numbers, one.kinds) : only(one.kinds));
    }
  }
  return found.size === 0 || rest.codes === "any" ? rest : { ...rest, codes: found };
}

/** Without numbers and codes. */
function isPlain(outcomes: Outcomes): boolean {
  return outcomes.numbers.length === 0 && outcomes.codes !== "any" && outcomes.codes.size === 0;
}

function eitherCode(a: Codes, b: Codes): Codes {
  if (a === "any" || b === "any") return "any";
  if (b.size === 0 || a === b) return a;
  if (a.size === 0) return b;
  return new Set([...a, ...b]);
}

/** The same values, with these kinds instead. */
export function withKinds(outcomes: Outcomes, kinds: number): Outcomes {
  return kinds === outcomes.kinds ? outcomes : isPlain(outcomes) ? only(kinds) : { ...outcomes, kinds };
}
