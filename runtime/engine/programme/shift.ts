import type { Day } from "../day.ts";

/**
 * The day so many months and then so many days later, earlier where they are negative. Where the month has no such day,
 * it is the next there is: a month is over on it.
 */
export function shifted(day: Day, months: number, days: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const first = utc(year, month - 1 + months, 1);
  const last = utc(year, month + months, 0).getUTCDate();
  return utc(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last + 1) + days)
    .toISOString()
    .slice(0, 10);
}

/** `Date.UTC` reads years before 100 as of the last century. */
function utc(year: number, month: number, date: number): Date {
  const day = new Date(0);
  day.setUTCFullYear(year, month, date);
  return day;
}

/** The last day in time, by the first that is too late. */
export function lastDayBefore(day: Day): Day {
  return shifted(day, 0, -1);
}
