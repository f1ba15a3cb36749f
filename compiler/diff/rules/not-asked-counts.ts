import type { Expression, NotAsked } from "../../../runtime/definition/expression.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { aimsAtReaders, results } from "../finding/aims.ts";
import { firstOf, itemPlace, place } from "../finding/places.ts";
import { scoreChanges } from "../finding/scoring.ts";
import { namesWords } from "../finding/words.ts";
import type { Both } from "../pairing/match.ts";
import { rule } from "../rule.ts";

export const notAskedCounts = rule<{
  items: readonly string[];
  score?: string;
  before: string;
  after: string;
}>({
  code: "not-asked-counts",
  class: "score",
  many: "items that count otherwise while not asked",
  find(pair, found) {
    const groups = new Map<string, Both<PlacedItem>[]>();
    for (const both of pair.items.both) {
      const key = JSON.stringify([words(both.old.item.notAsked), words(both.new.item.notAsked)]);
      groups.set(key, [...(groups.get(key) ?? []), both]);
    }
    for (const [key, group] of groups) {
      const [before, after] = JSON.parse(key) as [string, string];
      if (before === after) continue;
      const first = firstOf(pair, group);
      const items = group.map((both) => both.new.item.id);
      found(itemPlace(first.old, first.new), { items, before, after }, { aims: aimsAtReaders(pair, group) });
    }
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("not asked")) continue;
      const parts = { items: [], score: now.id, before: inScore(old.value), after: inScore(now.value) };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says: ({ items, score, before, after }) =>
    `Where ${score === undefined ? namesWords(items) : `items of ${score}`} ${items.length === 1 ? "is" : "are"} not asked, ${items.length === 1 ? "it counts" : "they count"} ${after} now, and counted ${before}.`,
});

function words(rule: NotAsked | undefined): string {
  if (rule === undefined) return "nothing that is said";
  if (rule === "missing") return "as missing";
  return rule === "left out" ? "not at all" : String(rule);
}

/** What the references of a score say themselves. */
function inScore(value: Expression): string {
  const said = new Set<string>();
  (function visit(expression: Expression): void {
    if (typeof expression === "number") return;
    if ("op" in expression) expression.args.forEach(visit);
    else if ("points" in expression && expression.notAsked !== undefined)
      said.add(words(expression.notAsked));
  })(value);
  return said.size === 0 ? "what the items say" : [...said].join(" or ");
}
