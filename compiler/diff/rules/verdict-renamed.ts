import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const verdictRenamed = rule<{ kind: "cutoff" | "flag"; from: string; to: string }>({
  code: "verdict-renamed",
  class: "interpretation",
  many: "cut-offs and flags renamed",
  find({ cutoffs, flags }, found) {
    for (const [kind, { both }] of [["cutoff", cutoffs] as const, ["flag", flags] as const]) {
      for (const { old, new: now } of both) {
        if (old.id !== now.id) found(place(kind, old.id, now.id), { kind, from: old.id, to: now.id });
      }
    }
  },
  says: ({ kind, from, to }) =>
    `The ${kind === "cutoff" ? "cut-off" : "flag"} ${from} is called ${to} now: whoever reads results has to look for ${to}.`,
});
