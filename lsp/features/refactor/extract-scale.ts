import type * as tree from "../../../grammar/tree.ts";
import type { View } from "../../workspace/view.ts";
import { type Asked, allAsked, askedAt } from "./asked.ts";
import { freeName } from "./free-name.ts";
import { laidOut, type Piece } from "./laid-out.ts";
import type { Offer, Rewriting } from "./refactoring.ts";
import { type TranslatedOptions, translatedOptions, withoutOptions } from "./translated-options.ts";

/** Options that are written in place become a scale with a name, which others can use. */
export const extractScale: Offer = (view, { start }) => {
  const asked = askedAt(view, start);
  if (asked?.scale.kind !== "options") return [];
  const same = allAsked(asked.form).filter((other) => isSame(view, asked, other));
  const offers: { readonly title: string; readonly of: readonly Asked[] }[] = [
    { title: "Make a scale of these options", of: [asked] },
  ];
  if (same.length > 1 && !opensText(asked.scale))
    offers.push({
      title: `Make one scale of these options, for all ${same.length} that have them`,
      of: same,
    });
  return offers.map(({ title, of }) => ({
    kind: "refactor.extract",
    title,
    keepsMeaning: true,
    change: () => extracted(view, asked, of),
  }));
};

function extracted(view: View, first: Asked, all: readonly Asked[]): Rewriting | null {
  const { form } = first;
  const options = first.scale as tree.Options;
  const name = freeName(`${first.name.text}_options`, form);
  const top = form.bound.node.members.find(
    ({ start, end }) => start <= first.node.start && first.node.end <= end,
  );
  if (!top) return null;
  const pieces: Piece[] = all.map(({ scale: { start, end } }) => ({ start, end, text: name }));
  const at = aboveComments(view, top.start);
  const written = `scale ${name} ${view.text.slice(options.start, options.end)}\n\n`;
  pieces.push({ start: at, end: at, text: written });
  const words = movedWords(view, name, all);
  return words && { edits: [laidOut(view, pieces), ...words] };
}

/** In each translation, the words of the options go from where they stand to the scale. Null where that cannot be said. */
function movedWords(view: View, name: string, all: readonly Asked[]): Rewriting["edits"] | null {
  const inFiles = new Map<string, TranslatedOptions[]>();
  for (const { form, name: owner, scale } of all) {
    const found = translatedOptions(view, form, owner.text, (scale as tree.Options).options);
    if (!found) return null;
    for (const one of found) {
      const key = `${one.file.path} ${one.translation.start}`;
      inFiles.set(key, [...(inFiles.get(key) ?? []), one]);
    }
  }
  const edits: Rewriting["edits"][number][] = [];
  for (const found of inFiles.values()) {
    const [first] = found;
    // One scale has one wording.
    if (!first || found.length < all.length || found.some(({ text }) => flat(text) !== flat(first.text)))
      return null;
    const at = first.entry.end;
    const block: Piece = { start: at, end: at, text: `\n${name} {\n${first.text}\n}\n` };
    edits.push(laidOut(first.file, [...found.flatMap(withoutOptions), block]));
  }
  return edits;
}

/** Whether both have the same options, written alike. Comments would be lost. */
function isSame(view: View, asked: Asked, other: Asked): boolean {
  if (other.node === asked.node) return true;
  if (other.scale.kind !== "options") return false;
  const { start, end } = other.scale;
  if (view.syntax.comments.some(({ startOffset }) => start < startOffset && startOffset < end)) return false;
  return wordsOf(view, asked.scale) === wordsOf(view, other.scale);
}

function wordsOf({ syntax: { tokens } }: View, { start, end }: tree.Spanned): string {
  const within = tokens.filter(({ startOffset }) => start <= startOffset && startOffset < end);
  return within.map(({ image }) => image).join(" ");
}

/** A text box belongs to the one item that opens it. */
function opensText({ options }: tree.Options): boolean {
  return options.some(({ marks }) => marks.some(({ kind }) => kind === "specify" || kind === "when"));
}

/** The beginning of the comments that stand right above a place, or the place itself. */
function aboveComments({ text, syntax: { comments } }: View, offset: number): number {
  let at = offset;
  for (const { startOffset, endOffset } of comments.toReversed()) {
    const end = endOffset! + 1;
    if (end > at || text.slice(end, at).trim() !== "" || /\n[ \t]*\n/.test(text.slice(end, at))) continue;
    const line = text.slice(text.lastIndexOf("\n", startOffset - 1) + 1, startOffset);
    if (line.trim() !== "") break;
    at = startOffset;
  }
  return at;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
