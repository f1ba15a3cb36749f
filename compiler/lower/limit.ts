import type * as tree from "../../grammar/tree.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { BoundForm, ItemSymbol } from "../bind/symbols.ts";
import type { Fix, Span } from "../diagnostics/diagnostic.ts";
import { type SourceFile, spanIn } from "../source.ts";
import type { Lowering } from "./lowering.ts";
import { nearestOtherwise } from "./not-asked.ts";
import { written } from "./written.ts";

/**
 * How many of an aggregate's arguments may be missing. A share that comes to no whole number is an error: manuals
 * differ in what "half of five" means, and scores with them. So is a share of items of which some may be left out.
 */
export function wholeLimit(
  { bound, report }: Lowering,
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
  const limit = node.unit === "half" ? "Half" : `${share} %`;
  const [absent] = args.flatMap((argument) => leftOut(argument, bound));
  if (hundredths % 100 !== 0) {
    const fixes = upTo(span, fewer, fewer + 1);
    report("limit-ambiguous", span, { limit, of: args.length, fewer }, { fixes });
  } else if (absent && share < 100) {
    const parts = { limit, of: args.length, fewer, item: absent.id };
    report("limit-of-fewer", span, parts, { fixes: upTo(span, fewer) });
  }
  return fewer;
}

function upTo(span: Span, ...counts: readonly number[]): Fix[] {
  return counts
    .filter((count) => count > 0)
    .map((count) => ({ title: `Write up to ${count}`, edits: [{ span, text: `up to ${count}` }] }));
}

/** The item that an argument counts, where it takes no part when it is not asked: a share is then of fewer. */
function leftOut(argument: Expression, { symbols }: BoundForm): ItemSymbol[] {
  if (typeof argument !== "object" || !("points" in argument)) return [];
  const symbol = symbols.get(argument.points);
  if (symbol?.kind !== "item" || symbol.guards.length === 0) return [];
  return (argument.notAsked ?? nearestOtherwise(symbol.guards)) === "left out" ? [symbol] : [];
}

/** Whether it stands for as many items as a repeat has entries. */
function isList(expression: Expression): boolean {
  if (typeof expression === "number") return false;
  if ("points" in expression) return expression.points.includes(".");
  if ("score" in expression) return expression.score.includes(".");
  if ("answer" in expression) return expression.answer.includes(".");
  return "op" in expression && expression.args.some(isList);
}
