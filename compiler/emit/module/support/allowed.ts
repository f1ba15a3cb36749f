import type { Choice } from "./answers.ts";

/** What may be answered, in words, of the options that are offered. */
export function allowedOf(
  options: readonly Choice[],
  offered: Readonly<Record<string, boolean>>,
  before: string,
  after: string,
): string {
  const now = options.filter(({ code }) => offered[code] !== false);
  const alone = now.filter((option) => option.exclusive).map(({ code }) => code);
  const only = after !== "" && alone.length > 0 ? `; ${alone.join(" and ")} only alone` : "";
  return `${before}${now.map(({ code }) => code).join(", ")}${after}${only}`;
}
