import { createColors } from "picocolors";
import type { Content, Definition, Texts } from "../../runtime/definition/definition.ts";
import type { ExplainedAggregate, ExplainedItem, Explanation } from "../../runtime/definition/explanation.ts";
import type { ItemState, ScoreState } from "../../runtime/definition/result.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import type { Form, Options } from "../../runtime/engine/index.ts";
import { printable } from "../diagnostics/render/width.ts";
import { columns } from "./columns.ts";

/** What answers come to, for people: each score with its bands and with what counted, cut-offs, flags and checks. */
export function explained(form: Form, response: Response, options: Options, colours: boolean): string {
  const paint = createColors(colours);
  const { definition } = form;
  const result = form.evaluate(response, options);
  const texts = textsIn(definition, options.language);
  const named = (id: string) => {
    const title = texts[id];
    return title ? `${paint.bold(id)} ${printable(title)}` : paint.bold(id);
  };

  const lines = [
    `${printable(texts.form ?? definition.id)} (${definition.id} ${definition.version})`,
    "",
    ...Object.entries(result.scores).flatMap(([id, state]) => [
      `${named(id)}: ${scoreText(state)}`,
      ...reasons(form.explain(response, id, options), definition, texts).map((line) => `  ${line}`),
    ]),
  ];
  const broken = new Map(
    form
      .problems(response, options)
      .flatMap((problem) => (problem.kind === "check" ? [[problem.check, problem.entries]] : [])),
  );
  for (const [what, verdicts] of [
    ["Cut-offs", result.cutoffs],
    ["Flags", result.flags],
    ["Checks", result.checks],
  ] as const) {
    const all = Object.entries(verdicts);
    if (all.length > 0) lines.push("", what);
    for (const [id, verdict] of all) {
      const entries = what === "Checks" ? broken.get(id) : undefined;
      const where = entries ? `, because of ${entries.join(", ")}` : "";
      lines.push(`  ${named(id)}: ${verdictText(verdict)}${where}`);
    }
  }
  const waiting = Object.entries(result.items).filter(([, state]) => isWaiting(state));
  if (waiting.length > 0) lines.push("", `Not answered: ${waiting.map(([id]) => id).join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function textsIn({ texts, language }: Definition, wanted: string | undefined): Texts {
  return { ...texts[language], ...(wanted === undefined ? {} : texts[wanted]) };
}

function scoreText(state: ScoreState): string {
  if (state.state === "scored") return `${state.value} (of ${state.range[0]} to ${state.range[1]})`;
  if (state.state === "not asked") return "not asked";
  const { waitingFor } = state;
  return waitingFor.length > 0 ? `missing, waits for ${waitingFor.join(", ")}` : "missing";
}

/** Why a score is what it is: its bands, what counted, which rule was applied. */
function reasons(explanation: Explanation, definition: Definition, texts: Texts): string[] {
  const { score, bands, items, scores, withheld = [], aggregates, roundings } = explanation;
  return [
    ...bands.map(({ set, band, from, to, open, source, unverified }) => {
      const key = `${score}.${set}.${band}`;
      const title = texts[`${score}.${set}`];
      const range = `${from} to ${open ? "under " : ""}${to}`;
      const doubt = unverified && `not verified: ${unverified}`;
      return printable(
        `${title ?? "Band"}: ${band}${texts[key] ? `, ${texts[key]}` : ""} (${[range, source, doubt].filter(Boolean).join("; ")})`,
      );
    }),
    ...columns(items.map((item) => itemCells(item, definition, texts))),
    ...scores.map(({ id, state }) => `from ${id}: ${scoreText(state)}`),
    ...withheld.map((table) => `the table ${table} is its publisher's, and not here`),
    ...aggregates.map(aggregateText),
    ...roundings.map(({ from, to, mode, step }) => `rounded ${mode} to ${step}: ${from} → ${to}`),
  ];
}

/** What was answered, and what it counts. */
function itemCells(explained: ExplainedItem, definition: Definition, texts: Texts): string[] {
  const { item, state, reversed, correctedBy, counts } = explained;
  const points = counts === undefined ? "" : counts === "left out" ? "left out" : `${counts}`;
  return [
    item,
    printable(answerText(item, state, definition, texts)),
    `${points}${reversed ? " (reversed)" : ""}${correctedBy ? ` (as ${correctedBy})` : ""}`,
  ];
}

function answerText(item: string, state: ItemState, definition: Definition, texts: Texts): string {
  switch (state.state) {
    case "answered":
      return labels(item, state.value, definition, texts);
    case "missing":
      return state.reason;
    case "entries":
      return `${state.entries.length} entries`;
    default:
      return "not asked";
  }
}

function labels(id: string, value: unknown, { body, inputs }: Definition, texts: Texts): string {
  const item = [...itemsOf(body), ...inputs].find((each) => each.id === id.replace(/^.*\]\./, ""));
  const scale = item && "scale" in item.type ? item.type.scale : undefined;
  return (Array.isArray(value) ? value : [value])
    .map((code) => {
      const label = scale && texts[`${scale}.${code}`];
      return label ? `${code} ${label}` : String(code);
    })
    .join(", ");
}

function itemsOf(body: readonly Content[]): Extract<Content, { kind: "item" }>[] {
  return body.flatMap((content) => {
    if (content.kind === "item") return [content];
    if (content.kind === "grid") return content.cells;
    return content.kind === "note" ? [] : itemsOf(content.body);
  });
}

function aggregateText({ op, values, missing, rule, variant }: ExplainedAggregate): string {
  const by = variant === undefined ? "" : ` (${variant})`;
  const counted = `${op} of ${values}${missing > 0 ? `, ${missing} missing` : ""}`;
  switch (rule.rule) {
    case "complete":
      return counted;
    case "unsettled":
      return `${counted}; which rule applies waits for an input`;
    case "prorated":
      return `${counted}: prorated from ${rule.from} of ${rule.of}${by}`;
    case "counted":
      return `${counted}: each counts ${rule.points}${by}`;
    case "as if":
      return `${counted}: each counts as if ${rule.option}${by}`;
    case "missing":
      return `${counted}: ${rule.limit === undefined ? "none may be" : `at most ${rule.limit} may be`}${by}`;
  }
}

function verdictText(verdict: boolean | null): string {
  return verdict === null ? "unknown" : verdict ? "yes" : "no";
}

function isWaiting(state: ItemState): boolean {
  return state.state === "missing" && state.reason === "unanswered";
}
