import { LineComment, Name, sign } from "../../grammar/tokens.ts";
import { align } from "./align.ts";
import type { Parts } from "./parts.ts";
import { endOfText, type Gap, isCloser, isComment, isOpener, type Piece } from "./pieces.ts";

/** A line with a block in it is no longer than this. */
const width = 120;
const step = 2;

/** Decides the blank text before every piece. Pieces of broken declarations get one as well; it is not to be used. */
export function layout(pieces: readonly Piece[], parts: Parts): Gap[] {
  const closers = closersOf(pieces);
  const oneLine = new Set(
    [...closers].filter(([open, close]) => standsInOneLine(pieces, open, close)).map(([open]) => open),
  );
  for (;;) {
    const gaps = gapsFor(pieces, parts, closers, oneLine);
    align(pieces, parts, gaps);
    const tooLong = overlongBlocks(pieces, gaps, oneLine);
    if (tooLong.length === 0) return gaps;
    for (const open of tooLong) oneLine.delete(open);
  }
}

/** The index of the closing brace, by that of the opening one. */
function closersOf(pieces: readonly Piece[]): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  pieces.forEach((piece, i) => {
    if (isOpener(piece)) open.push(i);
    else if (isCloser(piece) && open.length > 0) closers.set(open.pop()!, i);
  });
  return closers;
}

function standsInOneLine(pieces: readonly Piece[], open: number, close: number): boolean {
  for (let i = open + 1; i <= close; i++) {
    const { breaks, text } = pieces[i]!;
    if (breaks > 0 || text.includes("\n")) return false;
  }
  return true;
}

function gapsFor(
  pieces: readonly Piece[],
  { parts, signs, hyphens }: Parts,
  closers: ReadonlyMap<number, number>,
  oneLine: ReadonlySet<number>,
): Gap[] {
  const blocks: { readonly open: number; readonly inLine: boolean }[] = [];
  return pieces.map((piece, i): Gap => {
    const before = pieces[i - 1];
    const block = blocks.at(-1);
    const closes = isCloser(piece) && block !== undefined;
    if (closes) blocks.pop();
    const indent = blocks.filter(({ inLine }) => !inLine).length * step;
    if (isOpener(piece) && closers.has(i)) blocks.push({ open: i, inLine: oneLine.has(i) });

    const part = parts.get(piece.start);
    const inLine = block?.inLine === true;
    const afterBrace = isOpener(before);
    const breaks = Math.min(piece.breaks, 2);
    if (before === undefined) return { breaks: 0, spaces: 0 };
    if (piece.type === endOfText) return { breaks: 1, spaces: 0 };
    if (closes) {
      if (afterBrace) return { breaks: 0, spaces: 0 };
      return inLine ? { breaks: 0, spaces: 1 } : { breaks: 1, spaces: indent };
    }
    if (isComment(piece)) {
      if (breaks === 0) return { breaks: 0, spaces: 1 };
      return { breaks: afterBrace ? Math.min(breaks, 1) : breaks, spaces: indent };
    }
    if (part !== undefined && !inLine) {
      const stays = breaks === 0 && (part.flows || leadsLine(pieces, i - 1)) && !afterBrace;
      if (!stays) return { breaks: afterBrace ? 1 : Math.max(breaks, 1), spaces: indent };
    }
    const behindComment = isComment(before) ? breaks : Math.min(breaks, 1);
    if (before.type === LineComment) {
      return { breaks: Math.max(behindComment, 1), spaces: isOpener(piece) ? indent : indent + 2 * step };
    }
    if (part !== undefined)
      return { breaks: 0, spaces: afterBrace || before.type === sign[","] || isComment(before) ? 1 : 2 };
    if (isOpener(piece) || piece.type === sign[","]) return { breaks: 0, spaces: isOpener(piece) ? 1 : 0 };
    if (signs.has(before.start) || hyphens.has(piece.start)) return { breaks: 0, spaces: 0 };
    if (breaks > 0) return { breaks: behindComment, spaces: indent + 2 * step };
    return { breaks: 0, spaces: isClose(before, piece) ? 0 : 1 };
  });
}

/** Whether the piece is a comment that stands before a part on the part's own line. */
function leadsLine(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]!;
  return isComment(piece) && piece.type !== LineComment && (piece.breaks > 0 || at === 0);
}

/** Whether two pieces stand together without a blank. */
function isClose(before: Piece, piece: Piece): boolean {
  const [left, right] = [before.type, piece.type];
  if (left === sign["("] || left === sign["["] || right === sign[")"] || right === sign["]"]) return true;
  if (right === sign["("]) return left === Name || left.CATEGORIES?.includes(Name) === true;
  const joins = (type: Piece["type"]) => type === sign["."] || type === sign[".."] || type === sign["..<"];
  return joins(left) || joins(right);
}

/** The outermost blocks in one line that make their line too long; a comment at its end does not count. */
function overlongBlocks(
  pieces: readonly Piece[],
  gaps: readonly Gap[],
  oneLine: ReadonlySet<number>,
): number[] {
  const found: number[] = [];
  let column = 0;
  let blocks: number[] = [];
  let depth = 0;
  pieces.forEach((piece, i) => {
    const { breaks, spaces } = gaps[i]!;
    if (breaks > 0) {
      column = 0;
      blocks = [];
    }
    if (oneLine.has(i)) {
      if (depth === 0 && !isCloser(pieces[i + 1])) blocks.push(i);
      depth++;
    } else if (depth > 0 && isOpener(piece)) depth++;
    else if (depth > 0 && isCloser(piece)) depth--;
    const lines = piece.text.split("\n");
    column = lines.length > 1 ? lines.at(-1)!.length : column + spaces + [...piece.text].length;
    if (column > width && !isComment(piece)) {
      found.push(...blocks);
      blocks = [];
    }
  });
  return found;
}
