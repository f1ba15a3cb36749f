import { itemPlace } from "../finding/places.ts";
import { unread, unreadExtras } from "../finding/reading.ts";
import { rule } from "../rule.ts";

/** Kinds whose answers are stored alike. */
const alike: ReadonlySet<string> = new Set(["one", "yesno"]);

export const itemType = rule<{ id: string; from: string; to: string }>({
  code: "item-type",
  class: "answers",
  many: "items answered in another way",
  find(pair, found) {
    for (const both of pair.items.both) {
      const [from, to] = [both.old.item.type.kind, both.new.item.type.kind];
      if (from === to || (alike.has(from) && alike.has(to))) continue;
      const parts = { id: both.new.item.id, from, to };
      found(itemPlace(both.old, both.new), parts, unreadExtras(unread(pair, both), both));
    }
  },
  says: ({ id, from, to }) =>
    `${id} is answered with ${words[to] ?? to} now, and was with ${words[from] ?? from}: answers are stored in another way.`,
});

const words: Readonly<Record<string, string>> = {
  one: "one option",
  yesno: "yes or no",
  many: "any number of options",
  integer: "a whole number",
  number: "a number",
  slider: "a slider",
  text: "a text",
  date: "a date",
  time: "a time",
};
