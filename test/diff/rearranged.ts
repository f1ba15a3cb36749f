import { posix } from "node:path";

import { parse } from "../../grammar/index.ts";
import type { TranslationEntry } from "../../grammar/tree.ts";
import type { Files } from "./library.ts";

/** The same list in another order, always the same one for a seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((one, at) => [((at + 1) * (seed * 2 + 7919)) % 1009, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** The files under other names, with what names them, and in another order. */
export function renamed(files: Files, seed: number): Files {
  const nameOf = (path: string) => {
    const { dir, base } = posix.parse(path);
    return posix.join(
      dir,
      base.replace(/^(\w+)/, (stem) => `${stem}_x${(stem.length * seed) % 97}`),
    );
  };
  const names = new Map([...files.keys()].map((path) => [path, nameOf(path)]));
  const moved = Array.from(files, ([path, text]) => {
    const told = text.replaceAll(/"([^"\n]*\.(?:form|csv|svg))"/g, (whole, reference: string) => {
      const target = names.get(posix.join(posix.dirname(path), reference));
      return target ? `"./${posix.relative(posix.dirname(path), target)}"` : whole;
    });
    return [names.get(path)!, told] as const;
  });
  return new Map(shuffled(moved, seed));
}

/** What stands in translations in another order, in each block of them. */
export function shuffledTranslations(files: Files, seed: number): Files {
  return new Map(
    shuffled(
      Array.from(
        files,
        ([path, text]) => [path, path.endsWith(".form") ? reordered(text, seed) : text] as const,
      ),
      seed,
    ),
  );
}

function reordered(text: string, seed: number): string {
  let after = text;
  const members = parse(text).tree.declarations;
  for (const member of [...members].reverse()) {
    if (member.kind !== "translation") continue;
    after = permuted(after, member.entries, seed);
  }
  return after;
}

/** Entries change places; what stands between them stays where it is. */
function permuted(text: string, entries: readonly TranslationEntry[], seed: number): string {
  const texts = entries.map((entry) => {
    const own = text.slice(entry.start, entry.end);
    if (entry.entries.length === 0) return own;
    const inner = entry.entries.map((one) => ({
      ...one,
      start: one.start - entry.start,
      end: one.end - entry.start,
    }));
    return permuted(own, inner, seed);
  });
  const order = shuffled(texts, seed);
  let after = text;
  for (const [back, entry] of [...entries].reverse().entries())
    after = after.slice(0, entry.start) + order[entries.length - 1 - back]! + after.slice(entry.end);
  return after;
}
