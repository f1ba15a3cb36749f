import type { AnswerType, Option, Repeat } from "../definition/definition.ts";

/** What an answer of this type may be, in words; `options` are those that are offered. */
export function allowedAnswer(type: AnswerType, options: readonly Option[]): string {
  const codes = options.map((option) => option.code).join(", ");
  switch (type.kind) {
    case "one":
    case "yesno":
      return `one of ${codes}`;
    case "many": {
      const least = (type.atLeast ?? 1) > 1 ? `at least ${type.atLeast}` : "at least one";
      const most = type.atMost === undefined ? "" : ` and at most ${type.atMost}`;
      const alone = options.filter((option) => option.exclusive).map((option) => option.code);
      return `a list of ${least}${most} of ${codes}, none twice${alone.length > 0 ? `; ${alone.join(" and ")} only alone` : ""}`;
    }
    case "integer":
      return `a whole number${range(type.min, type.max)}`;
    case "number":
      return `a number${range(type.min, type.max)}${decimals(type.decimals)}`;
    case "slider":
      return `a number${range(type.min, type.max)} in steps of ${type.step}`;
    case "text":
      return `a text that is not empty${type.atMost === undefined ? "" : `, of at most ${type.atMost} characters`}`;
    case "date":
      return "a day such as 2011-04-04";
    case "time":
      return "a time such as 14:05";
  }
}

export function allowedEntries({ min, max }: Repeat): string {
  return `a list of ${min} to ${max} entries, each an object`;
}

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? "" : ` of at most ${max}`;
}

function decimals(most: number | undefined): string {
  if (most === undefined) return "";
  return most === 0 ? " without decimals" : ` with at most ${most} ${most === 1 ? "decimal" : "decimals"}`;
}
