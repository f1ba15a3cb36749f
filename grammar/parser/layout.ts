import type { IToken } from "chevrotain";
import { isWithoutWidth } from "../invisible.ts";

// Lines and indentation carry no meaning. Recovery looks at them to guess what the author meant.

export function isFirstOnLine(source: string, token: IToken): boolean {
  let at = token.startOffset - 1;
  while (at >= 0 && isBlank(source[at]!)) at--;
  return at < 0 || source[at] === "\n" || source[at] === "\r";
}

/** How far the line of the token is indented. */
export function indentOf(source: string, token: IToken): number {
  return indentAt(source, token.startOffset);
}

/** How far the line around the offset is indented. */
export function indentAt(source: string, offset: number): number {
  let from = offset;
  while (from > 0 && source[from - 1] !== "\n" && source[from - 1] !== "\r") from--;
  let width = 0;
  for (let at = from; at < source.length && isBlank(source[at]!); at++)
    if (!isWithoutWidth(source[at])) width++;
  return width;
}

/** Also blanks as they are pasted from elsewhere. */
function isBlank(char: string): boolean {
  return char === " " || char === "\t" || (char > "~" && (/\p{Zs}/u.test(char) || isWithoutWidth(char)));
}

export function areOnOneLine(source: string, first: IToken, second: IToken): boolean {
  for (let at = first.endOffset! + 1; at < second.startOffset; at++) {
    if (source[at] === "\n" || source[at] === "\r") return false;
  }
  return true;
}

/** Where each line begins. */
export function lineStartsOf(source: string): number[] {
  const starts = [0];
  for (let at = 0; at < source.length; at++) {
    if (source[at] === "\n" || (source[at] === "\r" && source[at + 1] !== "\n")) starts.push(at + 1);
  }
  return starts;
}
