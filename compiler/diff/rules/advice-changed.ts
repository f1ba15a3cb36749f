import { ownTexts } from "../finding/languages.ts";
import { place } from "../finding/places.ts";
import { isAdvice, textName } from "../finding/texts.ts";
import { quoted, shortened } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const adviceChanged = rule<{ of: string; before?: string; after?: string }>({
  code: "advice-changed",
  class: "interpretation",
  many: "pieces of advice changed",
  find(pair, found) {
    for (const { old, new: now, before, after } of ownTexts(pair)) {
      const key = now ?? old!;
      if (before === after || !isAdvice(key)) continue;
      const parts = {
        of: textName(key),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      };
      found(place("text", before === undefined ? null : old, after === undefined ? null : now), parts);
    }
  },
  says: ({ of, before, after }) => {
    const told = (text: string) => quoted(shortened(text, 160));
    if (before === undefined) return `There is ${of} now: ${told(after!)}`;
    return after === undefined
      ? `There was ${of}, and is none now: ${told(before)}`
      : `${capital(of)} is ${told(after)} now, and was ${told(before)}`;
  },
});

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
