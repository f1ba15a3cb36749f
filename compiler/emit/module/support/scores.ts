import { Missing, waitingFor } from "./missing.ts";

export type ScoreAbsence =
  | { readonly state: "missing"; readonly waitingFor: readonly string[] }
  | { readonly state: "not asked" };

/** The state of a score that has no value. */
export function absentScore(outcome: unknown): ScoreAbsence {
  return outcome instanceof Missing
    ? { state: "missing", waitingFor: waitingFor(outcome) }
    : { state: "not asked" };
}

/** Of a cut-off, a flag or a check; `null` is unknown. */
export function verdict(outcome: unknown): boolean | null {
  return typeof outcome === "boolean" ? outcome : null;
}
