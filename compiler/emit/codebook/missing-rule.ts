import type { Expression, Missing, MissingVariant } from "../../../runtime/definition/expression.ts";
import type { Words } from "../../words/expression.ts";
import { missingWords } from "../../words/missing.ts";
import { numberWords } from "../../words/number.ts";
import { partsOf } from "./uses.ts";

/** What missing answers mean for a score: as its author writes it, and in plain words. */
export function missingRuleWords(value: Expression, words: Words): string {
  for (const part of partsOf(value))
    if (typeof part === "object" && "op" in part && part.missing)
      return saidTwice(part.missing, part.op, words);
  return "none: while an answer that it needs is missing, the score is missing";
}

function saidTwice(missing: Missing, op: string, words: Words): string {
  const said = missing.map((variant) => variantText(variant, op, words));
  if (missing.every(({ when }) => when !== undefined))
    said.push("otherwise a missing answer makes the score missing");
  return `${missingWords(missing, words)}: ${said.join("; ")}`;
}

function variantText(variant: MissingVariant, op: string, words: Words): string {
  const when = variant.when === undefined ? "" : `when ${words(variant.when)}, `;
  return when + ruleText(variant, op);
}

function ruleText(rule: MissingVariant, op: string): string {
  if (rule.rule === "fails") return "a missing answer makes the score missing";
  const limit = rule.upTo === undefined ? "" : `; with more than ${rule.upTo} missing, the score is missing`;
  if (rule.rule === "counts") return `each missing answer counts ${numberWords(rule.points)}${limit}`;
  if (rule.rule === "as if")
    return `each missing answer counts as if ${rule.option} had been answered${limit}`;
  const mean = "the mean of those answered";
  const value = op === "mean" ? mean : `${mean} × the number of all that take part`;
  return `${value}${limit}; with none answered as well`;
}
