import type { Entry } from "./entry.ts";

/** One line a form, for a terminal. */
export function overviewText(entries: readonly Entry[]): string {
  const rows = entries.map(({ id, title, items, languages, answeredBy }) => [
    id,
    title,
    `${items} ${items === 1 ? "question" : "questions"}`,
    answeredBy,
    languages.length > 0 ? languages.join(", ") : "wording withheld",
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
