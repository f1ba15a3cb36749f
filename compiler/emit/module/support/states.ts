/** What an item, an input or a repeat is at the moment. */
export interface State {
  readonly state: "answered" | "missing" | "not asked" | "entries";
  readonly value?: unknown;
  readonly score?: number;
  readonly reason?: "unanswered" | "refused" | "unknown" | "invalid";
  readonly entries?: readonly Readonly<Record<string, State>>[];
}

export const unanswered: State = Object.freeze({ state: "missing", reason: "unanswered" });
export const invalid: State = Object.freeze({ state: "missing", reason: "invalid" });
export const refused: State = Object.freeze({ state: "missing", reason: "refused" });
export const unknown: State = Object.freeze({ state: "missing", reason: "unknown" });
export const notAsked: State = Object.freeze({ state: "not asked" });

/** Not asked, and counts so many points. */
export function notAskedFor(score: number): State {
  return Object.freeze({ state: "not asked", score });
}

export function scored(value: unknown, score: number): State {
  return Object.freeze({ state: "answered", value, score });
}

export function unscored(value: unknown): State {
  return Object.freeze({ state: "answered", value });
}

/** What is none of the answers that the form allows. */
export function noAnswer(given: unknown): State {
  return given === undefined || given === null ? unanswered : invalid;
}

/** Whether each of them has an answer, if a declined one. */
export function areAnswered(states: readonly State[]): boolean {
  return states.every((state) => state !== unanswered && state !== invalid);
}

export function areValid(states: readonly State[]): boolean {
  return states.every((state) => state !== invalid);
}
