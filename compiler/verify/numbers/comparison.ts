import { Once } from "../once.ts";
import {
  between,
  count,
  cut,
  type Fraction,
  fraction,
  isContinuous,
  MOST_PAIRS,
  type NumberSet,
  type Piece,
  points,
  run,
} from "./set.ts";

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Whether a comparison of a number of the one set with one of the other can hold, and whether it can fail. */
export interface CanBe {
  readonly holds: boolean;
  readonly fails: boolean;
}

export function compared(a: NumberSet, op: Comparison, b: NumberSet): CanBe {
  let holds = false;
  let fails = false;
  for (const left of a) {
    for (const right of b) {
      const can = comparedPieces(left, op, right);
      holds ||= can.holds;
      fails ||= can.fails;
      if (holds && fails) return { holds, fails };
    }
  }
  return { holds, fails };
}

function comparedPieces(a: Piece, op: Comparison, b: Piece): CanBe {
  switch (op) {
    case "<":
      return { holds: below(a, b), fails: reaches(a, b) };
    case ">":
      return { holds: below(b, a), fails: reaches(b, a) };
    case ">=":
      return { holds: reaches(a, b), fails: below(a, b) };
    case "<=":
      return { holds: reaches(b, a), fails: below(b, a) };
    case "=":
      return { holds: meet(a, b), fails: differ(a, b) };
    case "!=":
      return { holds: differ(a, b), fails: meet(a, b) };
  }
}

/** Whether some x of a and y of b are x < y. */
function below(a: Piece, b: Piece): boolean {
  return a.min * b.den < b.max * a.den;
}

/** Whether some x of a and y of b are x >= y. */
function reaches(a: Piece, b: Piece): boolean {
  const [high, low] = [a.max * b.den, b.min * a.den];
  if (high !== low) return high > low;
  return !(a.kind === "run" && a.openMax) && !(b.kind === "run" && b.openMin);
}

function differ(a: Piece, b: Piece): boolean {
  return a.min !== a.max || b.min !== b.max || a.min * b.den !== b.min * a.den;
}

/** Whether they have a number in common. */
function meet(a: Piece, b: Piece): boolean {
  if (!reaches(a, b) || !reaches(b, a)) return false;
  const [few, many] = count(a) <= count(b) ? [a, b] : [b, a];
  if (count(few) > MOST_PAIRS) return true;
  return points(few).some((k) => contains([many], { num: k, den: few.den }));
}

export function contains(set: NumberSet, { num, den }: Fraction): boolean {
  return set.some((piece) => {
    const [k, low, high] = [num * piece.den, piece.min * den, piece.max * den];
    if (k < low || k > high) return false;
    if (isContinuous(piece)) {
      return !(piece.kind === "run" && ((k === low && piece.openMin) || (k === high && piece.openMax)));
    }
    if (k % den !== 0) return false;
    if (piece.kind === "scattered") return ((piece.bits >> BigInt(k / den - piece.min)) & 1n) === 1n;
    return piece.step <= 1 || (k / den - piece.min) % piece.step === 0;
  });
}

/** The numbers of the set for which the comparison with a constant holds. */
export function where(set: NumberSet, op: Comparison, { num, den }: Fraction): NumberSet {
  return set.flatMap((piece): readonly Piece[] => {
    const can = comparedPieces(piece, op, run(den, num, num, 0));
    if (!can.fails) return [piece];
    if (!can.holds) return [];
    if (op === "=") return contains([piece], { num, den }) ? [run(den, num, num, 0)] : [];
    if (op === "!=") return [...where([piece], "<", { num, den }), ...where([piece], ">", { num, den })];
    const grid = piece.den * den;
    const edge = num * piece.den;
    const upwards = op === ">" || op === ">=";
    if (piece.kind === "run" && isContinuous(piece)) {
      const cut = upwards ? run(grid, edge, piece.max * den, 0) : run(grid, piece.min * den, edge, 0);
      const ends = upwards
        ? { ...(op === ">" && { openMin: true }), ...(piece.openMax && { openMax: true }) }
        : { ...(op === "<" && { openMax: true }), ...(piece.openMin && { openMin: true }) };
      return [{ ...cut, ...ends }];
    }
    // On the piece's own grid, the first or last number that fulfils it.
    const exact = (edge / den) % 1 === 0;
    const first = Math.ceil(edge / den) + (exact && op === ">" ? 1 : 0);
    const last = Math.floor(edge / den) - (exact && op === "<" ? 1 : 0);
    if (piece.kind === "scattered")
      return upwards ? cut(piece, first, piece.max) : cut(piece, piece.min, last);
    const phase = (k: number) =>
      Number.isFinite(piece.min) ? (((k - piece.min) % piece.step) + piece.step) % piece.step : 0;
    if (upwards)
      return [run(piece.den, first + ((piece.step - phase(first)) % piece.step), piece.max, piece.step)];
    return [run(piece.den, piece.min, last - phase(last), piece.step)];
  });
}

/** From the first number to the second, which belongs to it unless `open`. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly open?: boolean;
}

export function within(set: NumberSet, range: NumberRange): NumberSet {
  const { from, to, open } = range;
  return cutOnce(set, "within", range, () =>
    where(where(set, ">=", fraction(from)), open ? "<" : "<=", fraction(to)),
  );
}

export function outside(set: NumberSet, range: NumberRange): NumberSet {
  const { from, to, open } = range;
  return cutOnce(set, "outside", range, () => [
    ...where(set, "<", fraction(from)),
    ...where(set, open ? ">=" : ">", fraction(to)),
  ]);
}

const cuts = new Once<NumberSet, NumberSet>();

/** Bands are held against the same numbers again and again, and scattered ones are slow to cut. */
function cutOnce(set: NumberSet, how: string, range: NumberRange, make: () => NumberSet): NumberSet {
  if (!set.some(({ kind }) => kind === "scattered")) return make();
  return cuts.of(set, `${how} ${range.from} ${range.to} ${range.open === true}`, make);
}

/** Everything there is. */
export const anyNumber: NumberSet = between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0);
