import type { Exact } from "../../../../runtime/exact/index.ts";
import type { Range, Variable } from "./variable.ts";

/**
 * Conditions as terms over what stands in a response. Terms that mean the same in the same way are one object, so that
 * two partial sums with the same rest are the same term.
 */
export type Term =
  | Constant
  | Nothing
  | Read
  | Settled
  | Logic
  | Not
  | Compare
  | Holds
  | Linear
  | Aggregate
  | If
  | Filled
  | Apply;

/** Codes, texts and days are strings; a code that is a number is one. */
export type Value = Exact | boolean | string;

/** `open`: what it is cannot be said in a schema. */
export type Absence = "missing" | "not asked" | "left out" | "open";

interface Common {
  readonly id: number;
  readonly may: Outcomes;
  /** Where the value is a number: the least and the greatest, null for none. */
  readonly range: Range | null;
  /** What is read, in the order in which it is asked about. */
  readonly variables: readonly Variable[];
}

/** Which outcomes are possible, as bits. */
export type Outcomes = number;
export const may = { true: 1, false: 2, value: 4, missing: 8, notAsked: 16, leftOut: 32, all: 63 } as const;

export type Constant = Common & { readonly kind: "constant"; readonly value: Value };
export type Nothing = Common & { readonly kind: "nothing"; readonly why: Absence };

/** What stands in the response, or `absent` where nothing does. */
export type Read = Common & {
  readonly kind: "read";
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly absent: Term;
};
export type Aspect = "answer" | "score" | "answered" | "unanswered";

/** `then` where the guard holds; missing where it is missing; else `otherwise`. */
export type Settled = Common & {
  readonly kind: "settled";
  readonly guard: Term;
  readonly then: Term;
  readonly otherwise: Term;
};

export type Logic = Common & { readonly kind: "any" | "all"; readonly parts: readonly Term[] };
export type Not = Common & { readonly kind: "not"; readonly of: Term };

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";
/** Numbers are compared as a linear term with 0. */
export type Compare = Common & {
  readonly kind: "compare";
  readonly op: Comparison;
  readonly left: Term;
  readonly right: Term;
};

/** True where the term is true, else false. */
export type Holds = Common & { readonly kind: "holds"; readonly of: Term };

/** constant + factor × part + … */
export type Linear = Common & {
  readonly kind: "linear";
  readonly constant: Exact;
  readonly parts: readonly LinearPart[];
};
export interface LinearPart {
  readonly factor: Exact;
  readonly term: Term;
}

export type Aggregate = Common & {
  readonly kind: "aggregate";
  readonly op: "sum" | "mean" | "min" | "max" | "count";
  readonly rules: readonly Rule[];
  /** What the arguments so far come to. */
  readonly tally: Tally;
  readonly rest: readonly Term[];
};
export interface Rule {
  readonly when: Term | null;
  readonly rule: "prorate" | "counts" | "as if" | "fails";
  readonly upTo: number | null;
  readonly points: Exact;
  /** Under `as if`: the aggregate of what there is then. */
  readonly instead: Term | null;
}
export interface Tally {
  readonly total: Exact;
  readonly least: Exact | null;
  readonly greatest: Exact | null;
  readonly answered: number;
  readonly missing: number;
  readonly notAsked: boolean;
}

export type If = Common & {
  readonly kind: "if";
  readonly condition: Term;
  readonly then: Term;
  readonly otherwise: Term;
};

/** `instead` where it is missing. */
export type Filled = Common & { readonly kind: "filled"; readonly of: Term; readonly instead: Term };

/** A strict function of constants; `data` says which `function` is meant. */
export type Apply = Common & {
  readonly kind: "apply";
  readonly op: "*" | "/" | "abs" | "function";
  readonly args: readonly Term[];
  readonly data: NamedFunction | null;
};

/** The name tells it from all others; null is not asked. */
export interface NamedFunction {
  readonly name: string;
  readonly of: (values: readonly Value[]) => Value | null;
  /** It is always missing where its arguments have values. */
  readonly isMissing?: true;
}
