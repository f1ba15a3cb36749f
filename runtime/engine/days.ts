import type { Day } from "./day.ts";

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayLength = 86_400_000;

/** Whether it is a time from 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return timePattern.test(text);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return (Date.parse(second) - Date.parse(first)) / dayLength;
}

/** Whole weeks, towards −∞. */
export function weeksBetween(first: Day, second: Day): number {
  return Math.floor(daysBetween(first, second) / 7);
}

/** Whole months, towards −∞; a month is over on the same day of the month, or on the next there is. */
export function monthsBetween(first: Day, second: Day): number {
  const [fromYear, fromMonth, fromDay] = parts(first);
  const [toYear, toMonth, toDay] = parts(second);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Whole years, towards −∞; who is born on 29 February is a year older on 1 March. */
export function yearsBetween(first: Day, second: Day): number {
  return Math.floor(monthsBetween(first, second) / 12);
}

function parts(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
