import { divide, multiply } from "./arithmetic.ts";
import { type Exact, ratio } from "./exact.ts";

/** `half up` and `up` are towards +∞, `half down` and `down` towards −∞, `half away` is away from 0. */
export type RoundingMode = "half up" | "half down" | "half even" | "half away" | "up" | "down";

/** The multiple of `step` (greater than 0) that the mode chooses. */
export function roundTo(value: Exact, mode: RoundingMode, step: Exact): Exact {
  const steps = divide(value, step);
  return typeof steps === "number" ? value : multiply(whole(steps.numerator, steps.denominator, mode), step);
}

function whole(numerator: bigint, denominator: bigint, mode: RoundingMode): Exact {
  const rest = ((numerator % denominator) + denominator) % denominator;
  const floor = (numerator - rest) / denominator;
  return ratio(rest > 0n && upwards(rest * 2n - denominator, floor, mode) ? floor + 1n : floor, 1n);
}

/** `beyondHalf` has the sign of the rest's distance from one half. */
function upwards(beyondHalf: bigint, floor: bigint, mode: RoundingMode): boolean {
  if (mode === "up" || mode === "down") return mode === "up";
  if (beyondHalf !== 0n) return beyondHalf > 0n;
  if (mode === "half even") return floor % 2n !== 0n;
  return mode === "half up" || (mode === "half away" && floor >= 0n);
}
