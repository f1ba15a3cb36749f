import { html } from "lit";
import { type Fill, wordsIn } from "../../definition/places.ts";
import { blocksOf } from "./blocks.ts";
import { type Inline, inline, isMarked } from "./inline.ts";

const nobody: Fill = () => undefined;

/** A text with its paragraphs and lists, for Lit. Words become text nodes: whatever stands in them, none is HTML. */
export function blockText(text: string, fill: Fill = nobody): unknown {
  return blocksOf(text).map((block) => {
    if (block.kind === "p") return html`<p>${rendered(block.text, fill)}</p>`;
    const items = block.items.map((item) => html`<li>${rendered(item, fill)}</li>`);
    return block.kind === "ul" ? html`<ul>${items}</ul>` : html`<ol start=${block.start}>${items}</ol>`;
  });
}

/** A text where only words may stand, as in a label: its paragraphs and the entries of its lists, a line each. */
export function lineText(text: string, fill: Fill = nobody): unknown {
  if (!text.includes("\n")) return rendered(text, fill);
  const lines = blocksOf(text).flatMap((block) =>
    block.kind === "p" ? [block.text] : block.items.map((item, at) => `${marker(block, at)} ${item}`),
  );
  return lines.map((line, at) => (at === 0 ? rendered(line, fill) : html`<br>${rendered(line, fill)}`));
}

/** What a text says, without its marks: for names, titles and the words of other texts. */
export function plainText(text: string, fill: Fill = nobody): string {
  return isMarked(text) ? plain(inline(text), fill).replace(/\s+/g, " ").trim() : text;
}

function marker(list: { readonly kind: "ul" | "ol"; readonly start: number }, at: number): string {
  return list.kind === "ul" ? "•" : `${list.start + at}\\.`;
}

function rendered(text: string, fill: Fill): unknown {
  return isMarked(text) ? children(inline(text), fill) : text;
}

function children(parts: readonly Inline[], fill: Fill): unknown {
  return parts.map((part) => (typeof part === "string" ? part : piece(part, fill)));
}

function piece(part: Exclude<Inline, string>, fill: Fill): unknown {
  switch (part.kind) {
    case "place":
      // What somebody typed may be written in the other direction.
      return html`<bdi>${wordsIn(part, fill)}</bdi>`;
    case "break":
      return html`<br>`;
    case "em":
      return html`<em>${children(part.children, fill)}</em>`;
    case "strong":
      return html`<strong>${children(part.children, fill)}</strong>`;
    case "link":
      // A link that opened in this page would take the answers with it.
      return html`<a href=${part.href} target="_blank" rel="noopener noreferrer"
        >${children(part.children, fill)}</a
      >`;
  }
}

function plain(parts: readonly Inline[], fill: Fill): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "place") return wordsIn(part, fill);
      return part.kind === "break" ? " " : plain(part.children, fill);
    })
    .join("");
}
