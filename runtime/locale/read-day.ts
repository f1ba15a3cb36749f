import { calendar, dateOf } from "./day.ts";
import { marksOf, plainDigits } from "./digits.ts";
import type { Locale } from "./locale.ts";
import { formatForInput } from "./number.ts";

/** A day in the parts that one types. */
export type DayParts = Readonly<Record<DayPart, string>>;

export type DayPart = "day" | "month" | "year";

export type ReadDay =
  /** As it is stored: 2011-04-04. */
  | { readonly ok: true; readonly value: string }
  /** `incomplete`: a part is missing, is no number, or the year has not four digits. */
  | { readonly ok: false; readonly reason: "empty" | "incomplete" | "no such day" };

/** The order in which the reader writes day, month and year. */
export function dayOrder({ tags }: Locale): readonly DayPart[] {
  const numeric = { ...calendar, year: "numeric", month: "numeric", day: "numeric" } as const;
  const parts = new Intl.DateTimeFormat([...tags], numeric).formatToParts(0);
  return parts
    .map(({ type }) => type)
    .filter((type) => type === "day" || type === "month" || type === "year");
}

/** A stored day in its parts, in the reader's digits. */
export function dayParts(day: string, locale: Locale): DayParts {
  const [year = "", month = "", date = ""] = day.split("-");
  const part = (text: string): string => (text === "" ? "" : formatForInput(Number(text), locale));
  // A year keeps its four digits, whatever it is.
  const zero = formatForInput(0, locale);
  return { day: part(date), month: part(month), year: part(year).padStart(year ? 4 : 0, zero) };
}

/** Reads what was typed in the three parts. */
export function parseDayParts(parts: DayParts, locale: Locale): ReadDay {
  const { digits } = marksOf(locale);
  const day = plainDigits(parts.day, digits);
  const month = plainDigits(parts.month, digits);
  const year = plainDigits(parts.year, digits);
  if (day + month + year === "") return { ok: false, reason: "empty" };
  if (!/^\d\d?,\d\d?,\d{4}$/.test(`${day},${month},${year}`)) return { ok: false, reason: "incomplete" };
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return dateOf(value) ? { ok: true, value } : { ok: false, reason: "no such day" };
}

/**
 * Reads a whole day in one text, such as one that is pasted: three numbers in the reader's order, or year first, with
 * marks or blanks between them.
 */
export function parseDay(text: string, locale: Locale): ReadDay {
  const plain = plainDigits(text, marksOf(locale).digits);
  if (plain === "") return { ok: false, reason: "empty" };
  const numbers = /^(\d+)[\s./-]+(\d+)[\s./-]+(\d+)\.?$/.exec(plain)?.slice(1);
  if (!numbers) return { ok: false, reason: "incomplete" };
  const order: readonly DayPart[] = numbers[0]!.length === 4 ? ["year", "month", "day"] : dayOrder(locale);
  const at = (part: DayPart): string => numbers[order.indexOf(part)] ?? "";
  return parseDayParts({ day: at("day"), month: at("month"), year: at("year") }, locale);
}
