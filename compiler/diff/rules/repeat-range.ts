import { fresh, stored } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const repeatRange = rule<{ id: string; from: string; to: string }>({
  code: "repeat-range",
  class: "answers",
  many: "repeats with other limits",
  find({ repeats }, found) {
    for (const { old, new: now } of repeats.both) {
      if (old.min === now.min && old.max === now.max) continue;
      const entries = (size: number) => Array.from({ length: size }, () => ({}));
      const parts = { id: now.id, from: `${old.min}..${old.max}`, to: `${now.min}..${now.max}` };
      found(place("repeat", old.id, now.id), parts, {
        readable: {
          stored: now.min <= old.min && now.max >= old.max,
          fresh: old.min <= now.min && old.max >= now.max,
        },
        aims: [
          stored(old.id, [entries(old.max), entries(old.min)], now.id),
          fresh(now.id, [entries(now.max), entries(now.min)], old.id),
        ],
      });
    }
  },
  says: ({ id, from, to }) => `${id} takes ${to} entries now, and took ${from}.`,
});
