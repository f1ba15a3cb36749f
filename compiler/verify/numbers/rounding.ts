import type { Rounding } from "../../../runtime/definition/expression.ts";
import type { RoundingMode } from "../../../runtime/exact/index.ts";
import { Once } from "../once.ts";
import {
  count,
  fraction,
  fromMarks,
  isContinuous,
  MOST_PAIRS,
  type NumberSet,
  type Piece,
  points,
  run,
  stepOf,
} from "./set.ts";
import { unionOf } from "./union.ts";

const known = new Once<NumberSet, NumberSet>();

/** All multiples of the step that numbers of the set are rounded to. */
export function rounded(set: NumberSet, { mode, step }: Rounding): NumberSet {
  return known.of(set, `${mode} ${step}`, () =>
    unionOf(set.flatMap((piece) => roundedPiece(piece, mode, step))),
  );
}

function roundedPiece(piece: Piece, mode: RoundingMode, step: number): readonly Piece[] {
  const { num, den } = fraction(step);
  // A number k / piece.den is (k * den) / unit steps.
  const unit = num * piece.den;
  const steps = (k: number) => (Number.isFinite(k) ? wholeSteps(k * den, unit, mode) : k);
  if (Number.isFinite(piece.min) && Number.isFinite(piece.max)) {
    const widest = Math.max(Math.abs(piece.min), Math.abs(piece.max)) * den;
    if (!Number.isSafeInteger(widest))
      return [run(1, Math.floor(piece.min / piece.den - step), Math.ceil(piece.max / piece.den + step), 0)];
  }
  const isOnGrid = !isContinuous(piece) && [piece.min, stepOf(piece)].every((k) => (k * den) % unit === 0);
  if (isOnGrid) return [piece];
  // Numbers that are closer to each other than the steps leave none of these out.
  const isDense = piece.kind === "run" && piece.step * den < unit && piece.min !== piece.max;
  if (isDense || count(piece) > MOST_PAIRS)
    return [run(den, steps(piece.min) * num, steps(piece.max) * num, num)];
  const first = steps(piece.min) * num;
  const marked = new Uint8Array(steps(piece.max) * num - first + 1);
  const mark = (k: number) => {
    marked[steps(k) * num - first] = 1;
  };
  if (piece.kind === "scattered") points(piece).forEach(mark);
  else for (let k = piece.min; k <= piece.max; k += piece.step || 1) mark(k);
  return [fromMarks(den, first, marked)];
}

/** numerator / denominator, of safe integers, as a whole number: what the engine's exact rounding comes to. */
function wholeSteps(numerator: number, denominator: number, mode: RoundingMode): number {
  const rest = ((numerator % denominator) + denominator) % denominator;
  const floor = (numerator - rest) / denominator;
  if (rest === 0) return floor;
  const beyondHalf = 2 * rest - denominator;
  if (mode === "up" || (beyondHalf > 0 && mode !== "down")) return floor + 1;
  if (beyondHalf < 0 || mode === "down" || mode === "half down") return floor;
  if (mode === "half even") return floor % 2 === 0 ? floor : floor + 1;
  return mode === "half up" || floor >= 0 ? floor + 1 : floor;
}
