import { countedIn, isCounted } from "../../compiler/bind/index.ts";
import type { BoundForm, GroupSymbol } from "../../compiler/bind/symbols.ts";
import { described } from "../../compiler/check/described.ts";
import { listed } from "../../compiler/diagnostics/catalogue/define.ts";
import { rangeWords } from "./band-line.ts";
import { pointsOf } from "./points.ts";
import { headingOf, titleOf, writtenName } from "./title.ts";
import { usesIn } from "./uses.ts";
import { named, paragraphs, span } from "./words.ts";

/** What the name of a section, grid, grid line, page or repeat stands for. */
export function aboutGroup(group: GroupSymbol, bound: BoundForm): string {
  const scores = usesIn(bound).countsIn(group).map(titleOf);
  const { node } = group;
  return paragraphs(
    headingOf(described(group), group),
    node.kind === "repeat" && node.range !== null && `Asked ${rangeWords(node.range)} times.`,
    holds(group),
    scores.length > 0 && `Counts in ${listed(scores)}.`,
  );
}

function holds(group: GroupSymbol): string {
  const { items } = group;
  if (items.length === 0) return "Nothing in it is asked.";
  const scored = items.filter(isCounted);
  const all = `${items.length} ${items.length === 1 ? "item" : "items"}`;
  if (scored.length === 0) return `${all}, none of them scored: ${named(items.map(writtenName))}.`;
  const which = scored.length === items.length ? all : `${scored.length} scored of ${all}`;
  return `Stands for its ${which}: ${named(countedIn(group).map(writtenName))}${sumOf(group)}.`;
}

/** How many points the items can come to together, asked all of them once. */
function sumOf(group: GroupSymbol): string {
  if (group.node.kind === "repeat") return "";
  let [min, max] = [0, 0];
  for (const item of countedIn(group)) {
    const points = pointsOf(item);
    if (!points) return "";
    min += points.min;
    max += points.max;
  }
  return `; together ${span(min, max)}`;
}
