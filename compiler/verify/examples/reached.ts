import { numberWords } from "../../words/number.ts";
import type { Study } from "../study.ts";
import type { Element } from "./elements.ts";
import type { ExampleRun, Runs } from "./run.ts";

/** One way in which a part of the form can come about, with the examples in which it does. */
export interface Case {
  /** "total is one", "q1 > 0 does not hold". */
  readonly words: string;
  readonly reachedBy: readonly string[];
  readonly aim: Aim;
}

/** What a response has to come to for a case. */
export type Aim =
  | { readonly kind: "band"; readonly from: number; readonly to: number; readonly open: boolean }
  | { readonly kind: "holds"; readonly value: boolean }
  | { readonly kind: "missing"; readonly fewest: number; readonly most: number };

export interface Reached {
  readonly element: Element;
  readonly cases: readonly Case[];
}

/** For every part that examples are to reach, which do. What cannot come about at all is not asked for. */
export function reachedBy(study: Study, all: Runs): readonly Reached[] {
  return all.elements.map((element) => ({ element, cases: casesOf(study, all, element) }));
}

function casesOf(study: Study, all: Runs, element: Element): Case[] {
  const { machine, words, definition } = study;
  const { probed, runs } = all;
  const one = (said: string, aim: Aim, reached: (run: ExampleRun) => boolean): Case => ({
    words: said,
    aim,
    reachedBy: runs.filter(reached).map(({ example }) => example.name),
  });
  switch (element.kind) {
    case "band": {
      const { score, set, band } = element;
      const { from, to, open } = definition.bands
        .find((one) => one.score === score && one.id === set)!
        .bands.find(({ id }) => id === band)!;
      return [
        one(`${score} is ${band}`, { kind: "band", from, to, open: open === true }, ({ result }) => {
          const state = result.scores[score];
          return state?.state === "scored" && state.bands[set] === band;
        }),
      ];
    }
    case "cutoff":
    case "flag": {
      const sides = element.kind === "cutoff" ? [true, false] : [true];
      return sides
        .filter((value) => machine.canBe(element.when, value))
        .map((value) => {
          const said =
            element.kind === "flag"
              ? `${element.id} is raised`
              : `${element.id} is ${value ? "" : "not "}reached`;
          const of = element.kind === "flag" ? "flags" : "cutoffs";
          return one(said, { kind: "holds", value }, ({ result }) => result[of][element.id] === value);
        });
    }
    case "branch": {
      const { when, outer } = element;
      return [true, false]
        .filter((value) => machine.canBe(when, value))
        .map((value) =>
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
      const { variant, unanswered, score, items } = element;
      const upTo = "upTo" in variant ? variant.upTo : undefined;
      const most = variant.rule === "fails" ? items.length : (upTo ?? items.length);
      const missing = ({ result }: ExampleRun) => probed.numberOf(result, unanswered) ?? 0;
      const applies = ({ result }: ExampleRun) =>
        variant.when === undefined || probed.holds(result, variant.when) === true;
      const named = variant.id ? ` under ${variant.id}` : "";
      const used = one(
        `${score} with ${most === 1 ? "an answer" : "answers"} missing${named}`,
        { kind: "missing", fewest: 1, most },
        (run) => applies(run) && missing(run) >= 1 && missing(run) <= most,
      );
      if (upTo === undefined || variant.rule === "fails" || upTo >= items.length) return [used];
      const beyond = one(
        `${score} with more than ${numberWords(upTo)} missing${named}`,
        { kind: "missing", fewest: upTo + 1, most: items.length },
        (run) => applies(run) && missing(run) > upTo,
      );
      return [used, beyond];
    }
  }
}
