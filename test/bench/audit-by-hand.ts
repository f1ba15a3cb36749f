import type { ItemState, Result, ScoreState } from "../../runtime/definition/result.ts";
import type { Response } from "../../runtime/definition/submission.ts";

/*
 * AUDIT as somebody would write it by hand who wants it fast and needs all that a result says: the state of each item,
 * what a score waits for, bands, cut-offs and flags. This is what the generated module is measured against.
 */

const unanswered: ItemState = { state: "missing", reason: "unanswered" };
const invalid: ItemState = { state: "missing", reason: "invalid" };
const skipped: ItemState = { state: "not asked", score: 0 };
const unsettled: ItemState = { state: "not asked" };

function fivePoints(answer: unknown): ItemState {
  if (answer === 0 || answer === 1 || answer === 2 || answer === 3 || answer === 4) {
    return { state: "answered", value: answer, score: answer };
  }
  return answer === undefined || answer === null ? unanswered : invalid;
}

function injury(answer: unknown): ItemState {
  if (answer === 0 || answer === 2 || answer === 4)
    return { state: "answered", value: answer, score: answer };
  return answer === undefined || answer === null ? unanswered : invalid;
}

/** The points of an item, −1 while there are none. */
function points(item: ItemState): number {
  return item.state === "missing" || item.state === "entries" ? -1 : (item.score ?? -1);
}

function zone(total: number): string {
  if (total <= 7) return "one";
  if (total <= 15) return "two";
  return total <= 19 ? "three" : "four";
}

function norway(total: number, raised: number): string {
  if (total < raised) return "low";
  return total <= 15 ? "raised" : "high";
}

function bandsOf(total: number, sex: string | null): Record<string, string> {
  if (sex === "male") return { default: zone(total), norway_men: norway(total, 8) };
  if (sex === "female") return { default: zone(total), norway_women: norway(total, 6) };
  return { default: zone(total) };
}

export function auditByHand(response: Response, hash: string): Result {
  const { answers, inputs } = response;
  const given = inputs?.sex;
  const sex = given === "female" || given === "male" ? given : null;

  const q1 = fivePoints(answers.q1);
  const p1 = points(q1);
  let q2: ItemState = p1 < 0 ? unsettled : skipped;
  let q3 = q2;
  if (p1 > 0) {
    q2 = fivePoints(answers.q2);
    q3 = fivePoints(answers.q3);
  }
  const p2 = points(q2);
  const p3 = points(q3);
  const isEarlyKnown = p1 >= 0 && p2 >= 0 && p3 >= 0;

  let q4: ItemState = isEarlyKnown ? skipped : unsettled;
  let q5 = q4;
  let q6 = q4;
  let q7 = q4;
  let q8 = q4;
  if (isEarlyKnown && p2 + p3 > 0) {
    q4 = fivePoints(answers.q4);
    q5 = fivePoints(answers.q5);
    q6 = fivePoints(answers.q6);
    q7 = fivePoints(answers.q7);
    q8 = fivePoints(answers.q8);
  }
  const q9 = injury(answers.q9);
  const q10 = injury(answers.q10);
  const p4 = points(q4);
  const p5 = points(q5);
  const p6 = points(q6);
  const p7 = points(q7);
  const p8 = points(q8);
  const p9 = points(q9);
  const p10 = points(q10);

  let total: ScoreState;
  let consumption: ScoreState;
  if (isEarlyKnown) {
    consumption = { state: "scored", value: p1 + p2 + p3, range: [0, 12], bands: {} };
  } else {
    consumption = { state: "missing", waitingFor: early(p1, p2, p3) };
  }
  const isLateKnown = p4 >= 0 && p5 >= 0 && p6 >= 0 && p7 >= 0 && p8 >= 0 && p9 >= 0 && p10 >= 0;
  if (isEarlyKnown && isLateKnown) {
    const sum = p1 + p2 + p3 + p4 + p5 + p6 + p7 + p8 + p9 + p10;
    total = { state: "scored", value: sum, range: [0, 40], bands: bandsOf(sum, sex) };
  } else {
    const waitingFor = isEarlyKnown ? [] : early(p1, p2, p3);
    if (isEarlyKnown) {
      if (p4 < 0) waitingFor.push("q4");
      if (p5 < 0) waitingFor.push("q5");
      if (p6 < 0) waitingFor.push("q6");
      if (p7 < 0) waitingFor.push("q7");
      if (p8 < 0) waitingFor.push("q8");
    }
    if (p9 < 0) waitingFor.push("q9");
    if (p10 < 0) waitingFor.push("q10");
    total = { state: "missing", waitingFor };
  }

  const hasSigns = p4 >= 2 || p5 >= 2 || p6 >= 2;
  const areSignsKnown = p4 >= 0 && p5 >= 0 && p6 >= 0;
  const isNext = hasSigns || p9 === 4 || p10 === 4;
  return {
    form: { id: "audit", version: "1.0.0", language: "en", hash },
    complete: sex !== null && isEarlyKnown && isLateKnown,
    items: { q1, q2, q3, q4, q5, q6, q7, q8, q9, q10 },
    inputs: {
      sex:
        sex !== null
          ? { state: "answered", value: sex }
          : given === undefined || given === null
            ? unanswered
            : invalid,
    },
    scores: { total, consumption_score: consumption },
    cutoffs: { risk: isEarlyKnown && sex !== null ? p1 + p2 + p3 >= (sex === "female" ? 3 : 4) : null },
    flags: {
      all_from_q1: p1 === 0 || (p2 >= 0 && p3 >= 0 && p2 + p3 > 0) ? false : isEarlyKnown ? true : null,
      dependence_signs: hasSigns || (areSignsKnown ? false : null),
      next_level: isNext || (areSignsKnown && p9 >= 0 && p10 >= 0 ? false : null),
    },
    checks: {},
  };
}

/** What of the first three is waited for; while the first is, the others are not asked. */
function early(p1: number, p2: number, p3: number): string[] {
  if (p1 < 0) return ["q1"];
  if (p2 >= 0) return ["q3"];
  return p3 < 0 ? ["q2", "q3"] : ["q2"];
}
