import { results } from "../finding/aims.ts";
import { readsOnlyWhatIsNew } from "../finding/only-new.ts";
import { place, titleOf } from "../finding/places.ts";
import { titled } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const checkAdded = rule<{ id: string; title?: string; condition: string; new?: true }>({
  code: "check-added",
  class: "answers",
  many: "checks added",
  find(pair, found) {
    const side = pair.new;
    for (const { id, holds } of pair.checks.added) {
      const title = titleOf(side.definition, id);
      const isNew = readsOnlyWhatIsNew(holds, pair);
      const parts = {
        id,
        condition: side.words(holds),
        ...(title !== undefined && { title }),
        ...(isNew && { new: true as const }),
      };
      found(place("check", null, id), parts, {
        readable: { stored: isNew, fresh: true },
        aims: results({ kind: "check", old: null, new: id }),
      });
    }
  },
  says: ({ id, title, condition, new: isNew }) =>
    `There is a new check ${titled(id, title)}: answers are submitted only while ${condition}. ${isNew ? "It is about new questions alone: stored answers are as good as before." : "Stored answers may not meet it."}`,
});
