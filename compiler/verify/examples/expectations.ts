import type { ScoreState } from "../../../runtime/definition/result.ts";
import { isNotThere } from "../../../runtime/definition/tables.ts";
import type { Expected } from "../../compiled.ts";
import { listed } from "../../diagnostics/catalogue/define.ts";
import type { Related } from "../../diagnostics/diagnostic.ts";
import { conditionsAround } from "../conditions.ts";
import { roundWords } from "../numbers/words.ts";
import { withheldTables } from "../rules/withheld.ts";
import type { Study } from "../study.ts";
import type { ExampleRun, Runs } from "./run.ts";

/** What came instead of what an example expects, in words, and why. */
export interface Instead {
  readonly came: string;
  readonly related?: readonly Related[];
}

/** Each example comes to what it expects. */
export function expectations(study: Study, all: Runs): void {
  for (const run of all.runs) {
    for (const expected of run.example.expected) {
      const instead = insteadOf(study, all, run, expected);
      if (!instead || isToldElsewhere(study, run, expected)) continue;
      const parts = { example: run.example.name, came: instead.came };
      study.report("example-fails", expected.span, parts, { related: instead.related ?? [] });
    }
  }
}

/** A score that no band covers, and a cut-off or flag that nothing reaches, are wrong where they stand. */
function isToldElsewhere(
  { definition, machine }: Study,
  { result }: ExampleRun,
  expected: Expected,
): boolean {
  if (expected.kind === "band") {
    const state = result.scores[expected.score];
    const set = definition.bands.find(({ score, id }) => score === expected.score && id === expected.set);
    if (state?.state !== "scored" || !set) return false;
    const { value } = state;
    return !set.bands.some(({ from, to, open }) => from <= value && (open ? value < to : value <= to));
  }
  if (expected.kind !== "holds" || expected.what === "check" || expected.value === null) return false;
  const all = expected.what === "cutoff" ? definition.cutoffs : definition.flags;
  const verdict = all.find(({ id }) => id === expected.of);
  return verdict !== undefined && !machine.canBe(verdict.when, expected.value);
}

/** What came instead of what is expected; undefined where that came. */
export function insteadOf(study: Study, all: Runs, run: ExampleRun, expected: Expected): Instead | undefined {
  const { result } = run;
  switch (expected.kind) {
    case "value":
      return numberOf(run, expected.of) === expected.value ? undefined : cameOf(study, run, expected.of);
    case "band": {
      const state = result.scores[expected.score];
      const band = state?.state === "scored" ? state.bands[expected.set] : undefined;
      if (band === expected.band) return undefined;
      const came = cameOf(study, run, expected.score);
      return band === undefined ? came : { ...came, came: `${came.came}, which is ${band}` };
    }
    case "missing":
    case "not asked":
      return result.scores[expected.of]?.state === expected.kind
        ? undefined
        : cameOf(study, run, expected.of);
    case "hidden":
    case "asked": {
      const hidden = expected.kind === "hidden";
      const isHidden = (id: string) => (result.items[id] ?? result.inputs[id])?.state === "not asked";
      const wrong = expected.items.filter((id) => isHidden(id) !== hidden);
      if (wrong.length === 0) return undefined;
      const reason = hidden ? undefined : whyHidden(study, all, run, wrong[0]!);
      const came = `${listed(wrong)} ${wrong.length > 1 ? "are" : "is"} ${hidden ? "asked" : "not asked"}`;
      return { came: reason ? `${came}, because ${reason.came}` : came, related: reason?.related ?? [] };
    }
    case "holds": {
      const verdicts = { cutoff: result.cutoffs, flag: result.flags, check: result.checks }[expected.what];
      const verdict = verdicts[expected.of] ?? null;
      return verdict === expected.value ? undefined : { came: verdictWords(expected, verdict) };
    }
    case "complete": {
      if (result.complete === expected.value) return undefined;
      const missing = Object.entries({ ...result.inputs, ...result.items })
        .filter(
          ([, state]) =>
            state.state === "missing" && (state.reason === "unanswered" || state.reason === "invalid"),
        )
        .map(([id]) => id);
      return {
        came: expected.value
          ? `it is incomplete${missing.length > 0 ? `: ${someOf(missing)} not answered` : ""}`
          : "it is complete",
      };
    }
  }
}

const verdictNames = {
  cutoff: ["is reached", "is not reached"],
  flag: ["is raised", "is not raised"],
  check: ["holds", "does not hold"],
} as const;

function verdictWords({ of, what }: Extract<Expected, { kind: "holds" }>, verdict: boolean | null): string {
  if (verdict === null) return `${of} is unknown`;
  return `${of} ${verdictNames[what][verdict ? 0 : 1]}`;
}

function numberOf({ result }: ExampleRun, score: string): number | undefined {
  const state = result.scores[score];
  return state?.state === "scored" ? state.value : undefined;
}

function cameOf({ definition }: Study, { result }: ExampleRun, score: string): Instead {
  const state = result.scores[score];
  const came = `${score} ${state ? scoreWords(state) : "has no value"}`;
  if (state?.state !== "missing" || state.waitingFor.length > 0) return { came };
  const kept = withheldTables(definition, { result: score }).filter((id) =>
    isNotThere(definition.tables[id]!),
  );
  return { came: kept.length > 0 ? `${came}, because the publisher keeps the table ${listed(kept)}` : came };
}

function scoreWords(state: ScoreState): string {
  if (state.state === "scored") return `is ${roundWords(state.value)}`;
  if (state.state === "not asked") return "is not asked";
  return state.waitingFor.length > 0 ? `is missing: it waits for ${someOf(state.waitingFor)}` : "is missing";
}

const MOST_NAMED = 5;

function someOf(ids: readonly string[]): string {
  if (ids.length <= MOST_NAMED) return listed(ids);
  return `${ids.slice(0, MOST_NAMED).join(", ")} and ${ids.length - MOST_NAMED} more`;
}

/** Which condition keeps an item from being asked. */
export function whyHidden(
  { machine, words, place }: Study,
  { probed }: Runs,
  { result }: ExampleRun,
  id: string,
): Instead | undefined {
  const placed = machine.contents.items.get(id);
  const container = placed?.container ?? machine.contents.repeats.get(id);
  if (!container) return undefined;
  const outermostFirst = [
    ...(placed?.item.when === undefined ? [] : [placed.item.when]),
    ...conditionsAround(container),
  ].reverse();
  const condition = outermostFirst.find((one) => probed.holds(result, one) !== true);
  if (condition === undefined) return undefined;
  const state = probed.holds(result, condition) === null ? "is unknown so far" : "does not hold";
  const related = [{ span: place(condition), message: `${id} is only asked when ${words(condition)}` }];
  return { came: `${words(condition)} ${state}`, related };
}
