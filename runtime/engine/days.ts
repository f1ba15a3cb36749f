/** A day as it is written: 2011-04-04. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether it is a day of the (proleptic Gregorian) calendar. */
export function isDay(text: string): boolean {
  const [year, month, day] = parts(text);
  return dayPattern.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether it is a time from 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return timePattern.test(text);
}

/** The day on which it is now where the program runs. */
export function localDay(): Day {
  const now = new Date();
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return dayNumber(second) - dayNumber(first);
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

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since a fixed one; years begin in March, so that the day that leap years add is their last. */
function dayNumber(day: Day): number {
  const [year, month, date] = parts(day);
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + date;
}
