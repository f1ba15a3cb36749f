import type { ItemState, Result, ScoreState } from "../../../runtime/definition/result.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import { type Form, load } from "../../../runtime/engine/index.ts";
import { aDay } from "../../verify/examples/aims.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Differing, Holds, ScoreOutcome } from "../types.ts";
import type { BandPlace, Target } from "./aim.ts";

/** More differences than this are not told of one answer set. */
const MOST_DIFFERENCES = 8;

/** Both versions as the engine runs them. */
export class Engines {
  readonly #pair: FormPair;
  readonly #forms: Both<Form>;

  constructor(pair: FormPair) {
    this.#pair = pair;
    this.#forms = { old: load(pair.old.definition), new: load(pair.new.definition) };
  }

  get forms(): Both<Form> {
    return this.#forms;
  }

  run(responses: Both<Response>): Both<Result> {
    return {
      old: this.#forms.old.evaluate(responses.old, { today: aDay }),
      new: this.#forms.new.evaluate(responses.new, { today: aDay }),
    };
  }

  /** What is answered of what is asked, and what comes of it. */
  settled(responses: Both<Response>): {
    readonly responses: Both<Required<Response>>;
    readonly results: Both<Result>;
  } {
    const old = this.#forms.old.start(responses.old, { today: aDay });
    const fresh = this.#forms.new.start(responses.new, { today: aDay });
    return {
      responses: { old: old.response, new: fresh.response },
      results: { old: old.result, new: fresh.result },
    };
  }

  /** In what the versions differ: the target first, and what else comes out otherwise. Empty where the target does not. */
  differences(results: Both<Result>, target: Target): Differing[] {
    const first = differing(target, results);
    if (!first) return [];
    const others = this.#targets().flatMap((one) => differing(one, results) ?? []);
    const all = [first, ...others.filter((one) => JSON.stringify(one) !== JSON.stringify(first))];
    return all.slice(0, MOST_DIFFERENCES);
  }

  #targets(): Target[] {
    const { scores, bands, cutoffs, flags } = this.#pair;
    return [
      ...scores.both.map((both): Target => ({ kind: "score", old: both.old.id, new: both.new.id })),
      ...bands.both.map(
        (both): Target => ({
          kind: "band",
          old: { score: both.old.score, set: both.old.id },
          new: { score: both.new.score, set: both.new.id },
        }),
      ),
      ...cutoffs.both.map((both): Target => ({ kind: "cutoff", old: both.old.id, new: both.new.id })),
      ...flags.both.map((both): Target => ({ kind: "flag", old: both.old.id, new: both.new.id })),
    ];
  }
}

/** How a target comes out otherwise; undefined where it does not. */
export function differing(target: Target, { old, new: fresh }: Both<Result>): Differing | undefined {
  switch (target.kind) {
    case "score": {
      const before = scoreOutcome(target.old === null ? undefined : old.scores[target.old]);
      const after = scoreOutcome(target.new === null ? undefined : fresh.scores[target.new]);
      return before === after ? undefined : { kind: "score", id: target.new ?? target.old!, before, after };
    }
    case "band": {
      const before = bandIn(target.old && old.scores[target.old.score], target.old?.set);
      const after = bandIn(target.new && fresh.scores[target.new.score], target.new?.set);
      const { score, set } = target.new ?? target.old!;
      if (before === after) return undefined;
      const [own, other] = [scoreAt(target.old, old), scoreAt(target.new, fresh)];
      const at = own !== undefined && own === other ? { at: own } : {};
      return { kind: "band", score, set, ...at, before, after };
    }
    case "cutoff":
    case "flag": {
      const list = `${target.kind}s` as const;
      const [verdicts, others] = [old[list], fresh[list]];
      const before = holds(target.old === null ? "absent" : verdicts[target.old]);
      const after = holds(target.new === null ? "absent" : others[target.new]);
      const id = target.new ?? target.old!;
      // What is not there says no more than what does not hold.
      const isShown = [before, after].includes("absent") ? [before, after].includes(true) : before !== after;
      return isShown ? { kind: target.kind, id, before, after } : undefined;
    }
    case "check": {
      const isFine = (result: Result, id: string | null) => id === null || result.checks[id] !== false;
      const [before, after] = [isFine(old, target.old), isFine(fresh, target.new)];
      const id = target.new ?? target.old!;
      return before === after ? undefined : { kind: "check", id, before, after };
    }
    case "asked": {
      const before = isAsked(target.old === null ? undefined : stateIn(old, target.old));
      const after = isAsked(target.new === null ? undefined : stateIn(fresh, target.new));
      const id = target.new ?? target.old!;
      return before === after ? undefined : { kind: "asked", id, before, after };
    }
    case "item score": {
      const before = target.old === null ? null : points(stateIn(old, target.old));
      const after = target.new === null ? null : points(stateIn(fresh, target.new));
      const id = target.new ?? target.old!;
      return before === after ? undefined : { kind: "item score", id, before, after };
    }
  }
}

export function stateIn(result: Result, id: string): ItemState | undefined {
  return result.items[id] ?? result.inputs[id];
}

function scoreOutcome(state: ScoreState | undefined): ScoreOutcome {
  if (!state) return "absent";
  return state.state === "scored" ? state.value : state.state;
}

function scoreAt(place: BandPlace | null, { scores }: Result): number | undefined {
  const state = place && scores[place.score];
  return state?.state === "scored" ? state.value : undefined;
}

function bandIn(state: ScoreState | null | undefined, set: string | undefined): string | null {
  return (state?.state === "scored" && state.bands[set!]) || null;
}

function holds(verdict: Holds | undefined): Holds {
  return verdict ?? null;
}

function isAsked(state: ItemState | undefined): boolean | "absent" {
  if (!state) return "absent";
  return state.state !== "not asked";
}

function points(state: ItemState | undefined): number | null {
  return state && "score" in state ? (state.score ?? null) : null;
}
