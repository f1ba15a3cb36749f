import type { Code } from "./expression.ts";
import type { Result } from "./result.ts";

/** An answer as it is stored. `null` and absent are the same: not answered. */
export type Answer = Code | readonly Code[] | readonly Entry[] | null;

/** One entry of a repeat. */
export type Entry = { readonly [item: string]: Answer };

export interface Answers {
  readonly [item: string]: Answer;
}

/** What a person has answered and what the host knows. This is what `formscript score` reads. */
export interface Response {
  readonly answers: Answers;
  readonly inputs?: Answers;
}

/** What leaves the form: nothing but what was asked and answered, and the result of exactly that. Itself a response. */
export interface Submission extends Required<Response> {
  readonly result: Result;
}

/**
 * What keeps a response from being submitted. `item` is an id, in a repeat `incident[2].severity`, counted from 1.
 * `entries` are those that break the check, `incident[2]`, where it is said of each entry of a repeat.
 */
export type Problem =
  | { readonly kind: "unknown item"; readonly item: string }
  | { readonly kind: "not allowed"; readonly item: string; readonly value: unknown; readonly allowed: string }
  | { readonly kind: "not asked"; readonly item: string }
  | { readonly kind: "unanswered"; readonly item: string }
  | { readonly kind: "check"; readonly check: string; readonly entries?: readonly string[] };
