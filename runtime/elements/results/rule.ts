import type { ExplainedAggregate, ExplainedRounding, Explanation } from "../../definition/explanation.ts";
import type { Code } from "../../definition/expression.ts";
import { optionName } from "../wording.ts";
import type { Reading } from "./reading.ts";

/** What was done where answers were missing, in words. */
export function ruleInWords(
  aggregate: ExplainedAggregate,
  explanation: Explanation,
  reading: Reading,
): string {
  const { messages } = reading;
  const said = appliedRule(aggregate, explanation, reading);
  return aggregate.variant === undefined ? said : `${messages.ruleVariant(aggregate.variant)}. ${said}`;
}

function appliedRule(
  { rule, values, missing }: ExplainedAggregate,
  explanation: Explanation,
  reading: Reading,
): string {
  const { messages } = reading;
  switch (rule.rule) {
    case "complete":
      return messages.ruleComplete(values);
    case "prorated":
      return messages.ruleProrated(rule.from, rule.of);
    case "counted":
      return messages.ruleCounted(missing, rule.points);
    case "as if":
      return messages.ruleAsIf(missing, optionIn(explanation, rule.option, reading));
    case "missing":
      return messages.ruleMissing(missing, rule.limit);
    case "unsettled":
      return messages.ruleUnsettled;
  }
}

export function roundingInWords({ from, to, mode }: ExplainedRounding, { messages }: Reading): string {
  return messages.rounded(from, to, messages.roundingModes[mode]);
}

/** What an option says that stands for the missing answers: it is one of the scale that the items share. */
function optionIn({ items }: Explanation, code: Code, { filling }: Reading): string {
  for (const { item } of items) {
    const question = filling.question(item);
    if (question?.kind !== "item" || !("scale" in question.type)) continue;
    const { scale } = question.type;
    if (filling.definition.scales[scale]?.options.some((option) => option.code === code))
      return optionName({ filling }, question.type, code);
  }
  return String(code);
}
