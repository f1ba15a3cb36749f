import { type Parsed, parse } from "../../grammar/index.ts";
import { layout } from "./layout.ts";
import { partsOf } from "./parts.ts";
import { isComment, type Piece, piecesOf } from "./pieces.ts";

/** A replacement in a text: offsets in UTF-16 units, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Formatted {
  readonly text: string;
  /** What leads from the given text to the formatted one, in its order. */
  readonly edits: readonly TextEdit[];
  /** There are syntax errors; what stands in declarations with them was left as it is. */
  readonly isBroken: boolean;
}

/**
 * Lays out a text in the one way there is: only blanks and line breaks change. A declaration with syntax errors stays
 * as it is; so do texts, comments, the kind of line breaks and a byte order mark.
 */
export function format(text: string): Formatted {
  const parsed = parse(text);
  const edits = editsFor(parsed);
  return { text: apply(text, edits), edits, isBroken: parsed.problems.length > 0 };
}

/** As {@link format}, only on the lines that the range touches. */
export function formatRange(text: string, start: number, end: number): Formatted {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const parsed = parse(text);
  const edits = editsFor(parsed).filter((edit) => edit.end >= from && edit.start <= to);
  return { text: apply(text, edits), edits, isBroken: parsed.problems.length > 0 };
}

function editsFor(parsed: Parsed): TextEdit[] {
  const { text } = parsed;
  const pieces = piecesOf(parsed);
  if (pieces.length === 1) return [];
  const gaps = layout(pieces, partsOf(parsed));
  const isBroken = brokenIn(parsed);
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
  const edits: TextEdit[] = [];
  let wasBroken = false;
  pieces.forEach((piece, i) => {
    const { breaks, spaces } = gaps[i]!;
    const keeps = isBroken(piece.start) || wasBroken;
    wasBroken = isBroken(piece.start);
    if (keeps) return;
    const blank = lineBreak.repeat(breaks) + " ".repeat(spaces);
    if (text.slice(piece.from, piece.start) !== blank)
      edits.push({ start: piece.from, end: piece.start, text: blank });
    if (isComment(piece) && breaks > 0) edits.push(...shifted(text, piece, spaces));
  });
  return edits;
}

/** Whether an offset lies in a declaration with syntax errors, or in what stands around one; asked in their order. */
function brokenIn({ text, tree, problems }: Parsed): (offset: number) => boolean {
  const borders = [...tree.declarations.slice(1).map(({ start }) => start), text.length + 1];
  const broken = new Set<number>();
  let at = 0;
  for (const { start } of problems) {
    while (borders[at]! <= start) at++;
    broken.add(at);
  }
  at = 0;
  return (offset) => {
    while (borders[at]! <= offset) at++;
    return broken.has(at);
  };
}

/** Takes the further lines of a comment along with its first. */
function shifted(text: string, piece: Piece, spaces: number): TextEdit[] {
  const lineStart = text.lastIndexOf("\n", piece.start - 1) + 1;
  const by = spaces - (piece.start - lineStart);
  if (by === 0) return [];
  const edits: TextEdit[] = [];
  for (let at = text.indexOf("\n", piece.start); at >= 0 && at < piece.end; at = text.indexOf("\n", at + 1)) {
    let end = at + 1;
    while (text[end] === " ") end++;
    const indent = end - at - 1;
    const isBlank = text[end] === "\n" || text[end] === "\r";
    if (!isBlank && indent + by >= 0) edits.push({ start: at + 1, end, text: " ".repeat(indent + by) });
  }
  return edits;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
