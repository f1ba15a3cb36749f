import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const figureChanged = rule<{ item: string }>({
  code: "figure-changed",
  class: "presentation",
  many: "drawings changed",
  find(pair, found) {
    for (const both of pair.items.both) {
      const [before, after] = [both.old.item.type, both.new.item.type];
      const old = before.kind === "many" ? before.figure : undefined;
      const now = after.kind === "many" ? after.figure : undefined;
      const drawing = (side: "old" | "new", id: string | undefined) =>
        id === undefined ? "" : JSON.stringify(pair[side].definition.figures[id]);
      if (drawing("old", old) === drawing("new", now)) continue;
      found(place("figure", old ?? null, now ?? null), { item: both.new.item.id });
    }
  },
  says: ({ item }) => `The drawing of ${item} is another.`,
});
