import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Container, PlacedItem } from "../../verify/machine/contents.ts";
import type { Both } from "../pairing/match.ts";
import type { Normal } from "../pairing/normal.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Side } from "../pairing/side.ts";

/** Items that were asked under one set of conditions, and are asked under another. */
export interface Reasked {
  readonly items: readonly Both<PlacedItem>[];
  /** In words, outermost first; none: always asked. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What the items lead to, the gravest. */
  readonly leadsTo: "score" | "verdict" | "nothing";
}

const known = new WeakMap<FormPair, readonly Reasked[]>();

/** Worked out once for a pair: three rules ask. */
export function reasked(pair: FormPair): readonly Reasked[] {
  let all = known.get(pair);
  if (!all) {
    all = reaskedIn(pair);
    known.set(pair, all);
  }
  return all;
}

function reaskedIn(pair: FormPair): Reasked[] {
  const groups = new Map<string, Both<PlacedItem>[]>();
  for (const both of pair.items.both) {
    const before = keyOf(both.old, pair.normal.old);
    const after = keyOf(both.new, pair.normal.new);
    if (before === after) continue;
    const key = JSON.stringify([before, after]);
    const group = groups.get(key);
    if (group) group.push(both);
    else groups.set(key, [both]);
  }
  return Array.from(groups.values(), (items) => {
    const [{ old, new: fresh }] = items as [Both<PlacedItem>];
    return {
      items,
      before: wordsOf(old, pair.old),
      after: wordsOf(fresh, pair.new),
      leadsTo: leading(items, pair),
    };
  });
}

function leading(items: readonly Both<PlacedItem>[], { old, new: fresh }: FormPair): Reasked["leadsTo"] {
  const some = (reads: (side: Side, id: string) => boolean) =>
    items.some((both) => reads(old, both.old.item.id) || reads(fresh, both.new.item.id));
  if (some(({ reads }, id) => reads.scoresOf(id).length > 0)) return "score";
  return some(({ reads }, id) => reads.verdictsOf(id).length > 0 || reads.bandsRead(id))
    ? "verdict"
    : "nothing";
}

function keyOf(placed: PlacedItem, normal: Normal): string {
  const all = conditionsAbout(placed).flatMap((condition) => normal.conditions(condition));
  return [...new Set(all)].sort().join(" & ");
}

function wordsOf(placed: PlacedItem, { words }: Side): string[] {
  return [...new Set(conditionsAbout(placed).map((condition) => words(condition)))];
}

/** Under which an item is asked, outermost first. */
export function conditionsAbout({ item, container }: PlacedItem): Expression[] {
  const around = conditionsOf(container);
  return item.when === undefined ? around : [...around, item.when];
}

export function conditionsOf(container: Container): Expression[] {
  const conditions: Expression[] = [];
  for (let at: Container | null = container; at; at = at.within) {
    if (at.when !== undefined) conditions.unshift(at.when);
  }
  return conditions;
}

/** "only while q1 > 0", "always". */
export function askedWords(conditions: readonly string[]): string {
  return conditions.length === 0 ? "always" : `only while ${conditions.join(" and ")}`;
}
