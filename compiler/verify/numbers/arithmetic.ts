import {
  bitsOn,
  count,
  evenBits,
  type Fraction,
  fromBits,
  gcd,
  gridPoints,
  isContinuous,
  lcm,
  MOST_BITS,
  MOST_PAIRS,
  NONE,
  type NumberSet,
  type Piece,
  points,
  type Run,
  run,
  stepOf,
} from "./set.ts";
import { union, unionOf } from "./union.ts";

/** All a + b. */
export function add(a: NumberSet, b: NumberSet): NumberSet {
  if (a.length === 1 && b.length === 1) return [sum(a[0]!, b[0]!)];
  return unionOf(a.flatMap((left) => b.map((right) => sum(left, right))));
}

/** All sums of n numbers of the set, each chosen on its own. */
export function times(set: NumberSet, n: number): NumberSet {
  if (n === 1) return set;
  if (set.length === 1) {
    const [piece] = set;
    if (piece!.kind === "run") return [run(piece!.den, piece!.min * n, piece!.max * n, piece!.step)];
  }
  if (n === 0) return [run(1, 0, 0, 0)];
  const half = times(set, n >> 1);
  const even = add(half, half);
  return n % 2 ? add(even, set) : even;
}

export function negate(set: NumberSet): NumberSet {
  return scale(set, { num: -1, den: 1 });
}

export function subtract(a: NumberSet, b: NumberSet): NumberSet {
  return add(a, negate(b));
}

export function abs(set: NumberSet): NumberSet {
  return unionOf(
    set.flatMap((piece): readonly Piece[] => {
      if (piece.min >= 0) return [piece];
      if (piece.max <= 0) return [scaled(piece, { num: -1, den: 1 })];
      if (piece.kind === "run" && piece.step > 0 && piece.min % piece.step === 0)
        return [run(piece.den, 0, Math.max(-piece.min, piece.max), piece.step)];
      if (count(piece) <= MOST_PAIRS) return gridPoints(piece.den, points(piece).map(Math.abs));
      const step =
        Number.isFinite(piece.min) && piece.min % stepOf(piece) === 0
          ? stepOf(piece)
          : Math.min(stepOf(piece), 1);
      return [run(piece.den, 0, Math.max(-piece.min, piece.max), step)];
    }),
  );
}

/** All a × factor. */
export function scale(set: NumberSet, factor: Fraction): NumberSet {
  return set.map((piece) => scaled(piece, factor));
}

export function multiply(a: NumberSet, b: NumberSet): NumberSet {
  return unionOf(
    a.flatMap((left) =>
      b.flatMap((right): readonly Piece[] => {
        if (right.min === right.max) return [scaled(left, { num: right.min, den: right.den })];
        if (left.min === left.max) return [scaled(right, { num: left.min, den: left.den })];
        const den = left.den * right.den;
        if (count(left) * count(right) <= MOST_PAIRS) {
          const others = points(right);
          return gridPoints(
            den,
            points(left).flatMap((x) => others.map((y) => x * y)),
          );
        }
        const corners = [left.min, left.max].flatMap((x) =>
          [right.min, right.max].map((y) => (x === 0 || y === 0 ? 0 : x * y)),
        );
        return [
          run(
            den,
            Math.min(...corners),
            Math.max(...corners),
            isContinuous(left) || isContinuous(right) ? 0 : 1,
          ),
        ];
      }),
    ),
  );
}

/** All a / b for the b that are not 0. */
export function divide(a: NumberSet, b: NumberSet): NumberSet {
  let quotients: NumberSet = NONE;
  for (const divisor of b.flatMap(withoutZero)) quotients = union(quotients, divideBy(a, divisor));
  return quotients;
}

/** Quotients by more numbers than these lie on grids so different that no set of numbers holds them one by one. */
const MOST_DIVISORS = 32;

function divideBy(dividends: NumberSet, divisor: Piece): NumberSet {
  const n = count(divisor);
  if (
    n <= MOST_DIVISORS &&
    dividends.every((piece) => isContinuous(piece) || n * count(piece) <= MOST_PAIRS)
  ) {
    return unionOf(
      points(divisor).flatMap((k) => scale(dividends, { num: Math.sign(k) * divisor.den, den: Math.abs(k) })),
    );
  }
  return unionOf(
    dividends.map((piece) => {
      const corners = [piece.min, piece.max].flatMap((x) =>
        [divisor.min, divisor.max].map((y) => (x === 0 ? 0 : (x / piece.den) * (divisor.den / y))),
      );
      const [low, high] = [Math.min(...corners), Math.max(...corners)];
      return Number.isNaN(low) || Number.isNaN(high)
        ? run(1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0)
        : run(1, Math.floor(low), Math.ceil(high), 0);
    }),
  );
}

