import type { AnswerType } from "../../../runtime/definition/definition.ts";
import type { AnswerFormat } from "./variable.ts";

/** How an answer is stored, and what it may be. The unit is not known here. */
export function answerFormat(type: AnswerType): AnswerFormat {
  switch (type.kind) {
    case "one":
      return { type: "one of", format: "one code" };
    case "yesno":
      return { type: "yesno", format: "one code" };
    case "many": {
      const { atLeast, atMost, figure } = type;
      const limits = [
        atLeast !== undefined && `at least ${atLeast}`,
        atMost !== undefined && `at most ${atMost}`,
        figure !== undefined && "marked on a drawing",
      ];
      return { type: "many of", format: ["a list of codes", ...limits.filter(Boolean)].join(", ") };
    }
    case "integer":
      return { type: "integer", format: "a whole number", min: type.min, max: type.max };
    case "number":
      return {
        type: "number",
        format: type.decimals === undefined ? "a number" : `a number with at most ${decimals(type.decimals)}`,
        min: type.min,
        max: type.max,
        decimals: type.decimals,
      };
    case "slider":
      return { type: "slider", format: "a number", min: type.min, max: type.max, step: type.step };
    case "text": {
      const most = type.atMost === undefined ? "" : `, at most ${type.atMost} characters`;
      return { type: type.long ? "long text" : "text", format: `a text as typed${most}` };
    }
    case "date":
      return { type: "date", format: "a day, 2011-04-04" };
    case "time":
      return { type: "time", format: "a time of day, 14:05" };
  }
}

function decimals(count: number): string {
  return count === 1 ? "1 decimal" : `${count} decimals`;
}
