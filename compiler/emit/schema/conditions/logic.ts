import { indifferent } from "./indifferent.ts";
import { hull } from "./range.ts";
import { absent, can, isConstant, isNothing, type TermTable, variablesOf } from "./table.ts";
import type { Compare, Comparison, Filled, Holds, If, Logic, Not, Settled, Term } from "./term.ts";
import { may } from "./term.ts";

/** Kleene's `or` and `and`: what decides wins, else missing, else not asked. What is left out has no say. */
export function combined(table: TermTable, kind: "any" | "all", given: readonly Term[]): Term {
  const deciding = kind === "any";
  const parts = new Map<number, Term>();
  for (const term of given) {
    for (const part of term.kind === kind ? term.parts : [term]) {
      if (isConstant(part, deciding)) return part;
      if (!isConstant(part, !deciding) && !isNothing(part, "left out")) parts.set(part.id, part);
    }
  }
  const missing = table.nothing("missing");
  if (parts.has(missing.id)) parts.delete(table.nothing("not asked").id);
  const rest = [...parts.values()].sort((a, b) => a.id - b.id);
  if (rest.length === 0) return table.constant(!deciding);
  if (rest.length === 1) return rest[0]!;
  if (rest.every((part) => part.kind === "nothing")) return table.nothing("open");
  return table.intern<Logic>(`${kind} ${rest.map((part) => part.id)}`, () => ({
    kind,
    parts: rest,
    may: rest.reduce<number>((outcomes, part) => outcomes | part.may, deciding ? may.false : may.true),
    range: null,
    variables: variablesOf(rest),
  }));
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

export function negated(table: TermTable, term: Term): Term {
  switch (term.kind) {
    case "constant":
      return table.constant(term.value !== true);
    case "nothing":
      return term;
    case "not":
      return term.of;
    case "any":
    case "all":
      return combined(
        table,
        term.kind === "any" ? "all" : "any",
        term.parts.map((part) => negated(table, part)),
      );
    case "compare":
      return opposed(table, term);
    default:
      return table.intern<Not>(`not ${term.id}`, () => ({
        kind: "not",
        of: term,
        may: (term.may & absent) | flipped(term.may),
        range: null,
        variables: term.variables,
      }));
  }
}

function opposed(table: TermTable, term: Compare): Term {
  const op = opposite[term.op];
  return table.intern<Compare>(`${op} ${term.left.id} ${term.right.id}`, () => ({
    kind: "compare",
    op,
    left: term.left,
    right: term.right,
    may: (term.may & absent) | flipped(term.may),
    range: null,
    variables: term.variables,
  }));
}

function flipped(outcomes: number): number {
  return (outcomes & may.true ? may.false : 0) | (outcomes & may.false ? may.true : 0);
}

/** True where the condition is true, else false; open where that cannot be known. */
export function holding(table: TermTable, term: Term): Term {
  if (isNothing(term, "open")) return term;
  if (!can(term, may.true)) return table.constant(false);
  switch (term.kind) {
    case "constant":
    case "holds":
      return term;
    case "any":
    case "all":
      return combined(
        table,
        term.kind,
        term.parts.map((part) => holding(table, part)),
      );
    case "if":
      return combined(table, "any", [
        combined(table, "all", [holding(table, term.condition), holding(table, term.then)]),
        combined(table, "all", [
          holding(table, negated(table, term.condition)),
          holding(table, term.otherwise),
        ]),
      ]);
    case "settled":
      if (can(term.otherwise, may.true)) break;
      return combined(table, "all", [holding(table, term.guard), holding(table, term.then)]);
    default: {
      const plain = indifferent(table, term);
      if (plain !== term) return holding(table, plain);
    }
  }
  if (term.may === may.true) return table.constant(true);
  if (!can(term, absent)) return term;
  return table.intern<Holds>(`holds ${term.id}`, () => ({
    kind: "holds",
    of: term,
    may: may.true | may.false,
    range: null,
    variables: term.variables,
  }));
}

/** `then` where the guard holds, missing where it is missing, `otherwise` where it settles that nothing is asked. */
export function settled(table: TermTable, guard: Term, then: Term, otherwise: Term): Term {
  if (isConstant(guard, true)) return then;
  if (isConstant(guard, false) || isNothing(guard, "not asked") || isNothing(guard, "left out"))
    return otherwise;
  if (isNothing(guard, "missing")) return guard;
  if (isNothing(guard, "open")) return guard;
  if (then === otherwise && !can(guard, may.missing)) return then;
  return table.intern<Settled>(`settled ${guard.id} ${then.id} ${otherwise.id}`, () => ({
    kind: "settled",
    guard,
    then,
    otherwise,
    may: (guard.may & may.missing) | then.may | otherwise.may,
    range: hull([then, otherwise]),
    variables: variablesOf([guard, then, otherwise]),
  }));
}

/** An absent condition gives its absence. */
export function chosen(table: TermTable, condition: Term, then: Term, otherwise: Term): Term {
  if (condition.kind === "constant") return condition.value === true ? then : otherwise;
  if (condition.kind === "nothing") return condition;
  if (then === otherwise && !can(condition, absent)) return then;
  return table.intern<If>(`if ${condition.id} ${then.id} ${otherwise.id}`, () => ({
    kind: "if",
    condition,
    then,
    otherwise,
    may: (condition.may & absent) | then.may | otherwise.may,
    range: hull([then, otherwise]),
    variables: variablesOf([condition, then, otherwise]),
  }));
}

export function filled(table: TermTable, term: Term, instead: Term): Term {
  if (isNothing(term, "missing")) return instead;
  if (!can(term, may.missing) || isNothing(term, "open")) return term;
  return table.intern<Filled>(`filled ${term.id} ${instead.id}`, () => ({
    kind: "filled",
    of: term,
    instead,
    may: (term.may & ~may.missing) | instead.may,
    range: hull([term, instead]),
    variables: variablesOf([term, instead]),
  }));
}
