import { ownTexts } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { isAdvice, textName } from "../finding/texts.ts";
import { quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const textRemoved = rule<{ of: string; before: string }>({
  code: "text-removed",
  class: "wording",
  many: "texts removed",
  find(pair, found) {
    for (const { old, new: now, before, after } of ownTexts(pair)) {
      if (isAdvice(now ?? old ?? "") || !(before !== undefined && after === undefined)) continue;
      found(place("text", old, null), { of: textName(old ?? ""), before });
    }
  },
  says: ({ of, before }) => `The words for ${of} are gone: ${quoted(shortened(before, 200))}.`,
});
