import type { Expression, MissingVariant } from "../../../runtime/definition/expression.ts";
import type { Words } from "../../words/expression.ts";
import { missingWords } from "../../words/missing.ts";
import { numberWords } from "../../words/number.ts";
import { partsOf } from "./uses.ts";

/** What missing answers mean for a score, each rule as its author writes it and in plain words, in their order. */
export function missingRuleWords(value: Expression, words: Words): string[] {
  for (const part of partsOf(value)) {
    if (typeof part !== "object" || !("op" in part) || !part.missing) continue;
    const { missing, op } = part;
    const said = missing.map((variant) => `${missingWords([variant], words)}: ${ruleText(variant, op)}`);
    return missing.every(({ when }) => when !== undefined)
      ? [...said, "otherwise: a missing answer makes the score missing"]
      : said;
  }
  return ["no rule: while an answer that it needs is missing, so is the score"];
}

function ruleText(rule: MissingVariant, op: string): string {
  if (rule.rule === "fails") return "a missing answer makes the score missing";
  if (rule.rule === "prorate") {
    const mean = "the mean of those answered";
    const value = op === "mean" ? mean : `${mean} × the number of all that take part`;
    return `${value}; with more than ${rule.upTo} missing, or none answered, the score is missing`;
  }
  const limit = rule.upTo === undefined ? "" : `; with more than ${rule.upTo} missing, the score is missing`;
  return rule.rule === "counts"
    ? `each missing answer counts ${numberWords(rule.points)}${limit}`
    : `each missing answer counts as if ${rule.option} had been answered${limit}`;
}
