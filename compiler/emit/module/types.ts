import type { AnswerType, Definition, Option } from "../../../runtime/definition/definition.ts";
import { toNumber } from "../../../runtime/exact/index.ts";
import type { Placed } from "../outline.ts";
import { scoreOf } from "../schema/conditions/variables.ts";
import { type Facts, wholeWithin } from "./code.ts";

/** What is known of an item's answers and scores before anything is answered. */
export interface ItemFacts {
  readonly answer: Pick<Facts, "kind" | "whole">;
  readonly score: Pick<Facts, "kind" | "whole">;
  /** Which answers have a score. */
  readonly scored: "all" | "some" | "none";
}

export function optionsOf(definition: Definition, type: AnswerType): readonly Option[] {
  return "scale" in type ? definition.scales[type.scale]!.options : [];
}

export function itemFacts({ item }: Placed, definition: Definition): ItemFacts {
  const { type } = item;
  const options = optionsOf(definition, type).filter((option) => !option.missing);
  switch (type.kind) {
    case "one":
    case "yesno":
    case "many": {
      const scores = scoresOf(definition, type, item.reversed === true);
      const isText = options.every((option) => typeof option.code === "string");
      const all = scores.length === options.length || type.kind === "many" ? "all" : "some";
      return {
        answer: { kind: type.kind === "many" ? "list" : isText ? "text" : "code", whole: null },
        score: { kind: "number", whole: wholeScores(scores, type.kind === "many") },
        scored: scores.length === 0 ? "none" : all,
      };
    }
    case "text":
    case "date":
    case "time":
      return { answer: text, score: text, scored: "all" };
    default: {
      const { min = Number.NaN, max = Number.NaN } = type;
      const isInteger = type.kind === "integer" || (type.kind === "slider" && Number.isInteger(type.step));
      const whole = isInteger ? wholeWithin(min, max) : null;
      return { answer: { kind: "number", whole }, score: { kind: "number", whole }, scored: "all" };
    }
  }
}

const text = { kind: "text", whole: null } as const;

/** Of the options that count, reversed where the item is. */
export function scoresOf(definition: Definition, type: AnswerType, reversed: boolean): number[] {
  const options = optionsOf(definition, type);
  return options.flatMap((option) => {
    const score = option.missing ? undefined : scoreOf(option, options, reversed);
    return score === undefined ? [] : toNumber(score);
  });
}

function wholeScores(scores: readonly number[], isTotal: boolean): Facts["whole"] {
  if (!scores.every((score) => Number.isSafeInteger(score))) return null;
  if (!isTotal) return wholeWithin(Math.min(...scores), Math.max(...scores));
  const sum = (sign: number): number => scores.filter((score) => score * sign > 0).reduce((a, b) => a + b, 0);
  return wholeWithin(Math.min(sum(-1), 0), Math.max(sum(1), 0));
}
