import { formPlace } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const formRenamed = rule<{ from: string; to: string; said: boolean }>({
  code: "form-renamed",
  class: "answers",
  many: "forms renamed",
  find(pair, found) {
    const { id: from } = pair.old.definition;
    const { id: to, was } = pair.new.definition;
    if (from === to) return;
    const said = was === from;
    const readable = { stored: said, fresh: pair.old.definition.was === to };
    found(formPlace(pair), { from, to, said }, { readable });
  },
  says: ({ from, to, said }) =>
    said
      ? `The form ${from} is called ${to} now, and says so with “was”: results that are stored under ${from} can be found by it.`
      : `The form ${from} is called ${to} now, without “was ${from}”: what is stored under ${from} no longer belongs to it.`,
});
