import type { FormPair } from "../pairing/pair.ts";
import { bandPairs } from "./bands.ts";

/** A text of one language in both versions, under the key of each; `null` where there is none. */
export interface TextPair {
  readonly old: string | null;
  readonly new: string | null;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The texts of a language that belong to what both versions have, and those of sections, notes and pages, which have
 * nothing but texts. What belongs to a thing that is gone or new is not in it.
 */
export function textPairs(pair: FormPair, oldLanguage: string, newLanguage: string): TextPair[] {
  const old = pair.old.definition.texts[oldLanguage] ?? {};
  const fresh = pair.new.definition.texts[newLanguage] ?? {};
  const keys = new Keys(pair);
  const pairs: TextPair[] = [];
  const seen = new Set<string>();
  for (const [key, before] of Object.entries(old)) {
    // The thing is gone, but something else has its words now: a row those of an item.
    const isTaken = keys.renamed(key).length === 0 && fresh[key] !== undefined && !keys.isNew(key);
    for (const renamed of isTaken ? [key] : keys.renamed(key)) {
      seen.add(renamed);
      pairs.push({ old: key, new: renamed, before, after: fresh[renamed] });
    }
  }
  for (const [key, after] of Object.entries(fresh)) {
    if (seen.has(key) || keys.isNew(key)) continue;
    pairs.push({ old: null, new: key, before: undefined, after });
  }
  return pairs;
}

/** What becomes of the keys of texts. */
class Keys {
  readonly #pair: FormPair;
  /** `frequency.never` to what it is called now: more than one where items have come to differ. */
  readonly #options = new Map<string, Set<string>>();
  readonly #newOptions = new Set<string>();
  readonly #bands = new Map<string, string>();
  readonly #gone: ReadonlySet<string>;
  readonly #made: ReadonlySet<string>;

  constructor(pair: FormPair) {
    this.#pair = pair;
    for (const scale of pair.scales) {
      for (const both of scale.options.both) {
        const key = `${scale.old}.${both.old.code}`;
        const renamed = this.#options.get(key) ?? new Set();
        this.#options.set(key, renamed.add(`${scale.new}.${both.new.code}`));
        this.#newOptions.add(`${scale.new}.${both.new.code}`);
      }
    }
    for (const { set, pairs } of bandPairs(pair)) {
      const [old, fresh] = [`${set.old.score}.${set.old.id}`, `${set.new.score}.${set.new.id}`];
      this.#bands.set(old, fresh);
      for (const both of pairs.both) this.#bands.set(`${old}.${both.old.id}`, `${fresh}.${both.new.id}`);
    }
    const { items, repeats, scores, cutoffs, flags, checks } = pair;
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    const all = [repeats, scores, cutoffs, flags, checks] as readonly Record<
      "removed" | "added",
      readonly { readonly id: string }[]
    >[];
    this.#gone = new Set([
      ...items.removed.map(({ item }) => item.id),
      ...all.flatMap(({ removed }) => ids(removed)),
    ]);
    this.#made = new Set([
      ...items.added.map(({ item }) => item.id),
      ...all.flatMap(({ added }) => ids(added)),
    ]);
  }

  /** What a key of the old version is in the new one; nothing where its thing is gone. */
  renamed(key: string): readonly string[] {
    const [part, aspect] = apart(key);
    if (part.includes(".")) {
      const known = this.#options.get(part) ?? this.#bands.get(part);
      if (known === undefined) return [];
      return [...(typeof known === "string" ? [known] : known)].map((name) => `${name}${aspect}`);
    }
    if (this.#gone.has(part)) return [];
    return [`${this.#pair.renamed.get(part) ?? part}${aspect}`];
  }

  /** Whether a key belongs to something that only the new version has. */
  isNew(key: string): boolean {
    const [part] = apart(key);
    if (!part.includes(".")) return this.#made.has(part);
    return !this.#newOptions.has(part) && ![...this.#bands.values()].includes(part);
  }
}

/** `q1` and `:help`. A code may have a colon in it no more than an id. */
function apart(key: string): readonly [part: string, aspect: string] {
  const at = key.indexOf(":");
  return at < 0 ? [key, ""] : [key.slice(0, at), key.slice(at)];
}

/** What advice says belongs to what results mean, not to wording. */
export function isAdvice(key: string): boolean {
  return key.includes(":advice ");
}

/** `q1`, `option never of frequency`, `help of q1`: what a text is, for the reader. */
export function textName(key: string): string {
  const [part, aspect] = apart(key);
  const names = part.split(".");
  const thing =
    names.length === 1
      ? part === "form"
        ? "the form"
        : part
      : names.length === 2
        ? `${names[1]} in ${names[0]}`
        : `the band ${names[2]} of ${names[0]}`;
  return aspect === "" ? (part === "form" ? "the title" : thing) : `the ${aspect.slice(1)} of ${thing}`;
}
