import { answersTo, stored } from "../finding/aims.ts";
import { itemPlace, place, titleOf } from "../finding/places.ts";
import { shortened, titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const itemRemoved = rule<{ id: string; title?: string; kind: string }>({
  code: "item-removed",
  class: "answers",
  many: "items removed",
  find(pair, found) {
    const { definition } = pair.old;
    const gone = new Set<unknown>(pair.repeats.removed);
    for (const repeat of pair.repeats.removed) {
      const title = titleOf(definition, repeat.id);
      const parts = { id: repeat.id, kind: "repeat", ...(title !== undefined && { title }) };
      const entries = Array.from({ length: Math.max(1, repeat.min) }, () => ({}));
      const extras = {
        readable: { stored: false, fresh: repeat.min === 0 },
        aims: [stored(repeat.id, [entries])],
      };
      found(place("repeat", repeat.id, null), parts, extras);
    }
    for (const placed of pair.items.removed) {
      const { item, container } = placed;
      if (gone.has(container.repeat)) continue;
      const title = titleOf(definition, item.id);
      const parts = {
        id: item.id,
        kind: placed.input ? "input" : "item",
        ...(title !== undefined && { title }),
      };
      const readable = { stored: false, fresh: item.optional === true };
      found(itemPlace(placed, null), parts, {
        readable,
        aims: [stored(item.id, answersTo(pair, placed, "old"))],
      });
    }
  },
  says: ({ id, title, kind }) =>
    `The ${kind} ${titled(id, title && shortened(title))} is gone: stored answers to it can no longer be read. If it has a new name, say “was ${id}”.`,
});
