import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const checkAdded = rule<{ id: string; title?: string; condition: string }>({
  code: "check-added",
  class: "answers",
  many: "checks added",
  find(pair, found) {
    const side = pair.new;
    for (const { id, holds } of pair.checks.added) {
      const title = titleOf(side.definition, id);
      const parts = { id, condition: side.words(holds), ...(title !== undefined && { title }) };
      found(place("check", null, id), parts, {
        readable: { stored: false, fresh: true },
        aims: results({ kind: "check", old: null, new: id }),
      });
    }
  },
  says: ({ id, title, condition }) =>
    `There is a new check ${titled(id, title)}: answers are submitted only while ${condition}. Stored answers may not meet it.`,
});
