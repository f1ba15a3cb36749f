import { bandAims, setPlace, setWords } from "../finding/bands.ts";
import { askedWords } from "../finding/conditions.ts";
import { rule } from "../rule.ts";

export const bandsCondition = rule<{ set: string; before: string; after: string }>({
  code: "bands-condition",
  class: "interpretation",
  many: "sets of bands used under another condition",
  find(pair, found) {
    for (const { old, new: now } of pair.bands.both) {
      if (pair.normal.old.of(old.when) === pair.normal.new.of(now.when)) continue;
      const before = askedWords(old.when === undefined ? [] : [pair.old.words(old.when)]);
      const after = askedWords(now.when === undefined ? [] : [pair.new.words(now.when)]);
      found(setPlace(old, now), { set: setWords(now), before, after }, { aims: bandAims(old, now) });
    }
  },
  says: ({ set, before, after }) => `The bands of ${set} apply ${after}, and applied ${before}.`,
});
