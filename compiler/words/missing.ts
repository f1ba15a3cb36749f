import type { Missing, MissingVariant } from "../../runtime/definition/expression.ts";
import type { Words } from "./expression.ts";
import { numberWords } from "./number.ts";

/** What missing answers mean for a score, as its author writes it: `prorate up to 2`. */
export function missingWords(missing: Missing, words: Words): string {
  return missing.map((variant) => variantWords(variant, words)).join("; ");
}

function variantWords(variant: MissingVariant, words: Words): string {
  const name = variant.id === undefined ? "" : `${variant.id} `;
  const when = variant.when === undefined ? "" : `when ${words(variant.when)} `;
  return `${name}${when}${ruleWords(variant)}`;
}

function ruleWords(rule: MissingVariant): string {
  if (rule.rule === "fails") return "fails";
  const upTo = rule.upTo === undefined ? "" : ` up to ${rule.upTo}`;
  if (rule.rule === "counts") return `counts ${numberWords(rule.points)}${upTo}`;
  return rule.rule === "as if" ? `as if ${rule.option}${upTo}` : `prorate${upTo}`;
}
