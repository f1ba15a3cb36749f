/** A day as it is written: 2011-04-04. */
export type Day = string;

/** Whether it is a day of the (proleptic Gregorian) calendar. */
export function isDay(text: string): boolean {
  // Browsers differ in what they make of 30 February, but none makes it that.
  return /^\d{4}-\d\d-\d\d$/.test(text) && String(new Date(`${text}T00:00Z`).toJSON()).startsWith(text);
}

/** The day on which it is now where the program runs. */
export function localDay(): Day {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
}
