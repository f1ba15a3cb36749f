import { compare, type Exact } from "../../../../runtime/exact/index.ts";
import { linear } from "./arithmetic.ts";
import {
  absenceAmong,
  absencesOf,
  isBarren,
  isNumber,
  numberOf,
  type TermTable,
  variablesOf,
} from "./table.ts";
import type { Compare, Comparison, Term, Value } from "./term.ts";
import { may } from "./term.ts";
import type { Range } from "./variable.ts";

/** `numeric`: both sides are numbers. Otherwise codes, texts or days, of which only days have an order. */
export function compared(table: TermTable, op: Comparison, left: Term, right: Term, numeric: boolean): Term {
  const absence = absenceAmong(table, [left, right]);
  if (absence) return absence;
  if (left.kind === "constant" && right.kind === "constant") {
    return table.constant(isTrue(op, order(left.value, right.value)));
  }
  if (!numeric || numberOf(right) === 0) return plain(table, op, left, right);
  const difference = linear(table, 0, [
    { factor: 1, term: left },
    { factor: -1, term: right },
  ]);
  return compared(table, op, difference, table.constant(0), true);
}

function plain(table: TermTable, op: Comparison, left: Term, right: Term): Term {
  const decided = numberOf(right) === 0 ? decidedBy(op, left.range) : null;
  const absences = absencesOf([left, right]);
  if (decided !== null && absences === 0) return table.constant(decided);
  const outcomes = decided === null ? may.true | may.false : decided ? may.true : may.false;
  return table.intern<Compare>(`${op} ${left.id} ${right.id}`, () => ({
    kind: "compare",
    op,
    left,
    right,
    may: (isBarren([left, right]) || !(left.may & may.value) ? 0 : outcomes) | absences,
    range: null,
    variables: variablesOf([left, right]),
  }));
}

/** What comparing with 0 gives for every number of the range; null where it depends. */
function decidedBy(op: Comparison, range: Range | null): boolean | null {
  if (!range) return null;
  const low = range.min === null ? -1 : Math.sign(compare(range.min, 0));
  const high = range.max === null ? 1 : Math.sign(compare(range.max, 0));
  const found = new Set(
    [-1, 0, 1].filter((sign) => sign >= low && sign <= high).map((sign) => isTrue(op, sign)),
  );
  return found.size === 1 ? found.has(true) : null;
}

/** Negative, 0, positive; unequal things without an order are 1. */
export function order(left: Value, right: Value): number {
  if (isNumber(left) && isNumber(right)) return compare(left as Exact, right as Exact);
  return left === right ? 0 : left < right ? -1 : 1;
}

export function isTrue(op: Comparison, order: number): boolean {
  switch (op) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
