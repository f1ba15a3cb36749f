import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const languageChanged = rule<{ from: string; to: string }>({
  code: "language-changed",
  class: "wording",
  many: "main languages changed",
  find(pair, found) {
    const [from, to] = [pair.old.definition.language, pair.new.definition.language];
    if (from !== to) found(place("language", from, to), { from, to });
  },
  says: ({ from, to }) => `The form is written in ${to} now, and was in ${from}.`,
});
