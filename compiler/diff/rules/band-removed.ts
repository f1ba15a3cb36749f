import { bandAims, bandPairs, bandPlace, boundsWords, setWords } from "../finding/bands.ts";
import { rule } from "../rule.ts";

export const bandRemoved = rule<{ score: string; band: string; bounds: string }>({
  code: "band-removed",
  class: "interpretation",
  many: "bands removed",
  find(pair, found) {
    for (const { set, pairs } of bandPairs(pair)) {
      for (const band of pairs.removed) {
        const parts = { score: setWords(set.new), band: band.id, bounds: boundsWords(band) };
        found(bandPlace(set, band, null), parts, { aims: bandAims(set.old, set.new) });
      }
    }
  },
  says: ({ score, band, bounds }) =>
    `The band ${band} of ${score}, ${bounds}, is gone: such scores are read otherwise.`,
});
