import type { Condition } from "./programme.ts";
import type { Result } from "./result.ts";

/** What is known of one person. Days are 2011-04-04. */
export interface History {
  readonly today: string;
  /** By the ids of the programme's dates. */
  readonly dates: Readonly<Record<string, string>>;
  /** By the ids of steps, those that have been done. */
  readonly done: Readonly<Record<string, Done>>;
}

export interface Done {
  readonly on: string;
  /** Of the step's form. */
  readonly result?: Result;
}

/** A step of the programme for one person. */
export type StepState = { readonly step: string } & (
  | ({ readonly state: "coming" | "due" } & Window)
  /** Its time is over. `missed`: and the next step of its series has come instead. */
  | ({ readonly state: "overdue" | "missed" } & Required<Window>)
  | { readonly state: "done"; readonly on: string }
  | { readonly state: "not needed"; readonly because: readonly Finding[] }
  /** `from` and `to` where they are known already. */
  | ({ readonly state: "unknown"; readonly waitingFor: readonly Awaited[] } & Partial<Window>)
);

/** `to` is the first day on which it is too late. */
export interface Window {
  readonly from: string;
  readonly to?: string;
}

/** Why a step is not needed: what holds or does not, or a step before it that is not needed itself. */
export type Finding =
  | { readonly of: Verdict; readonly holds: boolean }
  | { readonly of: Verdict; readonly holds: "not asked" }
  | { readonly notNeeded: string };

/** A condition on one result. */
export type Verdict = Extract<Condition, { readonly step: string }>;

/** A date that is not known, a step that is not done, or what the result of one that is done leaves open. */
export type Awaited = { readonly date: string } | { readonly step: string } | { readonly of: Verdict };
