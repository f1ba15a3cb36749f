import { createColors } from "picocolors";
import type { Programme } from "../../runtime/definition/programme.ts";
import type {
  Awaited,
  Finding,
  History,
  StepState,
  Verdict,
} from "../../runtime/definition/programme-state.ts";
import { lastDayBefore } from "../../runtime/engine/programme/index.ts";
import { printable } from "../diagnostics/render/width.ts";
import { columns } from "./columns.ts";

/** Where one person stands in a programme, for people: a line for each step, and why where it is not plain. */
export function programmeText(
  programme: Programme,
  { today, dates }: History,
  states: readonly StepState[],
  colours: boolean,
): string {
  const paint = createColors(colours);
  const { id, version, language } = programme;
  const texts = programme.texts[language] ?? {};
  const titleOf = (key: string) => printable(texts[key] ?? key);
  const paintOf = (state: StepState["state"]) =>
    state === "due" ? paint.bold : state === "overdue" ? paint.red : (text: string) => text;
  const known = programme.dates.map((date) => `${titleOf(date.id)}: ${dates[date.id] ?? "not known"}`);
  const lines = columns(
    states.map((state) => [
      state.state,
      daysText(state),
      `${titleOf(state.step)}${aside([texts[`${state.step}:by`], texts[`${state.step}:for`]])}`,
    ]),
  ).flatMap((line, index) => {
    const state = states[index]!;
    const why = reasonText(state, titleOf);
    return [paintOf(state.state)(line), ...(why ? [paint.dim(`    ${why}`)] : [])];
  });
  const head = `${printable(texts.programme ?? id)} (${id} ${version})`;
  return `${[head, [`Today: ${today}`, ...known].join(", "), "", ...lines].join("\n")}\n`;
}

function aside(words: readonly (string | undefined)[]): string {
  const said = words.filter((word) => word !== undefined).map(printable);
  return said.length > 0 ? ` (${said.join("; ")})` : "";
}

/** The last day in time, not the first that is too late. */
function daysText(state: StepState): string {
  if (state.state === "done") return state.on;
  if (!("from" in state) || state.from === undefined) return "";
  return state.to === undefined ? `from ${state.from}` : `${state.from} to ${lastDayBefore(state.to)}`;
}

function reasonText(state: StepState, titleOf: (key: string) => string): string {
  if (state.state === "not needed")
    return `because ${state.because.map((one) => findingText(one, titleOf)).join(", ")}`;
  if (state.state !== "unknown") return "";
  return `waits for ${state.waitingFor.map((one) => awaitedText(one, titleOf)).join(", ")}`;
}

function findingText(finding: Finding, titleOf: (key: string) => string): string {
  if ("notNeeded" in finding) return `${titleOf(finding.notNeeded)} is not needed`;
  const verdict = verdictText(finding.of);
  if (finding.holds === "not asked") return `${verdict} was not asked`;
  return finding.holds ? `${verdict} holds` : `${verdict} does not hold`;
}

function awaitedText(awaited: Awaited, titleOf: (key: string) => string): string {
  if ("date" in awaited) return titleOf(awaited.date);
  return "step" in awaited ? titleOf(awaited.step) : verdictText(awaited.of);
}

/** As it is written in the programme. */
function verdictText(verdict: Verdict): string {
  if ("cutoff" in verdict) return `${verdict.step}.${verdict.cutoff}`;
  if ("flag" in verdict) return `${verdict.step}.${verdict.flag}`;
  const score = `${verdict.step}.${verdict.score}`;
  return "band" in verdict ? `${score} = ${verdict.band}` : `${score} ${verdict.is} ${verdict.value}`;
}
