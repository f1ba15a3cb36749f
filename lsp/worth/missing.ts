import { countedIn, unwrapped } from "../../compiler/bind/index.ts";
import type { BoundForm, ScoreSymbol } from "../../compiler/bind/symbols.ts";
import { aggregatesIn } from "../../compiler/lower/missing.ts";
import type * as tree from "../../grammar/tree.ts";
import { code, sourceOf } from "./words.ts";

/** What a missing rule means, in items: "up to 2 of 6 may be missing: the mean of the answered × 6". */
export function missingWords(rule: tree.MissingRule, score: ScoreSymbol, bound: BoundForm): string {
  const { file } = bound;
  const when = rule.condition ? `when ${code(sourceOf(file, rule.condition))}, ` : "";
  const of = itemsOf(score, bound);
  const limit = limitOf(rule, of);
  const may = limit === null ? "any answers may be missing" : `up to ${limitWords(limit, of)} may be missing`;
  switch (rule.rule) {
    case "prorate":
      return `${when}${may}: then the mean of those answered${isMean(score) ? "" : ` × ${of ?? "the number of items"}`}.`;
    case "counts":
      return `${when}${may}: each counts ${rule.points?.value ?? "…"}.`;
    case "as if":
      return `${when}${may}: each counts as if ${code(rule.option ? sourceOf(file, rule.option) : "…")} had been answered.`;
    case "fails":
      return `${when}a missing answer makes the score missing.`;
    default:
      return "";
  }
}

export function limitWords(limit: number, of: number | null): string {
  return of === null ? String(limit) : `${limit} of ${of}`;
}

/** How many answers may be missing; null where any number may, or where the share does not come to a whole one. */
export function limitOf({ limit }: tree.MissingRule, of: number | null): number | null {
  if (!limit) return null;
  const amount = limit.amount?.value;
  if (limit.unit === "items") return amount ?? null;
  const share = limit.unit === "half" ? 50 : amount;
  if (share === undefined || of === null) return null;
  const most = (of * share) / 100;
  return Number.isInteger(most) ? most : null;
}

/** How many answers the score's only aggregate takes; null where that is not a fixed number. */
export function itemsOf({ node }: ScoreSymbol, bound: BoundForm): number | null {
  const [aggregate, another] = aggregatesIn(node.value);
  if (!aggregate || another) return null;
  let items = 0;
  for (const argument of aggregate.arguments) {
    const count = countOf(argument, bound);
    if (count === null) return null;
    items += count;
  }
  return items;
}

function countOf(argument: tree.Expression, bound: BoundForm): number | null {
  const node = unwrapped(argument);
  const to = bound.resolved.get(node);
  if (to && !("kind" in to)) return to.length;
  if (to?.kind === "group") return to.node.kind === "repeat" ? null : countedIn(to).length;
  if (to?.kind === "item" && to.repeat) return null;
  if (node.kind === "binary" && /^[<>!=]/.test(node.operator)) return countOf(node.left, bound);
  return 1;
}

function isMean({ node }: ScoreSymbol): boolean {
  return aggregatesIn(node.value)[0]?.function.text === "mean";
}
