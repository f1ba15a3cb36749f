import { divide } from "../numbers/arithmetic.ts";
import { rounded } from "../numbers/rounding.ts";
import { between, type Fraction, type NumberSet, only, run } from "../numbers/set.ts";

/** Days as numbers, counted from 1970-01-01. */
const first = dayNumber("0000-01-01");
const last = dayNumber("9999-12-31");

export const anyDay: NumberSet = between(first, last, 1);

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** A day as it is written. */
export function dayOf({ num, den }: Fraction): string {
  return new Date(Math.floor(num / den) * 86_400_000).toISOString().slice(0, 10);
}

/** Whole units from days of the one set to days of the other. Months and years: at least all that there are. */
export function elapsed(unit: "days" | "weeks" | "months" | "years", days: NumberSet): NumberSet {
  if (unit === "days") return days;
  if (unit === "weeks") return rounded(divide(days, only({ num: 7, den: 1 })), { mode: "down", step: 1 });
  const [shortest, longest] = unit === "months" ? [28, 31] : [365, 366];
  return days.map((piece) => {
    const fewest = piece.min < 0 ? piece.min / shortest : piece.min / longest;
    const most = piece.max < 0 ? piece.max / longest : piece.max / shortest;
    return run(1, Math.floor(fewest) - 1, Math.ceil(most), 1);
  });
}
