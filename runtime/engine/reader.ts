import type { AnswerType, Option } from "../definition/definition.ts";
import { add, divide, type Exact, fromNumber, isWhole, multiply, subtract } from "../exact/index.ts";
import { choiceReader, mirrored, type Reader, type Score, scoreOf } from "./answer.ts";
import { isDay } from "./day.ts";
import { isTime } from "./days.ts";
import { answered, declined, invalid } from "./item.ts";
import { notAsked } from "./outcome.ts";

/** A reader of answers of any type; `options` are those of its scale. */
export function readerOf(type: AnswerType, options: readonly Option[], reversed: boolean): Reader {
  switch (type.kind) {
    case "one":
    case "yesno":
      return choiceReader(options, reversed);
    case "many":
      return manyReader(options, reversed, type.atLeast ?? 1, type.atMost ?? options.length);
    case "integer":
      return numberReader(type.min, type.max, reversed, (value) => isWhole(value));
    case "number": {
      const parts = type.decimals === undefined ? undefined : fromNumber(10 ** type.decimals);
      return numberReader(type.min, type.max, reversed, (value) => !parts || isWhole(multiply(value, parts)));
    }
    case "slider": {
      const from = fromNumber(type.min);
      const step = fromNumber(type.step);
      return numberReader(type.min, type.max, reversed, (value) =>
        isWhole(divide(subtract(value, from), step)),
      );
    }
    case "text": {
      const most = type.atMost;
      return textReader((text) => text !== "" && (most === undefined || lengthOf(text) <= most));
    }
    case "date":
      return textReader(isDay);
    case "time":
      return textReader(isTime);
  }
}

function manyReader(options: readonly Option[], reversed: boolean, atLeast: number, atMost: number): Reader {
  const scores = new Map<Option, Score>(
    options.map((option) => [option, scoreOf(option, options, reversed)]),
  );
  const isScored = options.some((option) => option.score !== undefined);
  const known = new Set<unknown>(options.map((option) => option.code));
  return (given) => {
    if (!Array.isArray(given) || given.length > known.size) return invalid;
    const codes = new Set<unknown>(given);
    const isSet = codes.size === given.length && given.every((code) => known.has(code));
    if (!isSet || codes.size < Math.max(atLeast, 1) || codes.size > atMost) return invalid;
    const chosen = options.filter((option) => codes.has(option.code));
    if (chosen.length > 1 && chosen.some((option) => option.exclusive)) return invalid;
    const stored = chosen.map((option) => option.code);
    const reason = chosen.find((option) => option.missing)?.missing;
    return reason
      ? declined(stored, reason)
      : answered(stored, stored, isScored ? totalOf(chosen, scores) : notAsked, true);
  };
}

/** What is chosen and has no score adds nothing. */
function totalOf(chosen: readonly Option[], scores: ReadonlyMap<Option, Score>): Exact {
  let total: Exact = 0;
  for (const option of chosen) {
    const score = scores.get(option) ?? notAsked;
    if (score !== notAsked) total = add(total, score);
  }
  return total;
}

function numberReader(
  min: number | undefined,
  max: number | undefined,
  reversed: boolean,
  fits: (value: Exact) => boolean,
): Reader {
  return (given) => {
    if (typeof given !== "number" || !Number.isFinite(given)) return invalid;
    if (given < (min ?? given) || given > (max ?? given)) return invalid;
    const value = fromNumber(given);
    if (!fits(value)) return invalid;
    const score = reversed && min !== undefined && max !== undefined ? mirrored(value, min, max) : value;
    return answered(given === 0 ? 0 : given, value, score, true);
  };
}

function textReader(fits: (text: string) => boolean): Reader {
  return (given) =>
    typeof given === "string" && fits(given) ? answered(given, given, given, false) : invalid;
}

/** In characters as people count them, near enough: code points, as JSON Schema counts. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
