import type { Parsed } from "../../grammar/index.ts";
import { BlockComment, LineComment, sign, type TokenType } from "../../grammar/tokens.ts";

/** A token or a comment, and the blank text before it. */
export interface Piece {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the blank text before it begins. */
  readonly from: number;
  /** How many line breaks there are before it. */
  readonly breaks: number;
}

/** The blank text before a piece: how many line breaks, then how many spaces. */
export interface Gap {
  breaks: number;
  spaces: number;
}

/** Tokens and comments in the order of the text; behind them an empty piece at its end. */
export function piecesOf({ text, tokens, comments }: Parsed): Piece[] {
  const all = [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
  const pieces: Piece[] = [];
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const add = (type: TokenType, start: number, end: number) => {
    pieces.push({
      type,
      start,
      end,
      text: text.slice(start, end),
      from,
      breaks: breaksIn(text, from, start),
    });
    from = end;
  };
  for (const { tokenType, startOffset, endOffset } of all) add(tokenType, startOffset, endOffset! + 1);
  add(endOfText, text.length, text.length);
  return pieces;
}

/** The type of the piece that ends every text. */
export const endOfText: TokenType = { name: "end of text" };

export function isComment({ type }: Piece): boolean {
  return type === LineComment || type === BlockComment;
}

export function isOpener(piece: Piece | undefined): boolean {
  return piece?.type === sign["{"];
}

export function isCloser(piece: Piece | undefined): boolean {
  return piece?.type === sign["}"];
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) breaks++;
  }
  return breaks;
}
