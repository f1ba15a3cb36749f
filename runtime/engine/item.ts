import type { NotAsked } from "../definition/expression.ts";
import type { ItemState, MissingReason } from "../definition/result.ts";
import type { Answer } from "../definition/submission.ts";
import { fromNumber, toNumber } from "../exact/index.ts";
import { leftOut, missing, notAsked, type Outcome } from "./outcome.ts";

/** How it stands with being asked: `pending` while the condition that decides it is missing. */
export type Asked = "asked" | "hidden" | "pending";

/** What an item is at a moment. */
export interface ItemValue {
  readonly kind: "answered" | "missing" | "hidden" | "pending";
  /** What a reference to its answer, its score or its points reads. */
  readonly answer: Outcome;
  readonly score: Outcome;
  readonly points: Outcome | typeof leftOut;
  /** The answer as it is stored: of an answered item, and of a declined one. */
  readonly stored?: Answer;
  readonly state: ItemState;
}

export function answered(stored: Answer, answer: Outcome, score: Outcome, isScored: boolean): ItemValue {
  const state: ItemState =
    isScored && (typeof score === "number" || (typeof score === "object" && "numerator" in score))
      ? { state: "answered", value: stored, score: toNumber(score) }
      : { state: "answered", value: stored };
  return { kind: "answered", answer, score, points: score, stored, state };
}

function missingFor(reason: MissingReason): ItemValue {
  const state: ItemState = { state: "missing", reason };
  return { kind: "missing", answer: missing, score: missing, points: missing, state };
}

export const unanswered: ItemValue = missingFor("unanswered");
export const invalid: ItemValue = missingFor("invalid");

export function declined(stored: Answer, reason: MissingReason): ItemValue {
  return { ...missingFor(reason), stored };
}

/** Not asked for now. */
export const pending: ItemValue = { ...unanswered, kind: "pending", state: { state: "not asked" } };

/** Settled: not asked. */
export function hidden(rule: NotAsked | undefined): ItemValue {
  const state: ItemState =
    typeof rule === "number" ? { state: "not asked", score: rule } : { state: "not asked" };
  return { kind: "hidden", answer: notAsked, score: notAsked, points: pointsNotAsked(rule), state };
}

export function pointsNotAsked(rule: NotAsked | undefined): Outcome | typeof leftOut {
  if (typeof rule === "number") return fromNumber(rule);
  if (rule === "missing") return missing;
  return rule === "left out" ? leftOut : notAsked;
}

export function isAsked({ kind }: ItemValue): boolean {
  return kind === "answered" || kind === "missing";
}

/** Whether the two are the same to everything that reads them. */
export function isSame(a: ItemValue, b: ItemValue): boolean {
  return a === b || (a.kind === "answered" && b.kind === "answered" && a.stored === b.stored);
}
