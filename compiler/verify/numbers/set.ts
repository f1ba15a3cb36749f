/**
 * Sets of numbers, exact: the values that a score or an item can take.
 *
 * A set is the union of its pieces. Numbers are written `k / den` with whole `k`, so that thirds and tenths are
 * exact; what would leave the safe integers becomes a continuous run around it. Every operation gives a set that
 * holds all values of the true one; it is the true one unless a limit below was met.
 */
export type NumberSet = readonly Piece[];

export type Piece = Run | Scattered;

/**
 * `k / den` for k = min, min + step … max. With step 0 a single number (min = max) or every number between, the
 * ends included unless open. An end may be infinite; then the step is 1 or 0.
 */
export interface Run {
  readonly kind: "run";
  readonly den: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly openMin?: boolean;
  readonly openMax?: boolean;
}

/** `(min + i) / den` for every bit i that is set; the first and the last (max − min) are. */
export interface Scattered {
  readonly kind: "scattered";
  readonly den: number;
  readonly min: number;
  readonly max: number;
  readonly bits: bigint;
}

/** A set wider than this many grid points is not kept point by point, but as runs. */
export const MOST_BITS = 16_384;
/** More pieces than this become one run around them. */
export const MOST_PIECES = 16;
/** Operations that have to go through pairs of values or single values do so up to this many. */
export const MOST_PAIRS = 10_000;

export const NONE: NumberSet = [];

export function run(den: number, min: number, max: number, step: number): Run {
  if (min === max) step = 0;
  if (!Number.isFinite(min) || !Number.isFinite(max)) return unlimited(den, min, max, step);
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) {
    return { kind: "run", den: 1, min: Math.floor(min / den), max: Math.ceil(max / den), step: 0 };
  }
  if (den > 1) {
    const common = gcd(gcd(den, Math.abs(min)), step === 0 ? Math.abs(max) : step);
    if (common > 1)
      return { kind: "run", den: den / common, min: min / common, max: max / common, step: step / common };
  }
  return { kind: "run", den, min, max, step };
}

/** A run without an end. Its grid does not become ever finer where runs are joined: beyond the safe integers it is given up. */
function unlimited(den: number, min: number, max: number, step: number): Run {
  const hasNoEnd = min === Number.NEGATIVE_INFINITY && max === Number.POSITIVE_INFINITY;
  if (step === 0 && hasNoEnd) return { kind: "run", den: 1, min, max, step };
  const isSafe = [den, min, max].every((part) => !Number.isFinite(part) || Number.isSafeInteger(part));
  if (isSafe) return { kind: "run", den, min, max, step: step === 0 ? 0 : 1 };
  return { kind: "run", den: 1, min: Math.floor(min / den), max: Math.ceil(max / den), step: 0 };
}

/** The one number n / d. */
export function only(value: Fraction): NumberSet {
  return [run(value.den, value.num, value.num, 0)];
}

/** min, min + step … max; with step 0 every number between. Infinite ends are unlimited. */
export function between(min: number, max: number, step: number): NumberSet {
  const [low, high, by] = [fraction(min), fraction(max), fraction(step)];
  const den = lcm(lcm(low.den, high.den), by.den);
  const first = low.num * (den / low.den);
  const last = high.num * (den / high.den);
  const stride = by.num * (den / by.den);
  const end =
    stride > 0 && Number.isFinite(first) && Number.isFinite(last) ? last - ((last - first) % stride) : last;
  return [run(den, first, end, stride)];
}

/** `k / den` for the given k, in any order. */
export function gridPoints(den: number, points: readonly number[]): NumberSet {
  if (points.length === 0) return NONE;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    if (point < min) min = point;
    if (point > max) max = point;
  }
  if (max - min >= MOST_BITS) {
    let step = 0;
    for (const point of points) step = gcd(step, point - min);
    return [run(den, min, max, step)];
  }
  const marked = new Uint8Array(max - min + 1);
  for (const point of points) marked[point - min] = 1;
  return [fromMarks(den, min, marked)];
}

/** `(min + i) / den` for every i that is marked; the first and the last are. */
export function fromMarks(den: number, min: number, marked: Uint8Array): Piece {
  const max = min + marked.length - 1;
  let step = 0;
  let distinct = 0;
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === 0) continue;
    distinct++;
    if (step !== 1) step = gcd(step, i);
  }
  if (distinct === 1 || distinct === (max - min) / step + 1) return run(den, min, max, step);
  return { kind: "scattered", den, min, max, bits: BigInt(`0b${marked.reverse().join("")}`) };
}

