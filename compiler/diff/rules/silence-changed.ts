import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const silenceChanged = rule<{ id: string; silent: boolean }>({
  code: "silence-changed",
  class: "interpretation",
  many: "cut-offs and flags that say something else of what is not asked",
  find({ cutoffs, flags }, found) {
    for (const [kind, { both }] of [["cutoff", cutoffs] as const, ["flag", flags] as const]) {
      for (const { old, new: now } of both) {
        const silent = now.hidden !== undefined;
        if (silent === (old.hidden !== undefined)) continue;
        const aims = results({ kind, old: old.id, new: now.id });
        found(place(kind, old.id, now.id), { id: now.id, silent }, { aims });
      }
    }
  },
  says: ({ id, silent }) =>
    silent
      ? `Where what ${id} reads is not asked, it is settled now that it does not hold; before, that was unknown.`
      : `Where what ${id} reads is not asked, it is unknown now whether it holds; before, it did not.`,
});
