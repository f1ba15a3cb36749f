import type { Locale } from "./locale.ts";
import { formatForInput } from "./number.ts";
import { numberFormat } from "./number-format.ts";

/** In Western digits, one kind of blank, and without the marks that only turn the direction of writing. */
export function plainDigits(text: string, own: readonly string[]): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/[\s\u00a0]/gu, " ")
    .replace(/\p{Nd}/gu, (digit) => {
      const at = own.indexOf(digit);
      const code = digit.codePointAt(0)!;
      if (at >= 0) return String(at);
      return /[٠-٩۰-۹]/.test(digit) ? String(code & 15) : digit;
    });
}

interface Marks {
  readonly decimal: string;
  /** "" where the locale has none. */
  readonly group: string;
  /** How many digits stand between two group marks. */
  readonly inner: number;
  readonly digits: readonly string[];
}

const known = new WeakMap<Locale, Marks>();

export function marksOf(locale: Locale): Marks {
  const found = known.get(locale);
  if (found) return found;
  const parts = numberFormat(locale.tags).formatToParts(123456789.5);
  const of = (type: string): string[] => parts.filter((part) => part.type === type).map(({ value }) => value);
  const marks = {
    decimal: of("decimal")[0] ?? ".",
    group: of("group")[0] ?? "",
    inner: of("integer").at(-2)?.length ?? 3,
    digits: Array.from({ length: 10 }, (_, digit) => formatForInput(digit, locale)),
  };
  known.set(locale, marks);
  return marks;
}
