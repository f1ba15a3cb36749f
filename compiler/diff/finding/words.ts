import { firstOf } from "../../diagnostics/catalogue/define.ts";

/** So many names are said before "and 3 more". */
const MOST_NAMES = 6;

/** "q1, q2 and q3", "q1, q2, q3, q4, q5, q6 and 14 more". */
export function namesWords(names: readonly string[]): string {
  return firstOf(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES));
}

/** `total (“AUDIT total”)`. */
export function titled(id: string, title: string | undefined): string {
  return title === undefined ? id : `${id} (${quoted(title)})`;
}

export function quoted(text: string): string {
  return `“${text}”`;
}

/** A short text as it is; of a long one the beginning. */
export function shortened(text: string, most = 80): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** What stands there, or that nothing does. */
export function saidOr(text: string | undefined): string {
  return text === undefined ? "not said" : quoted(text);
}

/** "0", "nothing": what a value is that may be absent. */
export function orNone(value: unknown, none: string): string {
  return value === undefined ? none : String(value);
}
