import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const scoreRenamed = rule<{ from: string; to: string }>({
  code: "score-renamed",
  class: "score",
  many: "scores renamed",
  find({ scores }, found) {
    for (const { old, new: now } of scores.both) {
      if (old.id !== now.id) found(place("score", old.id, now.id), { from: old.id, to: now.id });
    }
  },
  says: ({ from, to }) =>
    `The score ${from} is called ${to} now: whoever reads results has to look for ${to}.`,
});
