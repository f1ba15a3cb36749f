import { marksOf, plainDigits } from "./digits.ts";
import type { Locale } from "./locale.ts";
import { formatForInput } from "./number.ts";

export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  /**
   * - `empty`: nothing was written.
   * - `not a number`: something else than digits, one sign, one decimal mark and groups.
   * - `ambiguous`: `readings` says which two numbers it could be, as this reader writes them.
   * - `too many digits`: more than a number can hold.
   */
  | { readonly ok: false; readonly reason: "empty" | "not a number" | "too many digits" }
  | { readonly ok: false; readonly reason: "ambiguous"; readonly readings: readonly [string, string] };

/**
 * Reads a number as people write it: with the decimal mark of the locale, or with a point or a comma, whichever; in
 * the locale's digits, Western or Arabic ones; with a hyphen or a minus; with groups. It never guesses:
 *
 * - A mark before three last digits may part thousands or decimals (`1,234`, `1.234`). The locale's own marks decide:
 *   in English `1,234` is 1234 and `1.234` is 1.234, in German the other way round. A mark that is not the locale's
 *   own (a point in Bokmål, where a space parts groups) makes it ambiguous.
 * - Where only one reading is a number, it is that: `3,7`, `0,125`, `1234,567` and `1,2345` are decimals everywhere;
 *   `1.234.567` and `1.234,5` have groups everywhere.
 * - `,5` is 0.5; `5,` is no number. Groups after the first have three digits, or as many as in the locale.
 */
export function parseNumber(text: string, locale: Locale): ReadNumber {
  const { decimal, group, inner, digits } = marksOf(locale);
  const plain = plainDigits(text, digits)
    .replace(/^[−–﹣－]/, "-")
    .replace(/^[-+]?(?=[.,٫،]\d)/, "$&0");
  if (plain === "") return { ok: false, reason: "empty" };
  const found = /^([-+]?)(\d+(?:[^\d+-]\d+)*)$/.exec(plain);
  if (!found) return notANumber;
  const [, sign = "", body = ""] = found;
  const marks = body.match(/\D/g) ?? [];
  const last = marks.at(-1) ?? "";
  const before = body.slice(0, body.lastIndexOf(last) || undefined);
  const asDecimal = decimalMarks.includes(last) && isGrouped(before, marks.slice(0, -1), last, inner);
  const asGroups = isGrouped(body, marks, "", inner);
  if (marks.length === 0) return read(sign, body);
  const decimals = (): string => `${before.replace(/\D/g, "")}.${body.slice(before.length + 1)}`;
  const whole = (): string => body.replace(/\D/g, "");
  if (!asDecimal || !asGroups)
    return asDecimal ? read(sign, decimals()) : asGroups ? read(sign, whole()) : notANumber;
  if (last === decimal) return read(sign, decimals());
  if (last === group) return read(sign, whole());
  const readings = [Number(sign + whole()), Number(sign + decimals())] as const;
  return {
    ok: false,
    reason: "ambiguous",
    readings: [formatForInput(readings[0], locale), formatForInput(readings[1], locale)],
  };
}

const notANumber: ReadNumber = { ok: false, reason: "not a number" };
const decimalMarks = ".,٫،";

/** More digits than this, and another number would be stored than was written. */
const MOST_DIGITS = 15;

function read(sign: string, digits: string): ReadNumber {
  const significant = digits.replace(".", "").replace(/^0+/, "");
  if (significant.length > MOST_DIGITS) return { ok: false, reason: "too many digits" };
  return { ok: true, value: Number(sign + digits) || 0 };
}

/** Whether it is one number in groups, all parted by the same mark, which is not the decimal one. */
function isGrouped(text: string, marks: readonly string[], decimal: string, inner: number): boolean {
  const mark = marks[0];
  if (mark === undefined) return true;
  if (mark === decimal || marks.some((each) => each !== mark) || !groupMarks.test(mark)) return false;
  const groups = text.split(mark);
  const isIn = (size: number): boolean =>
    groups[0]!.length <= size && groups.slice(1, -1).every(({ length }) => length === size);
  return !groups[0]!.startsWith("0") && groups.at(-1)!.length === 3 && (isIn(3) || isIn(inner));
}

const groupMarks = /[\s.,'’٬،]/;
