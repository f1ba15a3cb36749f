import { distance } from "../../grammar/distance.ts";

/**
 * The candidate that was most likely meant by a mistyped word, or undefined where none is near: at most a third of
 * its letters differ, counting swapped neighbours as one. Where only digits or the one or two letters of a short name
 * differ, any candidate is as likely as another.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = (word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  const letters = lettersOf(word);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < least && (apart === 0 || lettersOf(candidate) !== letters)) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replaceAll(/\d/g, "");
}
