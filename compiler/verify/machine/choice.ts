import type { Option } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import { fraction, gridPoints, lcm, type NumberSet, only as number } from "../numbers/set.ts";
import {
  anyOf,
  codes,
  FALSE,
  MISSING,
  NOT_ASKED,
  numbers,
  type Outcomes,
  only,
  TRUE,
} from "../outcomes/outcomes.ts";
import type { Atom, Cell, Domain } from "./cell.ts";
import { comparing } from "./comparing.ts";

/** An option as an answer: what it says and what it scores. */
export interface Choice {
  readonly option: Option;
  readonly answer: Outcomes;
  readonly score: Outcomes;
}

export function choicesOf(options: readonly Option[], reversed: boolean): readonly Choice[] {
  const scores = options.flatMap((option) => option.score ?? []);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return options.map((option) => ({
    option,
    answer: option.missing ? only(MISSING) : codeOutcome(option.code),
    score: option.missing ? only(MISSING) : scoreOutcome(option.score, reversed ? [low, high] : undefined),
  }));
}

/** A code that is a number is compared as one. */
export function codeOutcome(code: Code): Outcomes {
  return typeof code === "number" ? numbers(number(fraction(code))) : codes(new Set([code]));
}

function scoreOutcome(score: number | undefined, mirror: readonly [number, number] | undefined): Outcomes {
  if (score === undefined) return only(NOT_ASKED);
  return numbers(mirror ? mirrored(score, ...mirror) : number(fraction(score)));
}

function mirrored(score: number, low: number, high: number): NumberSet {
  const [a, b, c] = [fraction(score), fraction(low), fraction(high)];
  const den = lcm(lcm(a.den, b.den), c.den);
  return gridPoints(den, [b.num * (den / b.den) + c.num * (den / c.den) - a.num * (den / a.den)]);
}

/** The answers to a `one of` or a `yesno`. */
export function choiceDomain(choices: readonly Choice[]): Domain {
  const all = choices.filter((choice) => !choice.option.missing);
  const declined = choices.filter((choice) => choice.option.missing);
  const whole = choiceCell("", all, true, declined);
  const unanswered = choiceCell("-", [], true, declined);
  return {
    whole,
    byAtoms(atoms) {
      const lots = Map.groupBy(all, (choice) =>
        atoms.map((atom) => (holds(atom, choice) ? "1" : "0")).join(""),
      );
      return [...Array.from(lots, ([key, lot]) => choiceCell(key || "+", lot, false, [])), unanswered];
    },
  };
}

function holds(atom: Atom, choice: Choice): boolean {
  if (atom.reads === "includes") return false;
  const to = typeof atom.to === "string" ? codes(new Set([atom.to])) : numbers(number(atom.to));
  return (comparing(atom.op, choice[atom.reads], to).kinds & TRUE) !== 0;
}

function choiceCell(
  key: string,
  choices: readonly Choice[],
  missing: boolean,
  declined: readonly Choice[],
): ChoiceCell {
  const kinds = only(missing ? MISSING : 0);
  return {
    key,
    choices,
    declined,
    answer: together(
      choices.map((choice) => choice.answer),
      kinds,
    ),
    score: together(
      choices.map((choice) => choice.score),
      kinds,
    ),
    chosen: only(NOT_ASKED),
    includes: () => only(choices.length > 0 ? FALSE | TRUE : MISSING),
    size: choices.length + (missing ? 1 : 0),
    sample: choices[0]?.option.code ?? null,
    split() {
      if (choices.length + (missing ? 1 : 0) < 2) return [];
      const single = choices.map((choice) => choiceCell(`=${choice.option.code}`, [choice], false, []));
      return missing ? [...single, choiceCell("-", [], true, declined)] : single;
    },
  };
}

/** Also says which options it holds, for those that are offered only at times. */
export interface ChoiceCell extends Cell {
  readonly choices: readonly Choice[];
  readonly declined: readonly Choice[];
}

/** All of these; numbers on one grid at once, since scales are many and short. */
function together(outcomes: readonly Outcomes[], start: Outcomes): Outcomes {
  const whole = outcomes.flatMap(({ numbers: [piece] }) => (piece?.den === 1 ? piece.min : []));
  if (whole.length === outcomes.length && whole.length > 0) return numbers(gridPoints(1, whole), start.kinds);
  return anyOf([start, ...outcomes]);
}
