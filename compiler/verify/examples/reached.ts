import type { Band, BandSet } from "../../../runtime/definition/definition.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import { numberWords } from "../../words/number.ts";
import { bandedValues, valuesOfBand } from "../machine/banded.ts";
import type { NumberSet } from "../numbers/set.ts";
import { FALSE, NOT_ASKED, TRUE } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";
import type { Element } from "./elements.ts";
import type { ExampleRun, Runs } from "./run.ts";

/** One way in which a part of the form can come about, with the examples in which it does. */
export interface Case {
  /** "total is one", "q1 > 0 does not hold". */
  readonly words: string;
  readonly reachedBy: readonly string[];
  /** What to look for, to find a response in which it comes about, … */
  readonly aim: Aim;
  /** … and whether it has. */
  readonly isReached: (run: Pick<ExampleRun, "result">) => boolean;
}

/** What a response has to come to for a case. */
export type Aim =
  | { readonly kind: "band" }
  | { readonly kind: "holds"; readonly value: boolean }
  | { readonly kind: "missing"; readonly fewest: number };

export interface Reached {
  readonly element: Element;
  readonly cases: readonly Case[];
}

/** For every part that examples are to reach, which do. What cannot come about at all is not asked for. */
export function reachedBy(study: Study, all: Runs): readonly Reached[] {
  return all.elements.map((element) => ({ element, cases: casesOf(study, all, element) }));
}

function casesOf(study: Study, all: Runs, element: Element): Case[] {
  const { machine, words } = study;
  const { probed, runs } = all;
  const one = (said: string, aim: Aim, isReached: Case["isReached"]): Case => ({
    words: said,
    aim,
    isReached,
    reachedBy: runs.filter(isReached).map(({ example }) => example.name),
  });
  switch (element.kind) {
    case "band": {
      const { part: band, set } = element;
      if (!canBeReached(band, set, bandedValues(machine, set))) return [];
      return [
        one(
          `${set.score} is ${band.id}${set.id === "default" ? "" : ` in ${set.id}`}`,
          { kind: "band" },
          ({ result }) => {
            const state = result.scores[set.score];
            return state?.state === "scored" && state.bands[set.id] === band.id;
          },
        ),
      ];
    }
    case "cutoff":
    case "flag": {
      // What cannot vary has been said to be wrong.
      if (!machine.canBe(element.when, true) || !machine.canBe(element.when, false)) return [];
      return (element.kind === "cutoff" ? [true, false] : [true]).map((value) => {
        const said =
          element.kind === "flag"
            ? `${element.id} is raised`
            : `${element.id} is ${value ? "" : "not "}reached`;
        const of = element.kind === "flag" ? "flags" : "cutoffs";
        return one(said, { kind: "holds", value }, ({ result }) => result[of][element.id] === value);
      });
    }
    case "branch": {
      const { when, outer, around } = element;
      const { kinds } = around ? machine.valuesWhile(around, when) : machine.valuesOf(when);
      if (!(kinds & TRUE) || !(kinds & (FALSE | NOT_ASKED))) return [];
      return [true, false].map((value) =>
        one(
          `${words(when)} ${value ? "holds" : "does not hold"}`,
          { kind: "holds", value },
          ({ result }) =>
            outer.every((condition) => probed.holds(result, condition) === true) &&
            probed.holds(result, when) === value,
        ),
      );
    }
    case "missing rule": {
      const { variant, score, items } = element;
      const upTo = "upTo" in variant ? variant.upTo : undefined;
      const isListed = items.some((item) => item.includes("."));
      const all = isListed ? Number.POSITIVE_INFINITY : items.length;
      const most = variant.rule === "fails" ? all : (upTo ?? all);
      const missing = ({ result }: Pick<ExampleRun, "result">) => missingAmong(result, items);
      const applies = ({ result }: Pick<ExampleRun, "result">) =>
        variant.when === undefined || probed.holds(result, variant.when) === true;
      const named = variant.id ? ` under ${variant.id}` : "";
      const used = one(
        `${score} with ${most === 1 ? "an answer" : "answers"} missing${named}`,
        { kind: "missing", fewest: 1 },
        (run) => applies(run) && missing(run) >= 1 && missing(run) <= most,
      );
      if (upTo === undefined || variant.rule === "fails" || upTo >= all) return [used];
      const beyond = one(
        `${score} with more than ${numberWords(upTo)} missing${named}`,
        { kind: "missing", fewest: upTo + 1 },
        (run) => applies(run) && missing(run) > upTo,
      );
      return [used, beyond];
    }
  }
}

/** Bands that can be reached, with the values of their score. */
const within = new WeakMap<Band, NumberSet>();

function canBeReached(band: Band, set: BandSet, values: NumberSet): boolean {
  if (within.get(band) === values) return true;
  const can = valuesOfBand(values, set, band).length > 0;
  if (can) within.set(band, values);
  return can;
}

/** How many of the items are missing, over a list each entry's. */
function missingAmong({ items: states, inputs }: Result, items: readonly string[]): number {
  let missing = 0;
  for (const item of items) {
    const dot = item.indexOf(".");
    const outer = dot < 0 ? item : item.slice(0, dot);
    const state = states[outer] ?? inputs[outer];
    if (state?.state === "missing") missing++;
    if (dot < 0 || state?.state !== "entries") continue;
    const inner = item.slice(dot + 1);
    for (const entry of state.entries) if (entry[inner]?.state === "missing") missing++;
  }
  return missing;
}
