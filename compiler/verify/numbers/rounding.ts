import type { Rounding } from "../../../runtime/definition/expression.ts";
import { ratio } from "../../../runtime/exact/exact.ts";
import { fromNumber, type RoundingMode, roundTo, toNumber } from "../../../runtime/exact/index.ts";
import { count, fraction, gridPoints, MOST_PAIRS, type NumberSet, type Piece, points, run } from "./set.ts";
import { unionOf } from "./union.ts";

/** All multiples of the step that numbers of the set are rounded to. */
export function rounded(set: NumberSet, { mode, step }: Rounding): NumberSet {
  return unionOf(set.flatMap((piece) => roundedPiece(piece, mode, step)));
}

function roundedPiece(piece: Piece, mode: RoundingMode, step: number): readonly Piece[] {
  const { num, den } = fraction(step);
  const exactStep = fromNumber(step);
  // The rounded number as so many steps.
  const steps = (k: number) =>
    Number.isFinite(k)
      ? Math.round(toNumber(roundTo(ratio(BigInt(k), BigInt(piece.den)), mode, exactStep)) / step)
      : k;
  if (count(piece) <= MOST_PAIRS)
    return gridPoints(
      den,
      points(piece).map((k) => steps(k) * num),
    );
  const whole = piece.kind === "run" && piece.step > 0 && (piece.step * den) % (num * piece.den) === 0;
  if (whole && Number.isFinite(piece.min) && (piece.min * den) % (num * piece.den) === 0) return [piece];
  return [run(den, steps(piece.min) * num, steps(piece.max) * num, num)];
}
