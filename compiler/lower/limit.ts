import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { Fix, Span } from "../diagnostics/diagnostic.ts";
import { type SourceFile, spanIn } from "../source.ts";
import type { Lowering } from "./lowering.ts";
import { written } from "./written.ts";

/**
 * How many of an aggregate's arguments may be missing. A share that comes to no whole number is an error: manuals
 * differ in what "half of five" means, and scores with them.
 */
export function wholeLimit(
  { report }: Lowering,
  node: tree.Limit,
  args: readonly Expression[],
  file: SourceFile,
): number {
  const span = spanIn(file, node);
  const entries = args.some(isList);
  if (node.unit === "items") {
    const limit = written(node.amount).value;
    if (!Number.isInteger(limit))
      report("limit-not-whole", span, { limit }, { fixes: upTo(span, Math.floor(limit), Math.ceil(limit)) });
    else if (!entries && limit > args.length) report("limit-too-great", span, { limit, of: args.length });
    return Math.floor(limit);
  }
  if (entries) {
    report("limit-of-entries", span, {});
    return 0;
  }
  const share = node.unit === "half" ? 50 : written(node.amount).value;
  if (share > 100) report("limit-too-great", span, { limit: (args.length * share) / 100, of: args.length });
  const hundredths = args.length * share;
  const fewer = Math.floor(hundredths / 100);
  if (hundredths % 100 !== 0) {
    const limit = node.unit === "half" ? "Half" : `${share} %`;
    const fixes = upTo(span, fewer, fewer + 1);
    report("limit-ambiguous", span, { limit, of: args.length, fewer }, { fixes });
  }
  return fewer;
}

function upTo(span: Span, ...counts: readonly number[]): Fix[] {
  return counts
    .filter((count) => count > 0)
    .map((count) => ({ title: `Write up to ${count}`, edits: [{ span, text: `up to ${count}` }] }));
}

/** Whether it stands for as many items as a repeat has entries. */
function isList(expression: Expression): boolean {
  if (typeof expression === "number") return false;
  if ("points" in expression) return expression.points.includes(".");
  if ("score" in expression) return expression.score.includes(".");
  if ("answer" in expression) return expression.answer.includes(".");
  return "op" in expression && expression.args.some(isList);
}
