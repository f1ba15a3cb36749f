import type { Answer } from "../../../runtime/definition/submission.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Aim, Focus, ReadAim, Target } from "../witness/aim.ts";
import { answerSpace } from "../witness/domain.ts";

/** More scores and verdicts than this are not tried for one change. */
const MOST_TARGETS = 4;

/** What in results tells of a change to items: the scores that read them, what reads them directly, their own scores. */
export function aimsAtReaders(pair: FormPair, items: readonly Both<PlacedItem>[], focus?: Focus): Aim[] {
  const [targets, others] = divided(readersOf(pair, items), MOST_TARGETS);
  const own = items
    .filter(({ new: { container } }) => !container.repeat)
    .slice(0, 1)
    .map((both): Target => ({ kind: "item score", old: both.old.item.id, new: both.new.item.id }));
  const aim = (some: readonly Target[], more: readonly Target[] = []): Aim[] =>
    some.length > 0 ? [{ kind: "results", targets: some, others: more, ...(focus && { focus }) }] : [];
  return [...aim(targets, others), ...aim(own)];
}

/** Those that are tried, the first ones, and those that are only counted. */
export function divided(
  targets: readonly Target[],
  most: number,
): readonly [tried: readonly Target[], others: readonly Target[]] {
  return [targets.slice(0, most), targets.slice(most)];
}

/** The scores, cut-offs and flags that read one of the items, in both versions. */
export function readersOf(pair: FormPair, items: readonly Both<PlacedItem>[]): Target[] {
  const { scores, cutoffs, flags } = pair;
  const read = {
    scores: new Set<string>(),
    verdicts: new Set<string>(),
  };
  for (const both of items) {
    for (const id of pair.old.reads.scoresOf(both.old.item.id)) read.scores.add(`old ${id}`);
    for (const id of pair.new.reads.scoresOf(both.new.item.id)) read.scores.add(`new ${id}`);
    for (const { kind, id } of pair.old.reads.verdictsOf(both.old.item.id))
      read.verdicts.add(`old ${kind} ${id}`);
    for (const { kind, id } of pair.new.reads.verdictsOf(both.new.item.id))
      read.verdicts.add(`new ${kind} ${id}`);
  }
  const named = <K extends "score" | "cutoff" | "flag">(
    kind: K,
    both: readonly Both<{ readonly id: string }>[],
    isRead: (side: "old" | "new", id: string) => boolean,
  ) =>
    both
      .filter((one) => isRead("old", one.old.id) || isRead("new", one.new.id))
      .map((one) => ({ kind, old: one.old.id, new: one.new.id }) as Target);
  return [
    ...named("score", scores.both, (side, id) => read.scores.has(`${side} ${id}`)),
    ...named("cutoff", cutoffs.both, (side, id) => read.verdicts.has(`${side} cutoff ${id}`)),
    ...named("flag", flags.both, (side, id) => read.verdicts.has(`${side} flag ${id}`)),
  ];
}

export function results(...targets: readonly Target[]): Aim[] {
  return [{ kind: "results", targets }];
}

export function stored(item: string, answers: readonly Answer[], complains = item): ReadAim {
  return { kind: "read", direction: "stored", item, answers, complains };
}

export function fresh(item: string, answers: readonly Answer[], complains = item): ReadAim {
  return { kind: "read", direction: "fresh", item, answers, complains };
}

/** Some answers that an item takes. */
export function answersTo(pair: FormPair, placed: PlacedItem, side: "old" | "new"): Answer[] {
  const alone = side === "old" ? { old: placed, new: null } : { old: null, new: placed };
  const { choices } = answerSpace(alone, pair, new Map(), { limits: [], amount: false });
  return choices.slice(0, 3).map((choice) => (side === "old" ? choice.oldAnswer : choice.newAnswer));
}
