import { distance } from "../distance.ts";

/** The one of `words` that `written` is most likely a misspelling of, if it is near enough. */
export function nearestWord<W extends string>(written: string, words: readonly W[]): W | undefined {
  const lower = written.toLowerCase();
  let best: W | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const allowed = word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2;
    if (Math.abs(word.length - lower.length) > allowed) continue;
    const changes = distance(lower, word);
    if (changes <= allowed && changes < least) {
      best = word;
      least = changes;
    }
  }
  return best;
}
