import type { Locale } from "./locale.ts";

/** A stored time as the reader writes it. Anything else is returned as it is. */
export function formatTime(time: string, { tags }: Locale): string {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? clock(tags).format(new Date(`1970-01-01T${time}Z`)) : time;
}

/** Hours and minutes, of a moment in UTC. */
export function clock(tags: readonly string[]): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat([...tags], { timeStyle: "short", timeZone: "UTC" });
}
