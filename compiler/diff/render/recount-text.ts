import { printable } from "../../diagnostics/render/width.ts";
import type { Recount } from "../recount.ts";
import type { Impact } from "../types.ts";
import { impactTitle, outcomeWords, percent } from "./impact-words.ts";

/** A table of a classification: a line for each old outcome, a column for each new one. */
interface CrossTable {
  readonly title: string;
  readonly changed: number;
  readonly moved: number;
  readonly count: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

function crossTable({ of, table }: Recount): CrossTable {
  const impact = { of: { ...of, id: of.new } } as unknown as Impact;
  const [olds, news] = (["before", "after"] as const).map((side) => inOrder(table.map((row) => row[side])));
  const countOf = (before: string, after: string) =>
    table.find((row) => row.before === before && row.after === after)?.count ?? 0;
  const total = (of: keyof Pick<Recount["table"][number], "count" | "moved">, rows = table) =>
    rows.reduce((sum, row) => sum + row[of], 0);
  return {
    title: impactTitle(impact),
    changed: total(
      "count",
      table.filter(({ before, after }) => before !== after),
    ),
    moved: total("moved"),
    count: total("count"),
    columns: news!.map((word) => printable(outcomeWords(word, impact))),
    rows: olds!.map((before) => ({
      name: printable(outcomeWords(before, impact)),
      counts: news!.map((after) => countOf(before, after)),
    })),
  };
}

/** What is known before what is not. */
function inOrder(words: readonly string[]): string[] {
  const rank = (word: string) =>
    ["true", "false", "scored", "no band", "missing", "unknown", "not asked", "absent"].indexOf(word);
  return [...new Set(words)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export function recountText(recounts: readonly Recount[]): string {
  return lines(recounts, (table) => {
    const cells = [
      ["old \\ new", ...table.columns],
      ...table.rows.map(({ name, counts }) => [name, ...counts.map(digits)]),
    ];
    const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
    return cells.map((row) =>
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ")}`.trimEnd(),
    );
  });
}

export function recountMarkdown(recounts: readonly Recount[]): string {
  return lines(recounts, ({ columns, rows }) => [
    "",
    `| old \\\\ new | ${columns.join(" | ")} |`,
    `|---|${columns.map(() => "--:|").join("")}`,
    ...rows.map(({ name, counts }) => `| ${name} | ${counts.map(digits).join(" | ")} |`),
  ]);
}

function lines(recounts: readonly Recount[], body: (table: CrossTable) => readonly string[]): string {
  const tables = recounts.map(crossTable);
  if (tables.length === 0) return "No score, cut-off or flag is in both versions.";
  const changed = tables.filter((table) => table.changed > 0 || table.moved > 0);
  const same = tables.filter((table) => !changed.includes(table)).map(({ title }) => title);
  return [
    ...changed.flatMap((table) => [`${table.title}: ${headWords(table)}`, ...body(table), ""]),
    ...(same.length > 0 ? [`As before: ${same.join("; ")}`] : []),
  ]
    .join("\n")
    .trimEnd();
}

function headWords({ changed, moved, count }: CrossTable): string {
  const otherwise =
    changed > 0 ? `otherwise for ${digits(changed)} of ${digits(count)} (${percent(changed / count)})` : "";
  const other = moved > 0 ? `another score for ${digits(moved)} of ${digits(count)}` : "";
  return [otherwise, other].filter(Boolean).join("; ");
}

function digits(count: number): string {
  return count.toLocaleString("en");
}
