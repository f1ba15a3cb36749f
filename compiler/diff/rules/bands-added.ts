import { bandAims, setPlace, setWords } from "../finding/bands.ts";
import { rule } from "../rule.ts";

export const bandsAdded = rule<{ set: string; bands: number }>({
  code: "bands-added",
  class: "interpretation",
  many: "sets of bands added",
  find({ bands, scores }, found) {
    const made = new Set(scores.added.map(({ id }) => id));
    for (const set of bands.added) {
      if (made.has(set.score)) continue;
      const parts = { set: setWords(set), bands: set.bands.length };
      found(setPlace(null, set), parts, { aims: bandAims(null, set) });
    }
  },
  says: ({ set, bands }) => `There are bands for ${set} now, ${bands} of them.`,
});
