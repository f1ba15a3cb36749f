import { LineComment, Name, sign } from "../../grammar/tokens.ts";
import { align } from "./align.ts";
import type { Part, Parts } from "./parts.ts";
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
  const blocks: { readonly inLine: boolean }[] = [];
  let indent = 0;
  return pieces.map((piece, i): Gap => {
    const before = pieces[i - 1];
    const block = blocks.at(-1);
    const closes = isCloser(piece) && block !== undefined;
    if (closes) {
      blocks.pop();
      if (!block.inLine) indent -= step;
    }
    const place: Place = {
      piece,
      before,
      indent,
      part: parts.get(piece.start),
      inLine: block?.inLine === true,
      closes,
      leads: before !== undefined && isComment(before) && (before.breaks > 0 || i === 1),
      glued: hyphens.has(piece.start) || (before !== undefined && signs.has(before.start)),
    };
    if (isOpener(piece) && closers.has(i)) {
      blocks.push({ inLine: oneLine.has(i) });
      if (!oneLine.has(i)) indent += step;
    }
    return gapBefore(place);
  });
}

/** What decides the blank text before a piece. */
interface Place {
  readonly piece: Piece;
  readonly before: Piece | undefined;
  /** Of a line that begins here. */
  readonly indent: number;
  /** The part of a block that begins here. */
  readonly part: Part | undefined;
  /** The block around it stands in one line. */
  readonly inLine: boolean;
  /** It ends that block. */
  readonly closes: boolean;
  /** Behind a comment that begins its line. */
  readonly leads: boolean;
  /** Behind the minus of a number, or in a language tag. */
  readonly glued: boolean;
}

function gapBefore(place: Place): Gap {
  const { piece, before, indent, part, inLine, closes } = place;
  if (before === undefined) return { breaks: 0, spaces: 0 };
  if (piece.type === endOfText) return { breaks: 1, spaces: 0 };
  const opened = isOpener(before);
  if (closes) {
    if (opened) return { breaks: 0, spaces: 0 };
    return inLine ? { breaks: 0, spaces: 1 } : { breaks: 1, spaces: indent };
  }
  const breaks = Math.min(piece.breaks, opened ? 1 : 2);
  if (isComment(piece)) return breaks === 0 ? { breaks, spaces: 1 } : { breaks, spaces: indent };
  if (part === undefined) return gapInPart(place, before);
  if (!inLine && (opened || breaks > 0 || !staysBeside(place, part)))
    return { breaks: Math.max(breaks, 1), spaces: indent };
  return { breaks: 0, spaces: opened || before.type === sign[","] || isComment(before) ? 1 : 2 };
}

/** Whether a part that its author wrote behind something on the same line stays there. */
function staysBeside({ leads, before }: Place, { flows }: Part): boolean {
  return flows || (leads && before?.type !== LineComment);
}

/** Within a part line breaks stay as they are, except before a brace. */
function gapInPart({ piece, indent, glued }: Place, before: Piece): Gap {
  const further = indent + 2 * step;
  const breaks = Math.min(piece.breaks, isComment(before) ? 2 : 1);
  if (before.type === LineComment)
    return { breaks: Math.max(breaks, 1), spaces: isOpener(piece) ? indent : further };
  if (isOpener(piece)) return { breaks: 0, spaces: 1 };
  if (glued || piece.type === sign[","]) return { breaks: 0, spaces: 0 };
  if (breaks > 0) return { breaks, spaces: further };
  return { breaks: 0, spaces: isClose(before, piece) ? 0 : 1 };
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
