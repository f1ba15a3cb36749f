import { isNumber, missing, notAsked } from "../../../runtime/engine/outcome.ts";
import type { TargetNodes } from "../witness/graph.ts";
import { type Element, keyOf } from "../witness/key.ts";
import type { GraphNode } from "../witness/nodes.ts";

/** What of a target a table is about. */
export interface Landing {
  readonly score: TargetNodes;
  readonly band: TargetNodes | undefined;
}

/** Where one answer set lands in both versions, in the words of a table, and whether the score itself moves. */
export function landed(
  { score, band }: Landing,
  outcome: (node: GraphNode) => Element,
): { readonly before: string; readonly after: string; readonly moved: boolean } {
  const old = outcome(score.old);
  const fresh = outcome(score.new);
  const before = word(score, old, band && outcome(band.old));
  const after = word(score, fresh, band && outcome(band.new));
  return { before, after, moved: keyOf(old) !== keyOf(fresh) || before !== after };
}

function word({ target }: TargetNodes, outcome: Element, band: Element | undefined): string {
  if (target.kind !== "score") return typeof outcome === "boolean" ? String(outcome) : "unknown";
  if (outcome === missing) return "missing";
  if (outcome === notAsked) return "not asked";
  if (typeof band === "string") return band;
  return typeof outcome !== "symbol" && isNumber(outcome) ? "scored" : "absent";
}
