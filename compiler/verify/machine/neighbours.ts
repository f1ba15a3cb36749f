import { contains, where } from "../numbers/comparison.ts";
import { type Fraction, isContinuous, type NumberSet } from "../numbers/set.ts";

/** The numbers of a set around a limit: the nearest below it, itself, the nearest above it, as far as there are any. */
export function around(set: NumberSet, limit: Fraction): readonly Fraction[] {
  const below = extreme(where(set, "<", limit), "max", limit);
  const above = extreme(where(set, ">", limit), "min", limit);
  return [...(below ? [below] : []), ...(contains(set, limit) ? [limit] : []), ...(above ? [above] : [])];
}

/** The lowest and the highest number of a set. */
export function ends(set: NumberSet): readonly Fraction[] {
  const [low, high] = [extreme(set, "min"), extreme(set, "max")];
  if (!low || !high) return [];
  return low.num * high.den === high.num * low.den ? [low] : [low, high];
}

/** In a continuous set one away from the limit, as far as that is in it. */
function extreme(set: NumberSet, end: "min" | "max", limit?: Fraction): Fraction | undefined {
  let best: Fraction | undefined;
  for (const piece of set) {
    let found: Fraction = { num: piece[end], den: piece.den };
    if (isContinuous(piece) && limit) {
      const step = end === "max" ? -1 : 1;
      found = { num: limit.num + step * limit.den, den: limit.den };
      if (!contains([piece], found)) found = { num: piece.min + piece.max, den: piece.den * 2 };
    }
    if (!Number.isFinite(found.num) || !contains([piece], found)) continue;
    const isBetter =
      !best ||
      (end === "min"
        ? found.num * best.den < best.num * found.den
        : found.num * best.den > best.num * found.den);
    if (isBetter) best = found;
  }
  return best;
}
