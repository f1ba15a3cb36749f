import type { Entry } from "../model/asking.ts";

/** Those entries in which the signs that were typed stand in their order; what begins with them comes first. */
export function fitting(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return entries;
  return entries
    .flatMap((entry) => {
      const rank = rankOf(`${entry.title} ${entry.detail ?? ""}`.toLowerCase(), wanted);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** How far apart they stand; null where they do not all stand there. */
function rankOf(text: string, wanted: string): number | null {
  const whole = text.indexOf(wanted);
  if (whole >= 0) return whole;
  let rank = 1000;
  let at = -1;
  for (const sign of wanted.replace(/\s/g, "")) {
    const next = text.indexOf(sign, at + 1);
    if (next < 0) return null;
    rank += next - at;
    at = next;
  }
  return rank;
}