/** The piece's numbers below and above 0. */
function withoutZero(piece: Piece): readonly Piece[] {
  if (piece.min > 0 || piece.max < 0) return [piece];
  if (count(piece) <= MOST_PAIRS) {
    const all = points(piece).filter((k) => k !== 0);
    return [
      ...gridPoints(
        piece.den,
        all.filter((k) => k < 0),
      ),
      ...gridPoints(
        piece.den,
        all.filter((k) => k > 0),
      ),
    ];
  }
  const step = stepOf(piece);
  const nearest = step === 0 ? 0 : 1;
  return [
    ...(piece.min < 0 ? [run(piece.den, piece.min, -nearest, Math.min(step, 1))] : []),
    ...(piece.max > 0 ? [run(piece.den, nearest, piece.max, Math.min(step, 1))] : []),
  ];
}

/** All max(a, b). */
export function maximum(a: NumberSet, b: NumberSet): NumberSet {
  return union(from(a, least(b)), from(b, least(a)));
}

/** All min(a, b). */
export function minimum(a: NumberSet, b: NumberSet): NumberSet {
  return negate(maximum(negate(a), negate(b)));
}

function least(set: NumberSet): Fraction {
  return set
    .map((piece) => ({ num: piece.min, den: piece.den }))
    .reduce((x, y) => (x.num * y.den <= y.num * x.den ? x : y));
}

/** The numbers that are at least the limit. */
function from(set: NumberSet, limit: Fraction): NumberSet {
  return set.flatMap((piece) => {
    if (piece.min * limit.den >= limit.num * piece.den) return [piece];
    if (piece.max * limit.den < limit.num * piece.den) return [];
    if (isContinuous(piece))
      return [run(piece.den * limit.den, limit.num * piece.den, piece.max * limit.den, 0)];
    if (piece.kind === "run" && count(piece) > MOST_PAIRS) {
      const first = Math.ceil((limit.num * piece.den) / limit.den);
      const phase = Number.isFinite(piece.min)
        ? (((first - piece.min) % piece.step) + piece.step) % piece.step
        : 0;
      return [run(piece.den, phase === 0 ? first : first + piece.step - phase, piece.max, piece.step)];
    }
    return gridPoints(
      piece.den,
      points(piece).filter((k) => k * limit.den >= limit.num * piece.den),
    );
  });
}

function scaled(piece: Piece, factor: Fraction): Piece {
  if (factor.num === 0) return run(1, 0, 0, 0);
  const den = piece.den * factor.den;
  if (den > Number.MAX_SAFE_INTEGER) {
    const ends = [piece.min, piece.max].map((end) => (end / piece.den) * (factor.num / factor.den));
    return run(1, Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends)), 0);
  }
  if (piece.kind === "run") {
    const [x, y] = [piece.min * factor.num, piece.max * factor.num];
    return run(den, Math.min(x, y), Math.max(x, y), piece.step * Math.abs(factor.num));
  }
  if (factor.num === 1) return { ...piece, den };
  return gridPoints(
    den,
    points(piece).map((k) => k * factor.num),
  )[0]!;
}

function sum(a: Piece, b: Piece): Piece {
  if (a.den === 1 && b.den === 1 && a.kind === "run" && b.kind === "run") return sumOfRuns(a, b, 1);
  const den = lcm(a.den, b.den);
  if (den > Number.MAX_SAFE_INTEGER) {
    return run(1, Math.floor(a.min / a.den + b.min / b.den), Math.ceil(a.max / a.den + b.max / b.den), 0);
  }
  if (a.kind === "run" && b.kind === "run") return sumOfRuns(a, b, den);
  const [x, y] = [den / a.den, den / b.den];
  const min = a.min * x + b.min * y;
  const max = a.max * x + b.max * y;
  if (isContinuous(a) || isContinuous(b)) return run(den, min, max, 0);
  if (max - min >= MOST_BITS) return run(den, min, max, 1);
  const [many, few] = count(a) >= count(b) ? [a, b] : [b, a];
  const bits = bitsOn(many, den, many.min * (den / many.den));
  if (few.kind === "run")
    return fromBits(den, min, max, spread(bits, count(few), few.step * (den / few.den)));
  let all = 0n;
  for (const k of points(few)) all |= bits << BigInt((k - few.min) * (den / few.den));
  return fromBits(den, min, max, all);
}

function sumOfRuns(a: Run, b: Run, den: number): Piece {
  const [x, y] = [den / a.den, den / b.den];
  const min = a.min * x + b.min * y;
  const max = a.max * x + b.max * y;
  if (isContinuous(a) || isContinuous(b)) return run(den, min, max, 0);
  const [wide, narrow] = a.step * x >= b.step * y ? [a, b] : [b, a];
  const large = wide.step * (den / wide.den);
  const small = narrow.step * (den / narrow.den);
  if (small === 0) return run(den, min, max, large);
  const span = (narrow.max - narrow.min) * (den / narrow.den);
  if (large === small || (large % small === 0 && span >= large - small)) return run(den, min, max, small);
  if (max - min >= MOST_BITS) return run(den, min, max, gcd(large, small));
  return fromBits(den, min, max, spread(evenBits(count(narrow), small), count(wide), large));
}

/** The bits, n times over, each time `step` further. */
function spread(bits: bigint, n: number, step: number): bigint {
  let all = bits;
  for (let filled = 1; filled < n; ) {
    const more = Math.min(filled, n - filled);
    all |= all << BigInt(more * step);
    filled += more;
  }
  return all;
}
