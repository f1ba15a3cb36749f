import { bandAims, bandPairs, bandPlace, boundsWords, setWords } from "../finding/bands.ts";
import { rule } from "../rule.ts";

export const bandAdded = rule<{ score: string; band: string; bounds: string }>({
  code: "band-added",
  class: "interpretation",
  many: "bands added",
  find(pair, found) {
    for (const { set, pairs } of bandPairs(pair)) {
      for (const band of pairs.added) {
        const parts = { score: setWords(set.new), band: band.id, bounds: boundsWords(band) };
        found(bandPlace(set, null, band), parts, { aims: bandAims(set.old, set.new) });
      }
    }
  },
  says: ({ score, band, bounds }) =>
    `There is a new band ${band} of ${score}, ${bounds}: such scores are read otherwise.`,
});
