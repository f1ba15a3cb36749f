import type { FormPair } from "../pairing/pair.ts";
import type { Found } from "../rule.ts";
import type { Aim } from "../witness/aim.ts";
import { readersOf, results } from "./aims.ts";
import { askedWords, type Reasked, reasked } from "./conditions.ts";
import { firstOf, idsOf, itemPlace } from "./places.ts";
import { namesWords } from "./words.ts";

/** Items that are asked under other conditions; these in words, outermost first. */
export interface ReaskedParts {
  items: readonly string[];
  before: readonly string[];
  after: readonly string[];
}

/** More scores and verdicts than this are not tried for one change. */
const MOST_READERS = 3;

/** The items that are asked under other conditions, and lead to what is asked for. */
export function findReasked(leadsTo: Reasked["leadsTo"], pair: FormPair, found: Found<ReaskedParts>): void {
  for (const one of reasked(pair)) {
    if (one.leadsTo !== leadsTo) continue;
    const { items, before, after } = one;
    const first = firstOf(pair, items);
    const [old, now] = idsOf(first);
    const readers: readonly Aim[] =
      leadsTo === "nothing" ? [] : results(...readersOf(pair, items).slice(0, MOST_READERS));
    const aims = [...readers, ...results({ kind: "asked", old, new: now })];
    found(
      itemPlace(first.old, first.new),
      { items: items.map((both) => both.new.item.id), before, after },
      { aims },
    );
  }
}

/** "q2 is asked only while q1 > 0, and was always." */
export function reaskedWords({ items, before, after }: ReaskedParts): string {
  const [is, was] = items.length === 1 ? ["is", "was"] : ["are", "were"];
  return `${namesWords(items)} ${is} asked ${askedWords(after)}, and ${was} ${askedWords(before)}.`;
}
