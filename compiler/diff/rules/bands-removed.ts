import { bandAims, setPlace, setWords } from "../finding/bands.ts";
import { rule } from "../rule.ts";

export const bandsRemoved = rule<{ set: string; bands: number }>({
  code: "bands-removed",
  class: "interpretation",
  many: "sets of bands removed",
  find({ bands, scores }, found) {
    const gone = new Set(scores.removed.map(({ id }) => id));
    for (const set of bands.removed) {
      if (gone.has(set.score)) continue;
      const parts = { set: setWords(set), bands: set.bands.length };
      found(setPlace(set, null), parts, { aims: bandAims(set, null) });
    }
  },
  says: ({ set, bands }) => `The bands for ${set} are gone, ${bands} of them.`,
});
