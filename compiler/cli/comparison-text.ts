import { createColors } from "picocolors";
import type {
  Agreement,
  ComparedItem,
  ComparedScore,
  ComparedVerdict,
  Comparison,
} from "../../runtime/definition/comparison.ts";
import type { Definition, Texts } from "../../runtime/definition/definition.ts";
import type { ItemState, ScoreState } from "../../runtime/definition/result.ts";
import { printable } from "../diagnostics/render/width.ts";
import { columns } from "./columns.ts";

/** Responses beside each other, for people: what comes of each, and where they differ. */
export function comparisonText(
  { texts: all, language, id, version }: Definition,
  comparison: Comparison,
  colours: boolean,
): string {
  const paint = createColors(colours);
  const texts = all[language] ?? {};
  const { responses, inputs, items, scores, cutoffs, flags } = comparison;
  const head = [
    "",
    ...responses.map(({ label, date }) => (date && date !== label ? `${label} ${date}` : label)),
    "",
  ];
  const tables: (readonly [string, readonly (readonly string[])[]])[] = [
    ["Scores", scores.flatMap((score) => scoreRows(score, texts))],
    ["Cut-offs", cutoffs.map(verdictRow)],
    ["Flags", flags.map(verdictRow)],
    ["Inputs", inputs.map(itemRow)],
    ["Items", items.map(itemRow)],
  ];
  const lines = tables.flatMap(([title, rows]) => {
    if (rows.length === 0) return [];
    const [labels, ...printed] = columns([head, ...rows].map((row) => row.map(printable)));
    return [
      "",
      paint.bold(title),
      `  ${labels}`,
      ...printed.map(
        (line, index) => `  ${rows[index]!.at(-1)!.startsWith("differ") ? paint.yellow(line) : line}`,
      ),
    ];
  });
  const different = items.filter(({ agreement }) => agreement === "different").length;
  const counted = `${different} of ${items.length} items differ`;
  return `${[`${printable(texts.form ?? id)} (${id} ${version})`, counted, ...lines].join("\n")}\n`;
}

const said: Readonly<Record<Agreement, string>> = { same: "", different: "differ", incomplete: "not in all" };

function remark(agreement: Agreement, apart: number | undefined): string {
  return agreement === "different" && apart ? `differ by ${apart}` : said[agreement];
}

function scoreRows({ id, states, agreement, apart, changes }: ComparedScore, texts: Texts): string[][] {
  const row = [
    id,
    ...states.map(scoreText),
    changes ? said[agreement].replace("differ", "") : remark(agreement, apart),
  ];
  const sets = [
    ...new Set(states.flatMap((state) => (state.state === "scored" ? Object.keys(state.bands) : []))),
  ];
  const bands = sets.map((set) => [
    `  ${texts[`${id}.${set}`] ?? "band"}`,
    ...states.map((state) => (state.state === "scored" ? (state.bands[set] ?? "") : "")),
    "",
  ]);
  if (!changes) return [row, ...bands];
  const change = changes.map((one) => (one ? (one.by > 0 ? `+${one.by}` : `${one.by}`) : ""));
  return [row, ["  change", ...change, ""], ...bands];
}

function scoreText(state: ScoreState): string {
  return state.state === "scored" ? `${state.value}` : state.state;
}

function verdictRow({ id, values, agreement }: ComparedVerdict): string[] {
  return [id, ...values.map((value) => (value === null ? "unknown" : value ? "yes" : "no")), said[agreement]];
}

function itemRow({ id, states, agreement, apart }: ComparedItem): string[] {
  return [id, ...states.map(itemText), remark(agreement, apart)];
}

function itemText(state: ItemState): string {
  switch (state.state) {
    case "answered":
      return Array.isArray(state.value) ? state.value.join(", ") : `${state.value}`;
    case "missing":
      return state.reason;
    case "entries":
      return `${state.entries.length} entries`;
    case "not asked":
      return "not asked";
  }
}
