import { abs, add, divide, type Exact, multiply } from "../../../../runtime/exact/index.ts";
import { scaled, sum } from "./range.ts";
import { absenceAmong, absencesOf, isBarren, numberOf, type TermTable, variablesOf } from "./table.ts";
import type { Apply, Linear, LinearPart, NamedFunction, Term } from "./term.ts";
import { may } from "./term.ts";
import type { Range } from "./variable.ts";

/** constant + factor × part + …, with parts that are linear themselves taken in. */
export function linear(table: TermTable, constant: Exact, given: readonly LinearPart[]): Term {
  const absence = absenceAmong(
    table,
    given.map((part) => part.term),
  );
  if (absence) return absence;
  let total = constant;
  const parts = new Map<number, LinearPart>();
  for (const part of given) total = addPart(table, part, total, parts);
  return normalized(table, total, [...parts.values()]);
}

function addPart(table: TermTable, part: LinearPart, constant: Exact, into: Map<number, LinearPart>): Exact {
  const { term, factor } = part;
  const value = numberOf(term);
  if (value !== null) return add(constant, multiply(factor, value));
  if (term.kind === "linear") {
    let total = add(constant, multiply(factor, term.constant));
    for (const inner of term.parts) {
      total = addPart(table, { term: inner.term, factor: multiply(factor, inner.factor) }, total, into);
    }
    return total;
  }
  into.set(term.id, { term, factor: add(into.get(term.id)?.factor ?? 0, factor) });
  return constant;
}

function normalized(table: TermTable, constant: Exact, given: readonly LinearPart[]): Term {
  const terms = given.map((part) => part.term);
  // A factor of 0 stays as long as its part may be nothing.
  const barren = isBarren(terms);
  const parts = given
    .filter((part) => part.factor !== 0 || absencesOf([part.term]) !== 0)
    .map((part) => (barren ? { term: part.term, factor: 0 } : part))
    .sort((a, b) => a.term.id - b.term.id);
  if (parts.length === 0) return table.constant(constant);
  const [only] = parts;
  if (parts.length === 1 && constant === 0 && only!.factor === 1) return only!.term;
  const start = barren ? 0 : constant;
  const key = parts.map((part) => `${keyOf(part.factor)}*${part.term.id}`).join(" ");
  return table.intern<Linear>(`linear ${keyOf(start)} ${key}`, () => ({
    kind: "linear",
    constant: start,
    parts,
    may: (barren ? 0 : may.value) | absencesOf(parts.map((part) => part.term)),
    range: parts.reduce<Range | null>((range, part) => sum(range, scaled(part.term.range, part.factor)), {
      min: start,
      max: start,
    }),
    variables: variablesOf(parts.map((part) => part.term)),
  }));
}

export function product(table: TermTable, left: Term, right: Term): Term {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== null) return linear(table, 0, [{ factor: a, term: right }]);
  if (b !== null) return linear(table, 0, [{ factor: b, term: left }]);
  return applied(table, "*", [left, right], null);
}

/** Division by 0 is not asked. */
export function quotient(table: TermTable, left: Term, right: Term): Term {
  const divisor = numberOf(right);
  if (divisor === null) return applied(table, "/", [left, right], null);
  if (divisor !== 0) return linear(table, 0, [{ factor: divide(1, divisor), term: left }]);
  return linear(table, 0, [
    { factor: 1, term: left },
    { factor: 1, term: table.nothing("not asked") },
  ]);
}

/** A strict operator, worked out as soon as all its arguments are known. */
export function applied(
  table: TermTable,
  op: Apply["op"],
  args: readonly Term[],
  data: NamedFunction | null,
): Term {
  const absence = absenceAmong(table, args);
  if (absence) return absence;
  const values = args.map((arg) => (arg.kind === "constant" ? arg.value : null));
  if (values.every((value) => value !== null)) {
    if (op === "*" || op === "/") return (op === "*" ? product : quotient)(table, args[0]!, args[1]!);
    if (op === "abs") return table.constant(abs(values[0] as Exact));
    if (data!.isMissing) return table.nothing("missing");
    const found = data!.of(values);
    return found === null ? table.nothing("not asked") : table.constant(found);
  }
  if ((op === "*" || op === "/") && numberOf(args[1]!) !== null) {
    return (op === "*" ? product : quotient)(table, args[0]!, args[1]!);
  }
  if (op === "*" && numberOf(args[0]!) !== null) return product(table, args[0]!, args[1]!);
  const key = `${op} ${data?.name} ${args.map((arg) => arg.id)}`;
  return table.intern<Apply>(key, () => ({
    kind: "apply",
    op,
    args,
    data,
    may:
      may.value |
      (data?.isMissing ? may.missing : 0) |
      (op === "function" || op === "/" ? may.notAsked : 0) |
      absencesOf(args),
    range: op === "abs" ? { min: 0, max: null } : null,
    variables: variablesOf(args),
  }));
}

function keyOf(value: Exact): string {
  return typeof value === "number" ? String(value) : `${value.numerator}/${value.denominator}`;
}
