import { aDay } from "../../verify/examples/aims.ts";
import { dayNumber, dayOf } from "../../verify/machine/days.ts";
import { fraction } from "../../verify/numbers/set.ts";

/** More numbers than this are not tried. */
const MOST_NUMBERS = 30;
/** A number of years of which nobody asks. */
const longest = 150;

/** Days that are so many days, weeks, months or years before the day of the evaluation. */
export function daysBefore(numbers: Iterable<number>): string[] {
  const today = dayNumber(aDay);
  const [year = 0, month = 1] = aDay.split("-").map(Number);
  const days: string[] = [aDay];
  for (const number of [...numbers].slice(0, MOST_NUMBERS)) {
    if (!Number.isInteger(number) || Math.abs(number) > longest * 12) continue;
    days.push(dayOf(fraction(today - number)), dayOf(fraction(today - number * 7)));
    for (const months of [number, number * 12]) {
      if (Math.abs(months) > longest * 12) continue;
      const at = year * 12 + month - 1 - months;
      days.push(
        `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`,
      );
    }
  }
  return days;
}
