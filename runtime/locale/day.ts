import type { Locale } from "./locale.ts";

/** Days are those of the Gregorian calendar, in every language, as they are stored. */
export const calendar = { calendar: "gregory", timeZone: "UTC" } as const;

/** A stored day in words: 4 April 2011. Anything else is returned as it is. */
export function formatDay(day: string, { tags }: Locale): string {
  const date = dateOf(day);
  return date ? new Intl.DateTimeFormat([...tags], { ...calendar, dateStyle: "long" }).format(date) : day;
}

/** When something happened, here: the time, and the day where it was not today. */
export function formatMoment(moment: Date, { tags }: Locale, now = new Date()): string {
  const isToday = moment.toDateString() === now.toDateString();
  const style = isToday ? {} : ({ dateStyle: "long" } as const);
  return new Intl.DateTimeFormat([...tags], { timeStyle: "short", ...style }).format(moment);
}

/** At midnight UTC; undefined where there is no such day. */
export function dateOf(day: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? date : undefined;
}
