import type { Band, Score } from "../definition/definition.ts";
import type { ItemState, Result, ScoreState } from "../definition/result.ts";
import { compare, type Exact, fromNumber, toNumber } from "../exact/index.ts";
import { setOwn } from "./json.ts";
import { isNumber, missing, notAsked } from "./outcome.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";
import { waitsOfResult } from "./waiting.ts";

/** The whole result, as plain JSON. */
export function resultOf(program: Program, run: Run): Result {
  const { id, version, hash, scores, cutoffs, flags, checks } = program.definition;
  return {
    form: { id, version, language: run.language, hash },
    complete: isComplete(program, run),
    items: statesOf(program.answerable, run),
    inputs: statesOf(program.inputs, run),
    scores: scoreStates(scores, program, run),
    cutoffs: verdicts(cutoffs, program, run),
    flags: verdicts(flags, program, run),
    checks: verdicts(checks, program, run),
  };
}

function statesOf(parts: ReadonlyMap<string, ItemPart | RepeatPart>, run: Run): Record<string, ItemState> {
  const states: Record<string, ItemState> = {};
  for (const [id, part] of parts) setOwn(states, id, stateOf(part, run));
  return states;
}

function scoreStates(scores: readonly Score[], program: Program, run: Run): Record<string, ScoreState> {
  const states: Record<string, ScoreState> = {};
  for (const score of scores) setOwn(states, score.id, scoreState(score, program, run));
  return states;
}

function verdicts(
  list: readonly { readonly id: string }[],
  program: Program,
  run: Run,
): Record<string, boolean | null> {
  const all: Record<string, boolean | null> = {};
  for (const { id } of list) setOwn(all, id, verdict(id, program, run));
  return all;
}

/** Of a cut-off, a flag or a check. */
export function verdict(id: string, { results }: Program, run: Run): boolean | null {
  const outcome = run.outcomes[results.get(id)?.slot ?? -1];
  return typeof outcome === "boolean" ? outcome : null;
}

export function stateOf(part: ItemPart | RepeatPart, run: Run): ItemState {
  return part.kind === "item" ? itemState(part, 0, run) : part.does.state(part, run);
}

export function itemState({ slot }: ItemPart, entry: number, run: Run): ItemState {
  return run.items[slot]?.[entry]?.state ?? { state: "not asked" };
}

export function scoreState({ id, range }: Score, program: Program, run: Run): ScoreState {
  const part = program.results.get(id);
  const outcome = part && run.outcomes[part.slot];
  if (part && outcome === missing) {
    return { state: "missing", waitingFor: waitsOfResult(part, run).labels };
  }
  if (outcome === undefined || outcome === notAsked || !isNumber(outcome)) return { state: "not asked" };
  return {
    state: "scored",
    value: toNumber(outcome),
    range: [range.min, range.max],
    bands: bandsOf(id, outcome, program, run),
  };
}

/** Of the sets that apply, the band that the value is in. */
function bandsOf(score: string, value: Exact, { bandSets }: Program, run: Run): Record<string, string> {
  const bands: Record<string, string> = {};
  for (const { set, when } of bandSets.get(score) ?? []) {
    if (when !== undefined && run.outcomes[when] !== true) continue;
    const band = set.bands.find((each) => isIn(value, each));
    if (band) setOwn(bands, set.id, band.id);
  }
  return bands;
}

function isIn(value: Exact, { from, to, open }: Band): boolean {
  if (compare(value, fromNumber(from)) < 0) return false;
  const below = compare(value, fromNumber(to));
  return open ? below < 0 : below <= 0;
}

/** Whether nothing that is asked and required lacks an answer, no answer is invalid, and no check is false. */
function isComplete(program: Program, run: Run): boolean {
  const isDone = (part: ItemPart): boolean =>
    run.items[part.slot]!.every(
      ({ kind, stored, state }) =>
        kind !== "missing" || stored !== undefined || (part.item.optional === true && !isInvalid(state)),
    );
  return (
    program.items.every(isDone) &&
    program.repeats.every(({ slot }) => run.repeats[slot]?.beside !== "missing") &&
    program.definition.checks.every(({ id }) => verdict(id, program, run) !== false)
  );
}

function isInvalid(state: ItemState): boolean {
  return state.state === "missing" && state.reason === "invalid";
}
