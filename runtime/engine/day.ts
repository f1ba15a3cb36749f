/** A day as it is written: 2011-04-04. */
export type Day = string;

/** Whether it is a day of the (proleptic Gregorian) calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day > 0 && day <= lengthOf(Number(text.slice(5, 7)), Number(text.slice(0, 4)));
}

/** Of a month, in days. */
function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day on which it is now where the program runs. */
export function localDay(): Day {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
}
