import type { Condition } from "../../definition/programme.ts";
import type { Awaited, Finding, Verdict } from "../../definition/programme-state.ts";
import type { Result } from "../../definition/result.ts";

/** What a condition comes to: Kleene's logic, in which what is not asked is weaker than what is waited for. */
export type Outcome =
  | { readonly is: true | false | "not asked"; readonly findings: readonly Finding[] }
  | { readonly is: "waiting"; readonly waitingFor: readonly Awaited[] };

/** What is known of a step that a condition reads. */
export type Known =
  | { readonly result: Result | undefined }
  | { readonly notNeeded: true }
  | { readonly notDone: true };

/** `stepOf` is asked once for each verdict. */
export function outcomeOf(condition: Condition, stepOf: (step: string) => Known): Outcome {
  if ("all" in condition) {
    return joined(
      condition.all.map((one) => outcomeOf(one, stepOf)),
      false,
    );
  }
  if ("any" in condition) {
    return joined(
      condition.any.map((one) => outcomeOf(one, stepOf)),
      true,
    );
  }
  if ("not" in condition) {
    const outcome = outcomeOf(condition.not, stepOf);
    return typeof outcome.is === "boolean" ? { ...outcome, is: !outcome.is } : outcome;
  }
  return verdictOf(condition, stepOf(condition.step));
}

/** Of `all`, a false one decides; of `any`, a true one. */
function joined(outcomes: readonly Outcome[], decisive: boolean): Outcome {
  const deciding = outcomes.filter((outcome) => outcome.is === decisive);
  if (deciding.length > 0) return { is: decisive, findings: deciding.flatMap(findingsOf) };
  const waiting = outcomes.flatMap((outcome) => (outcome.is === "waiting" ? outcome.waitingFor : []));
  if (outcomes.some(({ is }) => is === "waiting")) return { is: "waiting", waitingFor: waiting };
  const silent = outcomes.filter(({ is }) => is === "not asked");
  if (silent.length > 0) return { is: "not asked", findings: silent.flatMap(findingsOf) };
  return { is: !decisive, findings: outcomes.flatMap(findingsOf) };
}

function findingsOf(outcome: Outcome): readonly Finding[] {
  return outcome.is === "waiting" ? [] : outcome.findings;
}

function verdictOf(verdict: Verdict, known: Known): Outcome {
  if ("notNeeded" in known) return { is: "not asked", findings: [{ notNeeded: verdict.step }] };
  if ("notDone" in known) return { is: "waiting", waitingFor: [{ step: verdict.step }] };
  const holds = known.result === undefined ? null : holdsIn(known.result, verdict);
  if (holds === null) return { is: "waiting", waitingFor: [{ of: verdict }] };
  return { is: holds, findings: [{ of: verdict, holds }] };
}

/** Null where the result leaves it open. */
function holdsIn(result: Result, verdict: Verdict): boolean | "not asked" | null {
  if ("cutoff" in verdict) return result.cutoffs[verdict.cutoff] ?? null;
  if ("flag" in verdict) return result.flags[verdict.flag] ?? null;
  const score = result.scores[verdict.score];
  if (score === undefined || score.state === "missing") return null;
  if (score.state === "not asked") return "not asked";
  if ("band" in verdict) {
    const band = score.bands[verdict.set];
    return band === undefined ? "not asked" : band === verdict.band;
  }
  const { value } = score;
  switch (verdict.is) {
    case "=":
      return value === verdict.value;
    case "!=":
      return value !== verdict.value;
    case "<":
      return value < verdict.value;
    case "<=":
      return value <= verdict.value;
    case ">":
      return value > verdict.value;
    case ">=":
      return value >= verdict.value;
  }
}
