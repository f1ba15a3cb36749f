import { bandPairs, bandPlace, setWords } from "../finding/bands.ts";
import { rule } from "../rule.ts";

export const bandRenamed = rule<{ score: string; from: string; to: string }>({
  code: "band-renamed",
  class: "interpretation",
  many: "bands renamed",
  find(pair, found) {
    for (const { set, pairs } of bandPairs(pair)) {
      for (const { old, new: now } of pairs.both) {
        if (old.id === now.id) continue;
        found(bandPlace(set, old, now), { score: setWords(set.new), from: old.id, to: now.id });
      }
    }
  },
  says: ({ score, from, to }) =>
    `The band ${from} of ${score} is called ${to} now: whoever reads results has to look for ${to}.`,
});
