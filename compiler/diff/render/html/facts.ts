import type { AnswerType, Item } from "../../../../runtime/definition/definition.ts";
import type { Words } from "../../../words/expression.ts";
import { numberWords } from "../../../words/number.ts";

/** What else holds for a question, each in a few words. */
export function itemFacts(item: Item, words: Words): string[] {
  const { type, notAsked } = item;
  return [
    typeWords(type),
    ...(item.optional ? ["may be left out"] : []),
    ...(item.when === undefined ? [] : [onlyWhile(words(item.when))]),
    ...(notAsked === undefined ? [] : [notAskedWords(notAsked)]),
    ...(item.reversed ? ["scored in reverse"] : []),
    ...(item.unscored ? ["takes no part in the score"] : []),
    ...(item.withheld ? ["its wording is not in the form"] : []),
    ...(item.atLeast === undefined ? [] : [`counts at least as much as ${item.atLeast}`]),
    ...(item.unverified === undefined ? [] : [`unconfirmed: ${item.unverified}`]),
  ];
}

export function onlyWhile(condition: string): string {
  return `only while ${condition}`;
}

function notAskedWords(rule: NonNullable<Item["notAsked"]>): string {
  if (typeof rule === "number") return `counts ${numberWords(rule)} where it is not asked`;
  return rule === "missing" ? "counts as missing where it is not asked" : "left out where it is not asked";
}

function typeWords(type: AnswerType): string {
  switch (type.kind) {
    case "one":
    case "yesno":
      return "one answer";
    case "many":
      return ["several answers", ...limits(type)].join(", ");
    case "integer":
      return `a whole number${range(type)}`;
    case "number":
      return `a number${range(type)}${type.decimals === undefined ? "" : `, ${type.decimals} decimals`}`;
    case "slider":
      return `a slider${range(type)}, in steps of ${numberWords(type.step)}`;
    case "text": {
      const kind = type.long ? "a longer text" : "a line of text";
      return type.atMost === undefined ? kind : `${kind} of at most ${type.atMost} characters`;
    }
    case "date":
      return "a day";
    case "time":
      return "a time of day";
  }
}

function limits({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }): string[] {
  return [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
}

function range({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `, ${numberWords(min)} to ${numberWords(max)}`;
  if (min !== undefined) return `, ${numberWords(min)} or more`;
  return max === undefined ? "" : `, ${numberWords(max)} or less`;
}
