import type { AnswerType, Option } from "../definition/definition.ts";
import type { Code } from "../definition/expression.ts";
import { add, type Exact, fromNumber, subtract } from "../exact/index.ts";
import { answered, declined, type ItemValue, invalid } from "./item.ts";
import { notAsked } from "./outcome.ts";

/** Says what an answer is that comes from anywhere: any JSON, or worse. Never throws. */
export type Reader = (given: unknown) => ItemValue;

/** Makes the reader of answers of this type; `options` are those of its scale. */
export type MakeReader = (type: AnswerType, options: readonly Option[], reversed: boolean) => Reader;

export type Score = Exact | typeof notAsked;

/** What choosing this option scores; not asked where it has no score. */
export function scoreOf(option: Option, options: readonly Option[], reversed: boolean): Score {
  if (option.score === undefined) return notAsked;
  const scores = options.flatMap((each) => each.score ?? []);
  const score = fromNumber(option.score);
  return reversed ? mirrored(score, Math.min(...scores), Math.max(...scores)) : score;
}

export function mirrored(score: Exact, min: number, max: number): Exact {
  return subtract(add(fromNumber(min), fromNumber(max)), score);
}

/** Of an answer that is one option. */
export function choiceReader(options: readonly Option[], reversed: boolean): Reader {
  const values = new Map<unknown, ItemValue>(
    options.map((option) => [
      option.code,
      option.missing
        ? declined(option.code, option.missing)
        : answered(option.code, codeOutcome(option.code), scoreOf(option, options, reversed), true),
    ]),
  );
  return (given) => values.get(given) ?? invalid;
}

/** A code as expressions compare it. */
export function codeOutcome(code: Code): Exact | string {
  return typeof code === "number" ? fromNumber(code) : code;
}
