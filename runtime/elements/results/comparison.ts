import type { Definition } from "../../definition/definition.ts";
import type { Result } from "../../definition/result.ts";

/** In what results that were stored are not those that a form gives now. */
export interface Comparison {
  /** The version that they were stored with, where it is another. */
  readonly version: string | undefined;
  /** The form does not score by the same rules any more. */
  readonly hasOtherRules: boolean;
  /** Scores, cut-offs and flags, by id, whose outcome is another, or that only one of the two has. */
  readonly different: readonly Difference[];
}

export interface Difference {
  readonly id: string;
  readonly stored: Outcome;
  readonly now: Outcome;
}

/** A score's value, a verdict; `null`: unknown or missing; undefined: nothing is said. */
export type Outcome = number | boolean | null | undefined;

export function compare(stored: Result, now: Result, { version, hash }: Definition): Comparison {
  const before = outcomes(stored);
  const after = outcomes(now);
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const bands = (result: Result, id: string): string => {
    const score = result.scores?.[id];
    return JSON.stringify(score?.state === "scored" ? Object.entries(score.bands ?? {}).sort() : []);
  };
  const different = ids.flatMap((id): Difference[] => {
    const isSame = Object.is(before.get(id), after.get(id)) && bands(stored, id) === bands(now, id);
    return isSame ? [] : [{ id, stored: before.get(id), now: after.get(id) }];
  });
  return {
    version: stored.form.version === version ? undefined : stored.form.version,
    hasOtherRules: stored.form.hash !== hash,
    different,
  };
}

function outcomes({ scores, cutoffs, flags }: Partial<Result>): ReadonlyMap<string, Outcome> {
  const values = Object.entries(scores ?? {}).map(([id, score]): [string, Outcome] => [
    id,
    score.state === "scored" ? score.value : score.state === "missing" ? null : undefined,
  ]);
  return new Map([...values, ...Object.entries(cutoffs ?? {}), ...Object.entries(flags ?? {})]);
}
