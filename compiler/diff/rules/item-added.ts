import { answersTo, fresh, stored } from "../finding/aims.ts";
import { itemPlace, place, titleOf } from "../finding/places.ts";
import { shortened, titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const itemAdded = rule<{ id: string; title?: string; kind: string; required: boolean }>({
  code: "item-added",
  class: "answers",
  many: "items added",
  find(pair, found) {
    const { definition } = pair.new;
    const made = new Set<unknown>(pair.repeats.added);
    for (const repeat of pair.repeats.added) {
      const title = titleOf(definition, repeat.id);
      const required = repeat.min > 0;
      const parts = { id: repeat.id, kind: "repeat", required, ...(title !== undefined && { title }) };
      const entries = Array.from({ length: Math.max(1, repeat.min) }, () => ({}));
      const extras = { readable: { stored: !required, fresh: false }, aims: [fresh(repeat.id, [entries])] };
      found(place("repeat", null, repeat.id), parts, extras);
    }
    for (const placed of pair.items.added) {
      const { item, container } = placed;
      if (made.has(container.repeat)) continue;
      const title = titleOf(definition, item.id);
      const required = item.optional !== true;
      const parts = { id: item.id, kind: placed.input ? "input" : "item", required };
      const given = fresh(item.id, answersTo(pair, placed, "new"));
      found(itemPlace(null, placed), title === undefined ? parts : { ...parts, title }, {
        readable: { stored: !required, fresh: false },
        aims: required ? [stored(item.id, [null]), given] : [given],
      });
    }
  },
  says: ({ id, title, kind, required }) =>
    `The ${kind} ${titled(id, title && shortened(title))} is new: ${required ? "stored answers are incomplete without it, and " : ""}answers to it mean nothing to what knows only the older version.`,
});
