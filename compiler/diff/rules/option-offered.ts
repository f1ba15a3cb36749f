import { fresh, stored } from "../finding/aims.ts";
import { askedWords } from "../finding/conditions.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const optionOffered = rule<{ label: string; before: string; after: string; items: readonly string[] }>(
  {
    code: "option-offered",
    class: "answers",
    many: "options offered under another condition",
    find(pair, found) {
      const { normal } = pair;
      for (const scale of pair.scales) {
        const [user] = scale.items;
        for (const both of scale.options.both) {
          const { old, new: now } = both;
          if (!user || normal.old.of(old.when) === normal.new.of(now.when)) continue;
          const isMany = user.new.item.type.kind === "many";
          const conditions = (side: "old" | "new") => {
            const when = both[side].when;
            return when === undefined ? [] : [when];
          };
          const answer = (side: "old" | "new") => (isMany ? [both[side].code] : both[side].code);
          const parts = {
            label: labelOf(pair, scale, now, "new"),
            before: askedWords(conditions("old").map(pair.old.words)),
            after: askedWords(conditions("new").map(pair.new.words)),
            items: itemsOf(scale),
          };
          const aims = [
            {
              ...stored(user.old.item.id, [answer("old")], user.new.item.id),
              alsoAnswered: conditions("old"),
            },
            {
              ...fresh(user.new.item.id, [answer("new")], user.old.item.id),
              alsoAnswered: conditions("new"),
            },
          ];
          found(optionPlace(scale, old, now), parts, {
            readable: { stored: now.when === undefined, fresh: old.when === undefined },
            aims,
          });
        }
      }
    },
    says: ({ label, before, after, items }) =>
      `${quoted(shortened(label))} of ${namesWords(items)} is offered ${after}, and was ${before}: where it is not offered, it is not an answer.`,
  },
);
