import type { Container, PlacedItem } from "../../verify/machine/contents.ts";
import { firstOf, itemPlace } from "../finding/places.ts";
import { namesWords } from "../finding/words.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import { rule } from "../rule.ts";

export const layoutChanged = rule<{ items: readonly string[]; before: string; after: string }>({
  code: "layout-changed",
  class: "presentation",
  many: "changes of layout",
  find(pair, found) {
    const groups = new Map<string, Both<PlacedItem>[]>();
    const [olds, news] = [pagesOf(pair, "old"), pagesOf(pair, "new")];
    for (const both of pair.items.both) {
      const [before, after] = [pathOf(both.old, olds, pair.renamed), pathOf(both.new, news, new Map())];
      if (before === after) continue;
      const key = JSON.stringify([before, after]);
      groups.set(key, [...(groups.get(key) ?? []), both]);
    }
    for (const [key, group] of groups) {
      const [before, after] = JSON.parse(key) as [string, string];
      const first = firstOf(pair, group);
      found(itemPlace(first.old, first.new), { items: group.map((both) => both.new.item.id), before, after });
    }
  },
  says: ({ items, before, after }) =>
    `${namesWords(items)} ${items.length === 1 ? "stands" : "stand"} ${where(after)} now, and stood ${where(before)}.`,
});

function where(path: string): string {
  return path === "" ? "by itself" : `in ${path}`;
}

/** A page without a name is known by the first item on it. */
function pagesOf(pair: FormPair, side: "old" | "new"): ReadonlyMap<object, string> {
  const first = new Map<object, string>();
  for (const both of pair.items.both) {
    const placed = both[side];
    for (let at: Container | null = placed.container; at; at = at.within) {
      if (at.content && !first.has(at.content)) first.set(at.content, both.new.item.id);
    }
  }
  return first;
}

function pathOf(
  { container }: PlacedItem,
  pages: ReadonlyMap<object, string>,
  renamed: ReadonlyMap<string, string>,
): string {
  const path: string[] = [];
  for (let at: Container | null = container; at; at = at.within) {
    const { content } = at;
    if (
      !content ||
      !("kind" in content) ||
      content.kind === "group" ||
      content.kind === "note" ||
      content.kind === "repeat"
    )
      continue;
    const id = content.kind === "page" ? (content.id ?? `from ${pages.get(content) ?? ""}`) : content.id;
    path.unshift(`${content.kind} ${renamed.get(id) ?? id}`);
  }
  return path.join(", ");
}
