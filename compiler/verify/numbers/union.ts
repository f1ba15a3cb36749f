import {
  bitsOn,
  fromBits,
  gcd,
  isContinuous,
  lcm,
  MOST_BITS,
  MOST_PIECES,
  type NumberSet,
  type Piece,
  type Run,
  run,
  stepOf,
} from "./set.ts";

/**
 * All of the pieces, at most {@link MOST_PIECES} of them. Pieces on one grid are joined; those on different grids only
 * where there are too many, since a common grid is finer than each of them.
 */
export function unionOf(pieces: readonly Piece[]): NumberSet {
  if (pieces.length < 2) return pieces;
  if (pieces.length > MOST_AT_ONCE) return unionOf(inParts(pieces).flatMap(unionOf));
  let merged = joinedWhere(pieces, false);
  if (merged.length > MOST_PIECES) merged = joinedWhere(merged, true);
  return merged.length > MOST_PIECES ? [around(merged)] : merged;
}

/** Each piece is compared with each: this many, and more in parts of as many. */
const MOST_AT_ONCE = 128;

function inParts(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  return Array.from({ length: Math.ceil(pieces.length / MOST_AT_ONCE) }, (_, at) =>
    pieces.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  );
}

function joinedWhere(pieces: readonly Piece[], acrossGrids: boolean): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const at = merged.findIndex((other) => joinable(other, piece, acrossGrids));
    if (at < 0) merged.push(piece);
    else merged[at] = joined(merged[at]!, piece);
  }
  return merged.length > 1 && merged.length < pieces.length ? joinedWhere(merged, acrossGrids) : merged;
}

export function union(a: NumberSet, b: NumberSet): NumberSet {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  return unionOf([...a, ...b]);
}

/** One run that holds all of them. */
export function around(pieces: readonly Piece[]): Run {
  const den = pieces.reduce((all, piece) => lcm(all, piece.den), 1);
  const exact = den <= MOST_BITS && !pieces.some((piece) => stepOf(piece) === 0 && piece.min !== piece.max);
  if (!exact) {
    const low = Math.min(...pieces.map((piece) => Math.floor(piece.min / piece.den)));
    const high = Math.max(...pieces.map((piece) => Math.ceil(piece.max / piece.den)));
    return run(1, low, high, 0);
  }
  const min = Math.min(...pieces.map((piece) => piece.min * (den / piece.den)));
  const max = Math.max(...pieces.map((piece) => piece.max * (den / piece.den)));
  let step = 0;
  for (const piece of pieces)
    step = gcd(gcd(step, stepOf(piece) * (den / piece.den)), piece.min * (den / piece.den) - min);
  return run(den, min, max, step);
}

function joinable(a: Piece, b: Piece, acrossGrids: boolean): boolean {
  if (isContinuous(a) || isContinuous(b)) return touches(a, b);
  const den = lcm(a.den, b.den);
  const isFine = den > a.den && den > b.den;
  if (isFine && !acrossGrids) return false;
  const low = Math.min(a.min * (den / a.den), b.min * (den / b.den));
  const high = Math.max(a.max * (den / a.den), b.max * (den / b.den));
  if (high - low < MOST_BITS) return true;
  return (
    a.kind === "run" &&
    b.kind === "run" &&
    (holdsRun(a, b, den) || holdsRun(b, a, den) || continues(a, b, den))
  );
}

function joined(a: Piece, b: Piece): Piece {
  if (isContinuous(a) || isContinuous(b)) return spanned(a, b);
  const den = lcm(a.den, b.den);
  if (a.kind === "run" && b.kind === "run") {
    if (holdsRun(a, b, den)) return a;
    if (holdsRun(b, a, den)) return b;
    if (continues(a, b, den)) {
      const [x, y] = [den / a.den, den / b.den];
      return run(
        den,
        Math.min(a.min * x, b.min * y),
        Math.max(a.max * x, b.max * y),
        stepOf(a) * x || stepOf(b) * y,
      );
    }
  }
  const min = Math.min(a.min * (den / a.den), b.min * (den / b.den));
  const max = Math.max(a.max * (den / a.den), b.max * (den / b.den));
  return fromBits(den, min, max, bitsOn(a, den, min) | bitsOn(b, den, min));
}

/** A continuous run and something that touches it. */
function spanned(a: Piece, b: Piece): Piece {
  const den = lcm(a.den, b.den);
  const [x, y] = [den / a.den, den / b.den];
  const min = Math.min(a.min * x, b.min * y);
  const max = Math.max(a.max * x, b.max * y);
  const open = (end: "min" | "max", at: number) =>
    [a, b].every((piece) => piece[end] * (den / piece.den) !== at || opens(piece, end));
  const whole = run(den, min, max, 0);
  return { ...whole, ...(open("min", min) && { openMin: true }), ...(open("max", max) && { openMax: true }) };
}

function opens(piece: Piece, end: "min" | "max"): boolean {
  return piece.kind === "run" && (end === "min" ? piece.openMin : piece.openMax) === true;
}

function touches(a: Piece, b: Piece): boolean {
  const den = lcm(a.den, b.den);
  const [x, y] = [den / a.den, den / b.den];
  // A scattered or stepped piece that reaches beyond a continuous one stays on its own.
  if (!isContinuous(a) && !inside(a, x, b, y)) return false;
  if (!isContinuous(b) && !inside(b, y, a, x)) return false;
  if (a.min * x > b.max * y || b.min * y > a.max * x) return false;
  if (a.min * x === b.max * y) return !(opens(a, "min") && opens(b, "max"));
  if (b.min * y === a.max * x) return !(opens(b, "min") && opens(a, "max"));
  return true;
}

function inside(small: Piece, x: number, large: Piece, y: number): boolean {
  return small.min * x >= large.min * y && small.max * x <= large.max * y;
}

/** Whether every number of b is one of a. */
function holdsRun(a: Run, b: Run, den: number): boolean {
  const [x, y] = [den / a.den, den / b.den];
  if (a.min * x > b.min * y || a.max * x < b.max * y) return false;
  if (a.step === 1) return a.den % b.den === 0;
  const step = a.step * x;
  if (step === 0) return b.min === b.max;
  return (b.min * y - a.min * x) % step === 0 && (b.step * y) % step === 0;
}

/** Whether both lie on one progression without a gap between them. */
function continues(a: Run, b: Run, den: number): boolean {
  const [x, y] = [den / a.den, den / b.den];
  const step = stepOf(a) * x || stepOf(b) * y;
  if (step === 0 || (stepOf(a) !== 0 && stepOf(b) !== 0 && stepOf(a) * x !== stepOf(b) * y)) return false;
  const distance = b.min * y - a.min * x;
  if (!Number.isFinite(distance) || distance % step !== 0) return false;
  return distance > 0 ? b.min * y <= a.max * x + step : a.min * x <= b.max * y + step;
}
