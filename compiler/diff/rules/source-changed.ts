import { setPlace, setWords } from "../finding/bands.ts";
import { place } from "../finding/places.ts";
import { orNone, quoted } from "../finding/words.ts";
import type { Both } from "../pairing/match.ts";
import { type Found, rule } from "../rule.ts";
import type { Place } from "../types.ts";

interface Parts {
  id: string;
  before?: string;
  after?: string;
  /** What is noted to be not verified. */
  unverifiedBefore?: string;
  unverifiedAfter?: string;
}

export const sourceChanged = rule<Parts>({
  code: "source-changed",
  class: "interpretation",
  many: "sources changed",
  find({ scores, bands, cutoffs, flags }, found) {
    for (const { old, new: now } of scores.both)
      compare(now.id, place("score", old.id, now.id), { old, new: now }, found);
    for (const { old, new: now } of bands.both)
      compare(setWords(now), setPlace(old, now), { old, new: now }, found);
    for (const { old, new: now } of cutoffs.both)
      compare(now.id, place("cutoff", old.id, now.id), { old, new: now }, found);
    for (const { old, new: now } of flags.both)
      compare(now.id, place("flag", old.id, now.id), { old, new: now }, found);
  },
  says: ({ id, before, after, unverifiedBefore, unverifiedAfter }) => {
    const verified = verifiedWords(unverifiedBefore, unverifiedAfter);
    if (before === after) return `${id} ${verified}.`;
    const also = verified === undefined ? "" : ` It ${verified}.`;
    return `The source of ${id} is “${orNone(after, "none")}” now, and was “${orNone(before, "none")}”.${also}`;
  },
});

function verifiedWords(before: string | undefined, after: string | undefined): string | undefined {
  if (before === after) return undefined;
  return after === undefined
    ? `is no longer marked as not verified (${quoted(before ?? "")})`
    : `is marked as not verified (${quoted(after)})`;
}

interface Sourced {
  readonly source?: string;
  readonly unverified?: string;
}

function compare(id: string, at: Place, { old, new: now }: Both<Sourced>, found: Found<Parts>): void {
  if (old.source === now.source && old.unverified === now.unverified) return;
  found(at, {
    id,
    ...(old.source !== undefined && { before: old.source }),
    ...(now.source !== undefined && { after: now.source }),
    ...(old.unverified !== undefined && { unverifiedBefore: old.unverified }),
    ...(now.unverified !== undefined && { unverifiedAfter: now.unverified }),
  });
}
