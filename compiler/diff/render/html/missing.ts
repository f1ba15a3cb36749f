import type { Expression } from "../../../../runtime/definition/expression.ts";
import type { Words } from "../../../words/expression.ts";
import { missingWords } from "../../../words/missing.ts";

/** What missing answers mean in an expression, where its author says it. */
export function missingOf(expression: Expression, words: Words): string[] {
  if (typeof expression === "number" || !("op" in expression)) return [];
  const own = expression.missing ? [`missing answers: ${missingWords(expression.missing, words)}`] : [];
  return [...own, ...expression.args.flatMap((arg) => missingOf(arg, words))];
}
