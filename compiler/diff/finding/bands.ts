import type { Band, BandSet } from "../../../runtime/definition/definition.ts";
import { numberWords } from "../../words/number.ts";
import { type Both, type Matched, match } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Place } from "../types.ts";
import type { Aim } from "../witness/aim.ts";
import { results } from "./aims.ts";
import { place } from "./places.ts";

export interface BandPairs {
  readonly set: Both<BandSet>;
  readonly pairs: Matched<Band>;
}

const known = new WeakMap<FormPair, readonly BandPairs[]>();

/** The bands of each set, matched by name, and where a name is gone and another is new, by their bounds. */
export function bandPairs(pair: FormPair): readonly BandPairs[] {
  let all = known.get(pair);
  if (!all) {
    all = pair.bands.both.map((set) => ({ set, pairs: matched(set) }));
    known.set(pair, all);
  }
  return all;
}

function matched({ old, new: fresh }: Both<BandSet>): Matched<Band> {
  const oldIds = new Set(old.bands.map(({ id }) => id));
  const newIds = new Set(fresh.bands.map(({ id }) => id));
  const successor = (band: Band) =>
    newIds.has(band.id)
      ? undefined
      : fresh.bands.find((one) => !oldIds.has(one.id) && boundsWords(one) === boundsWords(band))?.id;
  const was = new Map(
    old.bands.flatMap((band) => {
      const id = successor(band);
      return id === undefined ? [] : [[id, band.id] as const];
    }),
  );
  return match(
    old.bands,
    fresh.bands,
    ({ id }) => id,
    ({ id }) => (oldIds.has(id) ? undefined : was.get(id)),
  );
}

export function boundsWords({ from, to, open }: Band): string {
  if (from === to && !open) return numberWords(from);
  return `${numberWords(from)}..${open ? "<" : ""}${numberWords(to)}`;
}

export function bandPlace(
  { old, new: fresh }: Both<BandSet>,
  before: Band | null,
  after: Band | null,
): Place {
  return place(
    "band",
    before && `${old.score}.${old.id}.${before.id}`,
    after && `${fresh.score}.${fresh.id}.${after.id}`,
  );
}

export function setPlace(old: BandSet | null, fresh: BandSet | null): Place {
  return place("bands", old && `${old.score}.${old.id}`, fresh && `${fresh.score}.${fresh.id}`);
}

export function bandAims(old: BandSet | null, fresh: BandSet | null): Aim[] {
  const at = (set: BandSet | null) => set && { score: set.score, set: set.id };
  return results({ kind: "band", old: at(old), new: at(fresh) });
}

/** `total`, `total in snaith`: a set of bands for the reader. */
export function setWords({ score, id }: BandSet): string {
  return id === "default" ? score : `${score} in ${id}`;
}
