import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const checkChanged = rule<{ id: string; before: string; after: string }>({
  code: "check-changed",
  class: "answers",
  many: "checks changed",
  find(pair, found) {
    for (const { old, new: now } of pair.checks.both) {
      if (pair.normal.old.of(old.holds) === pair.normal.new.of(now.holds)) continue;
      const parts = { id: now.id, before: pair.old.words(old.holds), after: pair.new.words(now.holds) };
      found(place("check", old.id, now.id), parts, {
        readable: { stored: false, fresh: false },
        aims: results({ kind: "check", old: old.id, new: now.id }),
      });
    }
  },
  says: ({ id, before, after }) =>
    `The check ${id} asks for ${after} now, and asked for ${before}: other answers are let through.`,
});
