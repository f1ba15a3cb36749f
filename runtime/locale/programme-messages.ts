import type { StepState } from "../definition/programme-state.ts";

/** What is said of the steps of a programme; apart, because most pages never show one. Days and names are in words. */
export interface ProgrammeMessages {
  readonly states: Readonly<Record<StepState["state"], string>>;
  readonly today: (day: string) => string;
  readonly fromDay: (day: string) => string;
  /** `to` is the last day in time. */
  readonly fromTo: (from: string, to: string) => string;
  readonly waitsFor: (what: string) => string;
  /** Of a step that is not needed: by which steps that is so. */
  readonly because: (steps: string) => string;
  readonly unverified: (what: string) => string;
}
