import type {
  ComparedItem,
  ComparedScore,
  ComparedVerdict,
  Comparison,
  Labelled,
  Occasion,
  ScoreChange,
} from "../../definition/comparison.ts";
import type { ItemState, Result, ScoreState } from "../../definition/result.ts";
import { isDay } from "../day.ts";
import type { Form } from "../form.ts";
import { agreementOf, apart, difference } from "./agreement.ts";

/**
 * Lays responses beside each other. Where each has a day they come into the order of time; raters or informants without days
 * stay in theirs. Throws a RangeError where a day is none.
 */
export function compare(form: Form, given: readonly Labelled[]): Comparison {
  const wrong = given.find(({ date }) => date !== undefined && !isDay(date));
  if (wrong) throw new RangeError(`${wrong.label}: ${wrong.date} is no day`);
  const isInTime = given.length > 0 && given.every(({ date }) => date !== undefined);
  const ordered = isInTime
    ? [...given].sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0))
    : given;
  const responses = ordered.map(({ label, date, response }): Occasion => {
    const result = form.evaluate(response, date === undefined ? {} : { today: date });
    return { label, ...(date !== undefined && { date }), complete: result.complete, result };
  });
  const results = responses.map(({ result }) => result);
  const { id, version, hash } = form.definition;
  return {
    form: { id, version, hash },
    responses,
    isInTime,
    inputs: itemsOf(results, "inputs"),
    items: itemsOf(results, "items"),
    scores: idsOf(results, "scores").map((score) => comparedScore(score, results, isInTime)),
    cutoffs: verdictsOf(results, "cutoffs"),
    flags: verdictsOf(results, "flags"),
  };
}

function idsOf(
  results: readonly Result[],
  part: "inputs" | "items" | "scores" | "cutoffs" | "flags",
): string[] {
  return Object.keys(results[0]?.[part] ?? {});
}

function itemsOf(results: readonly Result[], part: "inputs" | "items"): ComparedItem[] {
  return idsOf(results, part).flatMap((id): ComparedItem[] => {
    const states = results.map((result) => result[part][id]!);
    if (states.every(({ state }) => state === "not asked")) return [];
    const distance = apart(states.map((state) => (state.state === "answered" ? state.score : undefined)));
    const agreement = agreementOf(states.map(answerOf));
    return [{ id, states, agreement, ...(distance !== undefined && { apart: distance }) }];
  });
}

/** What can agree with another: a declined answer is none. */
function answerOf(state: ItemState): unknown {
  if (state.state === "answered") return state.value;
  return state.state === "entries" ? state.entries : undefined;
}

function comparedScore(id: string, results: readonly Result[], isInTime: boolean): ComparedScore {
  const states = results.map(({ scores }) => scores[id]!);
  const values = states.map((state) => (state.state === "scored" ? state.value : undefined));
  const distance = apart(values);
  return {
    id,
    states,
    agreement: agreementOf(values),
    ...(distance !== undefined && { apart: distance }),
    ...(isInTime && { changes: states.map((state, at) => changeTo(state, states[at - 1])) }),
  };
}

function changeTo(state: ScoreState, before: ScoreState | undefined): ScoreChange | null {
  if (state.state !== "scored" || before?.state !== "scored") return null;
  const moved = Object.entries(state.bands).flatMap(([set, to]) => {
    const from = before.bands[set];
    return from === undefined || from === to ? [] : [[set, { from, to }] as const];
  });
  return { by: difference(before.value, state.value), moved: Object.fromEntries(moved) };
}

function verdictsOf(results: readonly Result[], part: "cutoffs" | "flags"): ComparedVerdict[] {
  return idsOf(results, part).map((id) => {
    const values = results.map((result) => result[part][id] ?? null);
    return { id, values, agreement: agreementOf(values.map((value) => value ?? undefined)) };
  });
}