/** The piece's bits on the grid 1/den, counted from `min`. */
export function bitsOn(piece: Piece, den: number, min: number): bigint {
  const stretch = den / piece.den;
  const shift = BigInt(piece.min * stretch - min);
  if (piece.kind === "run") return evenBits(count(piece), stepOf(piece) * stretch) << shift;
  if (stretch === 1) return piece.bits << shift;
  let bits = 0n;
  for (const point of points(piece)) bits |= 1n << BigInt(point * stretch - min);
  return bits;
}

/** n bits, each `step` after the one before. */
export function evenBits(n: number, step: number): bigint {
  if (n <= 1) return 1n;
  if (step === 1) return (1n << BigInt(n)) - 1n;
  let bits = 1n;
  for (let filled = 1; filled < n; ) {
    const more = Math.min(filled, n - filled);
    bits |= bits << BigInt(more * step);
    filled += more;
  }
  return bits;
}

/** The set of these bits as the simplest piece; the first and the last bit are set. */
export function fromBits(den: number, min: number, max: number, bits: bigint): Piece {
  const length = max - min + 1;
  if (bits === (1n << BigInt(length)) - 1n) return run(den, min, max, 1);
  const step = secondBit(bits);
  const span = max - min;
  if (span % step === 0 && bits === evenBits(span / step + 1, step)) return run(den, min, max, step);
  return { kind: "scattered", den, min, max, bits };
}

/** The place of the second bit that is set; the first is at 0. Looked for in words: to shift many bits is slow. */
function secondBit(bits: bigint): number {
  for (let at = 1; ; at += 32) {
    const word = Number(BigInt.asUintN(32, bits >> BigInt(at)));
    if (word !== 0) return at + 31 - Math.clz32(word & -word);
  }
}

/** What of a scattered piece lies between two of its grid's points, the points included. */
export function cut({ den, min, max, bits }: Scattered, from: number, to: number): NumberSet {
  const [low, high] = [Math.max(from, min), Math.min(to, max)];
  if (low > high) return NONE;
  const left = BigInt.asUintN(high - low + 1, bits >> BigInt(low - min));
  if (left === 0n) return NONE;
  const digits = left.toString(2);
  const zeros = digits.length - 1 - digits.lastIndexOf("1");
  return [fromBits(den, low + zeros, low + digits.length - 1, left >> BigInt(zeros))];
}

export function isContinuous(piece: Piece): boolean {
  return piece.kind === "run" && piece.step === 0 && piece.min !== piece.max;
}

/** The greatest k that all distances are multiples of; of a single number 0. */
export function stepOf(piece: Piece): number {
  return piece.kind === "run" ? piece.step : 1;
}

/** How many numbers are in it. */
export function count(piece: Piece): number {
  if (piece.kind === "scattered") return points(piece).length;
  if (piece.min === piece.max) return 1;
  return piece.step === 0 ? Number.POSITIVE_INFINITY : Math.floor((piece.max - piece.min) / piece.step) + 1;
}

/** The k of a piece, ascending. Only for pieces that have finitely many. */
export function points(piece: Piece): number[] {
  const found: number[] = [];
  if (piece.kind === "run") {
    for (let point = piece.min; point <= piece.max; point += piece.step || 1) found.push(point);
    return found;
  }
  const digits = piece.bits.toString(2);
  for (let i = digits.length - 1; i >= 0; i--)
    if (digits[i] === "1") found.push(piece.min + digits.length - 1 - i);
  return found;
}

/** Of a distance without an end only whole numbers are known: 1. */
export function gcd(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return 1;
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}

export function lcm(a: number, b: number): number {
  return a === b ? a : (a / gcd(a, b)) * b;
}

export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** A number as it is written in decimals: 0.1 is 1/10. Infinite ones have den 1. */
export function fraction(value: number): Fraction {
  if (Number.isInteger(value) || !Number.isFinite(value)) return { num: value, den: 1 };
  let den = 10;
  while (den < 1e15 && Math.round(value * den) / den !== value) den *= 10;
  const num = Math.round(value * den);
  const common = gcd(Math.abs(num), den);
  return { num: num / common, den: den / common };
}
