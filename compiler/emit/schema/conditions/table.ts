import type { Exact } from "../../../../runtime/exact/index.ts";
import type { Absence, Constant, Nothing, Outcomes, Term, Value } from "./term.ts";
import { may } from "./term.ts";
import type { Variable } from "./variable.ts";

type Shape<T> = T extends Term ? Omit<T, "id"> : never;

/** Holds every term once. */
export class TermTable {
  readonly #terms = new Map<string, Term>();

  /** The one term of this shape; `key` says all of it except what follows from it. */
  intern<T extends Term>(key: string, shape: () => Shape<T>): T {
    const known = this.#terms.get(key);
    if (known) return known as T;
    // Working the shape out may add further terms; the number comes after.
    const made = shape();
    const term = { id: this.#terms.size, ...made } as unknown as T;
    this.#terms.set(key, term);
    return term;
  }

  constant(value: Value): Constant {
    return this.intern<Constant>(`= ${typeof value} ${valueKey(value)}`, () => ({
      kind: "constant",
      value,
      may: value === true ? may.true : value === false ? may.false : may.value,
      range: isNumber(value) ? { min: value, max: value } : null,
      variables: [],
    }));
  }

  nothing(why: Absence): Nothing {
    return this.intern<Nothing>(`nothing ${why}`, () => ({
      kind: "nothing",
      why,
      may: outcomeOf[why],
      range: null,
      variables: [],
    }));
  }
}

const outcomeOf: Readonly<Record<Absence, Outcomes>> = {
  missing: may.missing,
  "not asked": may.notAsked,
  "left out": may.leftOut,
  open: may.all,
};

export function isNumber(value: Value): value is Exact {
  return typeof value === "number" || typeof value === "object";
}

export function valueKey(value: Value): string {
  return typeof value === "object" ? `${value.numerator}/${value.denominator}` : String(value);
}

export function isNothing(term: Term, why: Absence): boolean {
  return term.kind === "nothing" && term.why === why;
}

export function isConstant(term: Term, value: Value): boolean {
  return term.kind === "constant" && term.value === value;
}

export function numberOf(term: Term): Exact | null {
  return term.kind === "constant" && isNumber(term.value) ? term.value : null;
}

/** Whether an outcome of these is possible. */
export function can(term: Term, outcomes: Outcomes): boolean {
  return (term.may & outcomes) !== 0;
}

export const absent = may.missing | may.notAsked | may.leftOut;

export function variablesOf(terms: readonly Term[]): readonly Variable[] {
  if (terms.length === 1) return terms[0]!.variables;
  const found = new Set<Variable>();
  for (const term of terms) for (const variable of term.variables) found.add(variable);
  return [...found].sort((a, b) => a.order - b.order);
}

/** What a strict operator over these may come to beside its values. */
export function absencesOf(terms: readonly Term[]): Outcomes {
  let outcomes = 0;
  for (const term of terms) outcomes |= term.may & absent;
  return outcomes;
}

/**
 * What a strict operator comes to when an operand is nothing, as far as that is already known. Missing goes before
 * not asked; what is left out takes everything along.
 */
export function absenceAmong(table: TermTable, terms: readonly Term[]): Term | null {
  if (terms.some((term) => isNothing(term, "missing"))) return table.nothing("missing");
  if (terms.some((term) => isNothing(term, "open"))) return table.nothing("open");
  const hidden = terms.find((term) => isNothing(term, "not asked") || isNothing(term, "left out"));
  if (!hidden) return null;
  return terms.some((term) => can(term, may.missing)) ? null : hidden;
}

/** Whether an operand is already nothing, so that no value can come of it. */
export function isBarren(terms: readonly Term[]): boolean {
  return terms.some((term) => term.kind === "nothing" && term.why !== "open");
}
