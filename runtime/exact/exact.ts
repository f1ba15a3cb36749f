/**
 * An exact number: a JavaScript number while it is a safe integer, otherwise a fraction in lowest terms. Each value
 * has one form only, so zero is always the number 0.
 */
export type Exact = number | Fraction;

export interface Fraction {
  readonly numerator: bigint;
  /** At least 1. */
  readonly denominator: bigint;
}

/** The exact value of numerator / denominator; the denominator is not 0. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -divisor : divisor;
  const top = numerator / sign;
  const bottom = denominator / sign;
  const near = Number(top);
  return bottom === 1n && Number.isSafeInteger(near) ? near : { numerator: top, denominator: bottom };
}

export function numerator(value: Exact): bigint {
  return typeof value === "number" ? BigInt(value) : value.numerator;
}

export function denominator(value: Exact): bigint {
  return typeof value === "number" ? 1n : value.denominator;
}

export function isWhole(value: Exact): boolean {
  return typeof value === "number" || value.denominator === 1n;
}

/** What the shortest decimal notation of a finite number says: 3.7 is 37/10. */
export function fromNumber(value: number): Exact {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const scale = 10n ** BigInt(Math.abs(power));
  const written = BigInt(whole + decimals);
  return power < 0 ? ratio(written, scale) : ratio(written * scale, 1n);
}

/** The nearest double; halfway, the even one. */
export function toNumber(value: Exact): number {
  if (typeof value === "number") return value;
  const { numerator, denominator } = value;
  const top = numerator < 0n ? -numerator : numerator;
  if (top < exactBelow && denominator < exactBelow) return Number(numerator) / Number(denominator);
  // A quotient of 65 bits or more and a bit for the rest rounds as the whole would; the smallest doubles are
  // multiples of 2^-1074, so two bits below that are enough.
  const shift = Math.min(bits(denominator) - bits(top) + 66, 1076);
  const scaled = shift < 0 ? top : top << BigInt(shift);
  const unit = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = scaled / unit;
  const near = Number(scaled % unit === 0n ? quotient : quotient | 1n);
  const half = Math.trunc(-shift / 2);
  const magnitude = near * 2 ** half * 2 ** (-shift - half);
  return numerator < 0n ? -magnitude : magnitude;
}

/** Below it, every integer is a double. */
const exactBelow = 2n ** 53n;

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}

function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = first < 0n ? -first : first;
  let b = second < 0n ? -second : second;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
