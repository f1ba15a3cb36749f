import { bandAims, bandPairs, bandPlace, boundsWords, setWords } from "../finding/bands.ts";
import { rule } from "../rule.ts";

export const bandMoved = rule<{ score: string; band: string; before: string; after: string }>({
  code: "band-moved",
  class: "interpretation",
  many: "bands moved",
  find(pair, found) {
    for (const { set, pairs } of bandPairs(pair)) {
      for (const { old, new: now } of pairs.both) {
        const [before, after] = [boundsWords(old), boundsWords(now)];
        if (before === after) continue;
        const parts = { score: setWords(set.new), band: now.id, before, after };
        found(bandPlace(set, old, now), parts, { aims: bandAims(set.old, set.new) });
      }
    }
  },
  says: ({ score, band, before, after }) =>
    `The band ${band} of ${score} is ${after} now, and was ${before}: the same score may be in another band.`,
});
