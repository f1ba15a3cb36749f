import { numberWords } from "../../words/number.ts";
import type { Differing, Evidence, ScoreOutcome, Undecided, Witness } from "../types.ts";

/** So many answers are said one by one. */
const MOST_ANSWERS = 6;

/** "q3 = 2, all others at their lowest: total 12 → 13, possible → probable". */
export function evidenceWords(evidence: Evidence | undefined): string | undefined {
  switch (evidence?.kind) {
    case "witness":
      return `${answersWords(evidence.witness)}: ${differsWords(evidence.witness.differs)}${evidence.alone ? `; ${aloneWords}` : ""}`;
    case "harmless":
      return "every combination of answers was looked at: there is none for which it makes a difference";
    case "undecided":
      return `no answers were found for which it makes a difference${becauseWords[evidence.because]}`;
    default:
      return undefined;
  }
}

/** Of a change after which only what an item itself counts differs. */
export const aloneWords = "whatever is answered, every score, cut-off and flag comes out the same";

const becauseWords: Readonly<Record<Undecided, string>> = {
  "too many": ", and there are too many to look at them all",
  limits: ", and of amounts and days without limits only some can be tried",
  entries: ", and of the entries of a repeat, and options that are offered at times, only some can be tried",
  read: ", of the few that were tried",
};

export function answersWords({ set, today, differs }: Witness): string {
  const day = today === undefined ? "" : ` (on ${today})`;
  const isReading = differs.some(({ kind }) => kind === "problem");
  if (set.length === 0) return isReading ? "without any answer" : "all answers at their lowest";
  const said = runsOf(set).map(({ items, answer }) => `${items} ${answer}`);
  const shown = said.slice(0, MOST_ANSWERS).join(", ");
  const more = said.length > MOST_ANSWERS ? ` and ${said.length - MOST_ANSWERS} more` : "";
  return `${shown}${more}${isReading ? "" : ", all others at their lowest"}${day}`;
}

/** Items in a row with the same answer are said as one. */
function runsOf(set: Witness["set"]): { items: string; answer: string }[] {
  const runs: { items: string[]; answer: string }[] = [];
  for (const { item, answer } of set) {
    const said = answer === null ? "unanswered" : `= ${valueWords(answer)}`;
    const last = runs.at(-1);
    if (last?.answer === said) last.items.push(item);
    else runs.push({ items: [item], answer: said });
  }
  return runs.map(({ items, answer }) => ({
    items: items.length > 2 ? `${items[0]}, …, ${items.at(-1)} (${items.length} items)` : items.join(" and "),
    answer,
  }));
}

function valueWords(answer: unknown): string {
  if (typeof answer === "number") return numberWords(answer);
  if (typeof answer === "string")
    return answer.length > 40 ? `a text of ${answer.length} characters` : answer;
  if (!Array.isArray(answer)) return JSON.stringify(answer);
  if (answer.some((each) => typeof each === "object"))
    return `${answer.length} ${answer.length === 1 ? "entry" : "entries"}`;
  return answer.join(" + ");
}

export function differsWords(differs: readonly Differing[]): string {
  return differs.map(differingWords).join(", ");
}

function differingWords(one: Differing): string {
  switch (one.kind) {
    case "score":
      return `${one.id} ${scoreWords(one.before)} → ${scoreWords(one.after)}`;
    case "band":
      return `${one.at === undefined ? "" : `${one.score} ${scoreWords(one.at)}, `}${one.before ?? "no band"} → ${one.after ?? "no band"}`;
    case "cutoff":
      return `${one.id} ${holdsWords(one.before, "reached")} → ${holdsWords(one.after, "reached")}`;
    case "flag":
      return `${one.id} ${holdsWords(one.before, "raised")} → ${holdsWords(one.after, "raised")}`;
    case "check":
      return `${one.id} ${one.before ? "met" : "not met"} → ${one.after ? "met" : "not met"}`;
    case "asked":
      return `${one.id} ${askedWords(one.before)} → ${askedWords(one.after)}`;
    case "item score":
      return `${one.id} counts ${one.before ?? "nothing"} → ${one.after ?? "nothing"}`;
    case "problem":
      return one.before === null
        ? `taken by the old version, in the new one ${one.id} is ${problemWords(one.after)}`
        : `taken by the new version, in the old one ${one.id} is ${problemWords(one.before)}`;
  }
}

function scoreWords(outcome: ScoreOutcome): string {
  return typeof outcome === "number" ? String(Math.round(outcome * 1e6) / 1e6) : outcome;
}

function holdsWords(holds: boolean | null | "absent", word: string): string {
  if (holds === "absent") return "absent";
  return holds === null ? "unknown" : holds ? word : `not ${word}`;
}

function askedWords(asked: boolean | "absent"): string {
  return asked === "absent" ? "not there" : asked ? "asked" : "not asked";
}

const problems: Readonly<Record<string, string>> = {
  "unknown item": "unknown",
  "not allowed": "not allowed",
  "not asked": "not asked",
  unanswered: "unanswered",
  check: "a check that is not met",
};

function problemWords(problem: string | null): string {
  return problems[problem ?? ""] ?? "fine";
}
