import { fresh, stored } from "../finding/aims.ts";
import { itemsOf, labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

interface Parts {
  label: string;
  from: string | number;
  to: string | number;
  said: boolean;
  items: readonly string[];
}

export const optionRecoded = rule<Parts>({
  code: "option-recoded",
  class: "answers",
  many: "options with another code",
  find(pair, found) {
    for (const scale of pair.scales) {
      for (const both of scale.options.both) {
        const [from, to] = [both.old.code, both.new.code];
        if (from === to) continue;
        const readable = { stored: both.new.was === from, fresh: both.old.was === to };
        const [user] = scale.items;
        const isMany = user?.new.item.type.kind === "many";
        const parts = {
          label: labelOf(pair, scale, both.new, "new"),
          from,
          to,
          said: readable.stored,
          items: itemsOf(scale),
        };
        const aims = user
          ? [
              ...(readable.stored
                ? []
                : [stored(user.old.item.id, [isMany ? [from] : from], user.new.item.id)]),
              fresh(user.new.item.id, [isMany ? [to] : to], user.old.item.id),
            ]
          : [];
        found(optionPlace(scale, both.old, both.new), parts, { readable, aims });
      }
    }
  },
  says: ({ label, from, to, said, items }) =>
    `${quoted(shortened(label))} of ${namesWords(items)} is stored as ${to} now, and was as ${from}. ${
      said
        ? `Stored answers follow, since the form says “was ${from}”; what knows only the older version does not understand ${to}.`
        : `Without “was ${from}”, what is stored is not an answer any more.`
    }`,
});
