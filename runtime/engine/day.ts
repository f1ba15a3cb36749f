/** A day as it is written: 2011-04-04. */
export type Day = string;

/** Whether it is a day of the (proleptic Gregorian) calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(?!00)\d\d$/.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  // 400 years later the calendar is the same, and no year is one that is taken for 19xx.
  return Date.UTC(year + 400, month - 1, day) <= Date.UTC(year + 400, month, 0);
}

/** The day on which it is now where the program runs. */
export function localDay(): Day {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
}

/** The day that somebody says it is; the current one where nobody does. Throws a RangeError where it is not a day. */
export function dayGiven(today: Day | undefined): Day {
  if (today === undefined) return localDay();
  if (!isDay(today)) throw new RangeError(`"${today}" is not a day such as 2011-04-04.`);
  return today;
}
