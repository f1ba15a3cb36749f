import type { PlacedItem } from "../../verify/machine/contents.ts";
import { itemPlace } from "../finding/places.ts";
import { quoted, shortened } from "../finding/words.ts";
import type { Side } from "../pairing/side.ts";
import { rule } from "../rule.ts";

interface Parts {
  text: string;
  from: string;
  to: string;
  /** What is stored already: under which name, as an answer to what, and to what it is read as an answer now. */
  stored: { id: string; before: string; after: string };
}

/** Questions that are numbered move along when one comes or goes between them; what is stored does not. */
export const itemShifted = rule<Parts>({
  code: "item-shifted",
  class: "answers",
  many: "questions that stand under another name",
  find(pair, found) {
    if (pair.old.definition.language !== pair.new.definition.language) return;
    const [olds, news] = [worded(pair.old), worded(pair.new)];
    const paired = new Map(pair.items.both.map((both) => [both.old, both.new]));
    const pairedBack = new Map(pair.items.both.map((both) => [both.new, both.old]));
    for (const [text, old] of olds) {
      const now = news.get(text);
      if (!now || paired.get(old) === now) continue;
      const [read, meant] = [paired.get(old), pairedBack.get(now)];
      const stored = read
        ? { id: old.item.id, before: text, after: textOf(pair.new, read) }
        : meant && { id: meant.item.id, before: textOf(pair.old, meant), after: text };
      if (!stored || stored.before === stored.after) continue;
      const parts = { text, from: old.item.id, to: now.item.id, stored };
      found(itemPlace(old, now), parts, { readable: { stored: false, fresh: false } });
    }
  },
  says: ({ text, from, to, stored: { id, before, after } }) =>
    `${quoted(shortened(text))} is asked as ${to} now, and was as ${from}: what is stored as ${id} answers ${quoted(shortened(before))}, and is read as an answer to ${quoted(shortened(after))}. If it is the same question, say “was ${from}”.`,
});

/** The items by what they ask; what several of them ask, none of them does. */
function worded(side: Side): ReadonlyMap<string, PlacedItem> {
  const found = new Map<string, PlacedItem | null>();
  for (const placed of side.contents.items.values()) {
    const text = side.texts[placed.item.id];
    if (text !== undefined) found.set(text, found.has(text) ? null : placed);
  }
  return new Map([...found].flatMap(([text, placed]) => (placed === null ? [] : [[text, placed]])));
}

function textOf({ texts }: Side, { item: { id } }: PlacedItem): string {
  return texts[id] ?? id;
}
