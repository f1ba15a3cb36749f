import { results } from "../finding/aims.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const checkRemoved = rule<{ id: string; title?: string; condition: string }>({
  code: "check-removed",
  class: "answers",
  many: "checks removed",
  find(pair, found) {
    const side = pair.old;
    for (const { id, holds } of pair.checks.removed) {
      const title = titleOf(side.definition, id);
      const parts = { id, condition: side.words(holds), ...(title !== undefined && { title }) };
      found(place("check", id, null), parts, {
        readable: { stored: true, fresh: false },
        aims: results({ kind: "check", old: id, new: null }),
      });
    }
  },
  says: ({ id, title, condition }) =>
    `The check ${titled(id, title)} is gone: answers are submitted also where it is not true that ${condition}. The older version does not take such answers.`,
});
