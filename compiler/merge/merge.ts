import { parse } from "../../grammar/index.ts";
import { type Chunk, type Chunks, chunksOf } from "./chunks.ts";
import { conflict, joined, mergedLines, type Sides, withMarkers } from "./lines.ts";

/** Three versions of a text: the one that both others come from, and those. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  readonly isClean: boolean;
}

/** Something cannot be merged where it stands, and is for what is around it to put between markers. */
class Apart extends Error {}

/**
 * Merges two versions of a file of forms by what stands in it: changes to different things are both taken, also where
 * they are on neighbouring lines; what both have changed is a conflict. `faults` says how much is wrong in a text: a
 * result with more of it than either side is none, and both sides then stand beside each other between markers.
 */
export function merge(versions: Versions, sides: Sides, faults: (text: string) => number): Merged {
  const { base, ours, theirs } = versions;
  const simple = taken(base, ours, theirs);
  if (simple !== undefined) return { text: simple, isClean: true };
  const merged = byParts(versions, sides);
  if (merged && !merged.isClean) return merged;
  const most = Math.max(faults(ours), faults(theirs));
  if (merged && faults(merged.text) <= most) return merged;
  return { text: withMarkers(ours, theirs, sides), isClean: false };
}

function byParts({ base, ours, theirs }: Versions, sides: Sides): Merged | undefined {
  const [o, a, b] = [base, ours, theirs].map((text) => chunksOf(text, parse(text).tree));
  const merging = new Merging(sides);
  try {
    const text = merging.chunks(o!, a!, b!);
    return { text, isClean: merging.conflicts === 0 };
  } catch (error) {
    if (error instanceof Apart) return undefined;
    throw error;
  }
}

class Merging {
  conflicts = 0;
  readonly #sides: Sides;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  chunks(base: Chunks, ours: Chunks, theirs: Chunks): string {
    const head = this.#text(base.head, ours.head, theirs.head);
    const tail = this.#text(base.tail, ours.tail, theirs.tail);
    if (head === undefined || tail === undefined) throw new Apart();
    const [o, a, b] = [base, ours, theirs].map(
      ({ parts }) => new Map(parts.map((part) => [part.key, part] as const)),
    );
    const parts = order([...o!.keys()], [...a!.keys()], [...b!.keys()]).map((key) =>
      this.#part(o!.get(key), a!.get(key), b!.get(key)),
    );
    return joined([head, ...parts, tail]);
  }

  #part(base: Chunk | undefined, ours: Chunk | undefined, theirs: Chunk | undefined): string {
    const [o, a, b] = [base, ours, theirs].map((chunk) => chunk?.text ?? "");
    const isEverywhere = base !== undefined && ours !== undefined && theirs !== undefined;
    const isOpen = base?.inner && ours?.inner && theirs?.inner;
    const simple = isOpen ? taken(o!, a!, b!) : this.#text(o!, a!, b!, isEverywhere);
    if (simple !== undefined) return simple;
    if (isOpen) {
      const before = this.conflicts;
      try {
        return this.chunks(base.inner!, ours.inner!, theirs.inner!);
      } catch (error) {
        if (!(error instanceof Apart)) throw error;
        this.conflicts = before;
      }
    }
    if ([a!, b!].some((text) => text !== "" && !text.endsWith("\n"))) throw new Apart();
    this.conflicts += 1;
    return conflict(a!, b!, this.#sides);
  }

  /** Undefined where both have changed it, each in its way. */
  #text(base: string, ours: string, theirs: string, byLines = true): string | undefined {
    const simple = taken(base, ours, theirs);
    if (simple !== undefined) return simple;
    const [o, a, b] = [base, ours, theirs].map(laidOutAlike);
    if (a === b || o === b) return ours;
    if (o === a) return theirs;
    return byLines ? mergedLines(base, ours, theirs) : undefined;
  }
}

/** The text of the side that has changed it, where only one has. */
function taken(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  return base === ours ? theirs : undefined;
}

/** The text but for how it is laid out, which the formatter changes in many lines at once. */
function laidOutAlike(text: string): string {
  return text
    .replace(/"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : " "))
    .trim();
}

/**
 * What there is in either, one behind the other. A thing that one side has removed stays out; what is new stands behind
 * what it was put behind, ours before theirs.
 */
function order(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(base);
  const common = (keys: readonly string[], others: readonly string[]) =>
    keys.filter((key) => known.has(key) && others.includes(key)).join("\n");
  const isMoved = (keys: readonly string[]) => common(keys, base) !== common(base, keys);
  if (isMoved(ours) && isMoved(theirs) && common(ours, theirs) !== common(theirs, ours)) throw new Apart();
  const [first, second] = isMoved(theirs) ? [theirs, ours] : [ours, theirs];
  const all = [...first];
  for (const [at, key] of second.entries()) {
    if (all.includes(key)) continue;
    const behind = second.slice(0, at).findLast((one) => all.includes(one));
    let place = behind === undefined ? 0 : all.indexOf(behind) + 1;
    while (
      second === theirs &&
      place < all.length &&
      !known.has(all[place]!) &&
      !second.includes(all[place]!)
    )
      place += 1;
    all.splice(place, 0, key);
  }
  return all;
}
