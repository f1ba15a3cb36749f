import { marksOf, plainDigits } from "./digits.ts";
import type { Locale } from "./locale.ts";
import { clock } from "./time.ts";

export type ReadTime =
  /** As it is stored: 14:05. */
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: "empty" | "not a time" }
  /** Where the clock has twelve hours, and neither half of the day was written; `readings` as they are stored. */
  | { readonly ok: false; readonly reason: "ambiguous"; readonly readings: readonly [string, string] };

/**
 * Reads a time: hours and minutes with a mark between them, and the words of the locale, or am and pm, for the half of
 * the day. `2:05` alone is 02:05 where the clock has 24 hours and ambiguous where it has twelve; `02:05` and `14:05`
 * are plain everywhere.
 */
export function parseTime(text: string, locale: Locale): ReadTime {
  const { digits } = marksOf(locale);
  const plain = plainDigits(text, digits).toLowerCase();
  if (plain === "") return { ok: false, reason: "empty" };
  const found = /^(\D*?)\s*(\d\d?)\s?[:.٫h]\s?(\d\d)\s*(\D*)$/.exec(plain);
  const [, before = "", hours = "", minutes = "", after = ""] = found ?? [];
  const half = before || after;
  const hour = Number(hours);
  const is = (value: number): string => `${String(value).padStart(2, "0")}:${minutes}`;
  if (!found || (before && after) || hour > 23 || Number(minutes) > 59)
    return { ok: false, reason: "not a time" };
  if (half) {
    const at = [0, 12].findIndex((start) =>
      [halfWord(start, locale), start ? "pm" : "am"].includes(bare(half)),
    );
    if (at < 0 || hour < 1 || hour > 12) return { ok: false, reason: "not a time" };
    return { ok: true, value: is((hour % 12) + at * 12) };
  }
  const hasHalves = clock(locale.tags).resolvedOptions().hour12 ?? false;
  if (!hasHalves || hour === 0 || hour > 12 || hours.startsWith("0")) return { ok: true, value: is(hour) };
  return { ok: false, reason: "ambiguous", readings: [is(hour % 12), is((hour % 12) + 12)] };
}

function halfWord(hour: number, { tags }: Locale): string {
  const parts = clock(tags).formatToParts(hour * 3_600_000);
  return bare(parts.find(({ type }) => type === "dayPeriod")?.value ?? "");
}

/** Words for the halves of the day are written with points, blanks and capitals, and without. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[\s.\u200e\u200f]/g, "");
}
