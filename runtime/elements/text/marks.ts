import { html } from "lit";
import type { Fill } from "../../definition/places.ts";

export type Marks = typeof import("./marked.ts");

let marks: Marks | undefined;

/** What reads texts that are more than words; undefined as long as no form has needed it. */
export function marksHere(): Marks | undefined {
  return marks;
}

export async function loadMarks(): Promise<void> {
  marks = await import("./marked.ts");
}

/** Whether a text is more than words: has marks, places of answers, lists or lines. */
export function isMarked(text: string): boolean {
  return /[\\{*_[<\r\n]|^\s*(?:[-+]|\d+[.)])\s|^\s*$/.test(text);
}

/** A text with its paragraphs and lists, for Lit. */
export function blockText(text: string, fill: Fill | undefined): unknown {
  return marks && isMarked(text) ? marks.blockText(text, fill) : html`<p>${text}</p>`;
}

/** A text where only words may stand, as in a label. */
export function lineText(text: string, fill: Fill | undefined): unknown {
  return marks && isMarked(text) ? marks.lineText(text, fill) : text;
}

/** What a text says, without its marks. */
export function plainText(text: string, fill: Fill | undefined): string {
  return marks && isMarked(text) ? marks.plainText(text, fill) : text;
}
