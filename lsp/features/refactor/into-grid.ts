import type * as tree from "../../../grammar/tree.ts";
import { type Node, walk } from "../../../grammar/walk.ts";
import { nodesAt } from "../../tree/nodes-at.ts";
import type { View } from "../../workspace/view.ts";
import { formAt } from "./asked.ts";
import { freeName } from "./free-name.ts";
import { laidOut, type Piece } from "./laid-out.ts";
import type { Offer } from "./refactoring.ts";

/** Items that follow each other and are answered alike become the rows of a grid. Their names stay. */
export const intoGrid: Offer = (view, range) => {
  const form = formAt(view, range.start);
  const item = nodesAt(view.syntax.tree, range.start).find((node): node is tree.Item => node.kind === "item");
  const items = form && item ? alike(view, membersAround(form.bound.node, item), item, range) : [];
  if (!form || items.length < 2) return [];
  return [
    {
      kind: "refactor.rewrite",
      title: `Make a grid of ${items[0]!.name!.text} to ${items.at(-1)!.name!.text}`,
      keepsMeaning: true,
      change: () => {
        const name = freeName(`${items[0]!.name!.text}_to_${items.at(-1)!.name!.text}`, form);
        return { edits: [laidOut(view, asGrid(view, items, name))] };
      },
    },
  ];
};

/** The items around one that are answered as it is, or those of them that are selected. */
function alike(
  view: View,
  members: readonly tree.Member[],
  item: tree.Item,
  range: tree.Spanned,
): readonly tree.Item[] {
  const type = typeOf(view, item);
  if (!type) return [];
  const isAlike = (node: tree.Member | undefined): node is tree.Item =>
    node?.kind === "item" &&
    typeOf(view, node) === type &&
    (range.end === range.start || (node.start <= range.end && range.start <= node.end));
  let [from, to] = [members.indexOf(item), members.indexOf(item)];
  while (isAlike(members[from - 1])) from -= 1;
  while (isAlike(members[to + 1])) to += 1;
  return members.slice(from, to + 1) as tree.Item[];
}

/** How an item is answered, as far as rows can be answered so; null for others. */
function typeOf({ text }: View, { name, was: _, type, marks }: tree.Item): string | null {
  if (!name || marks.some(({ kind }) => kind === "remark" || kind === "at least")) return null;
  const hasScale = type?.kind === "one of" && type.scale?.kind === "name";
  const isPlain = type?.kind === "yesno" && !type.options;
  return hasScale || isPlain ? text.slice(type.start, type.end).replace(/\s+/g, " ") : null;
}

function membersAround(form: tree.Form, item: tree.Item): readonly tree.Member[] {
  let found: readonly tree.Member[] = [];
  walk(form, (node: Node) => {
    const { members } = node as Node & { readonly members?: readonly tree.Member[] };
    // In a repeat, what is asked anew each time stays by itself.
    if (node.kind !== "repeat" && members?.includes(item)) found = members;
  });
  return found;
}

function asGrid({ text }: View, items: readonly tree.Item[], name: string): readonly Piece[] {
  const [first, last] = [items[0]!, items.at(-1)!];
  // Behind `yesno`, a block would be its options: there, each row says how it is answered.
  const shared = first.type!.kind === "yesno" ? "" : ` ${text.slice(first.type!.start, first.type!.end)}`;
  const pieces: Piece[] = [{ start: first.start, end: first.start, text: `grid ${name}${shared} {\n` }];
  for (const { start, type } of items) {
    pieces.push({ start, end: start + "item".length, text: "row" });
    const blank = /\s*$/.exec(text.slice(0, type!.start))![0].length;
    if (shared !== "") pieces.push({ start: type!.start - blank, end: type!.end, text: "" });
  }
  const line = text.indexOf("\n", last.end);
  const behind = text.slice(last.end, line < 0 ? text.length : line);
  // A comment behind the last one stays behind it.
  const end = /^\s*\/\//.test(behind) ? last.end + behind.length : last.end;
  return [...pieces, { start: end, end, text: "\n}" }];
}
