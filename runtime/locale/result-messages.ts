import type { Rounding } from "../definition/expression.ts";
import type { MissingReason } from "../definition/result.ts";

/** What is said about results, to clinicians; apart, because most pages with a form never show them. */
export interface ResultMessages {
  readonly results: string;
  readonly version: (version: string) => string;
  readonly flags: string;
  readonly urgent: string;
  readonly flagRaised: string;
  readonly flagNotRaised: string;
  readonly flagUnknown: string;
  readonly noFlags: string;

  readonly scores: string;
  readonly score: string;
  readonly inRange: (value: number, min: number, max: number) => string;
  /** `items`: a list in words. */
  readonly notScored: (items: string) => string;
  /** Where nothing is waited for any more, as with answers that were declined. */
  readonly notScorable: string;
  readonly notAsked: string;
  readonly bands: string;
  readonly band: string;
  readonly fromTo: (from: number, to: number) => string;
  /** `to` belongs to the next band. */
  readonly fromBelow: (from: number, to: number) => string;

  readonly cutoffs: string;
  readonly cutoffReached: string;
  readonly cutoffNotReached: string;
  readonly cutoffUnknown: string;
  readonly sensitivity: (percent: string) => string;
  readonly specificity: (percent: string) => string;
  readonly inPopulation: (population: string) => string;
  readonly source: (source: string) => string;
  readonly unverified: (why: string) => string;
  readonly advice: (audience: string) => string;
  /** Of the audiences that forms commonly name; others are said as the form names them, with spaces for underscores. */
  readonly audiences: Readonly<
    Record<"clinician" | "coordinator" | "midwife" | "nurse" | "public_health_nurse", string>
  >;

  readonly checks: string;
  readonly checkFails: string;
  readonly checkUnknown: string;

  readonly explanation: string;
  readonly itemsCounted: string;
  readonly item: string;
  readonly answer: string;
  readonly points: string;
  readonly reversed: string;
  readonly leftOut: string;
  readonly missing: Readonly<Record<MissingReason, string>>;

  readonly ruleComplete: (values: number) => string;
  readonly ruleProrated: (from: number, of: number) => string;
  readonly ruleCounted: (missing: number, points: number) => string;
  readonly ruleAsIf: (missing: number, option: string) => string;
  /** `limit`: how many may be missing, where some may. */
  readonly ruleMissing: (missing: number, limit: number | undefined) => string;
  readonly ruleUnsettled: string;
  readonly ruleVariant: (variant: string) => string;
  readonly rounded: (from: number, to: number, mode: string) => string;
  readonly roundingModes: Readonly<Record<Rounding["mode"], string>>;

  // Of results that were stored
  readonly storedDiffers: string;
  readonly storedSame: string;
  readonly storedVersion: (stored: string, now: string) => string;
  readonly storedRules: string;
  readonly storedOtherForm: (form: string) => string;
  readonly storedBroken: string;
  /** `stored`, `now`: a score's value, or what became of a cut-off or a flag, in words. */
  readonly storedWas: (name: string, stored: string, now: string) => string;
  /** Above a list of the questions. */
  readonly storedNotTaken: (answers: number) => string;
}
