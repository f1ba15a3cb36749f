import { ownTexts } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { isAdvice, textName } from "../finding/texts.ts";
import { quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const textChanged = rule<{ of: string; before: string; after: string }>({
  code: "text-changed",
  class: "wording",
  many: "texts changed",
  find(pair, found) {
    for (const { old, new: now, before, after } of ownTexts(pair)) {
      if (isAdvice(now ?? old ?? "") || !(before !== undefined && after !== undefined && before !== after))
        continue;
      found(place("text", old, now), { of: textName(now ?? ""), before, after });
    }
  },
  says: ({ of, before, after }) =>
    `${capital(of)} reads ${quoted(shortened(after, 200))} now, and read ${quoted(shortened(before, 200))}.`,
});

function capital(text: string): string {
  return text.startsWith("the ") ? `The ${text.slice(4)}` : text;
}
