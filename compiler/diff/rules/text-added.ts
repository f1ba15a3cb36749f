import { ownTexts } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { isAdvice, textName } from "../finding/texts.ts";
import { quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const textAdded = rule<{ of: string; after: string }>({
  code: "text-added",
  class: "wording",
  many: "texts added",
  find(pair, found) {
    for (const { old, new: now, before, after } of ownTexts(pair)) {
      if (isAdvice(now ?? old ?? "") || !(before === undefined && after !== undefined)) continue;
      found(place("text", null, now), { of: textName(now ?? ""), after });
    }
  },
  says: ({ of, after }) => `There are words for ${of} now: ${quoted(shortened(after, 200))}.`,
});
