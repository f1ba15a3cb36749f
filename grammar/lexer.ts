import type { IToken, TokenType } from "chevrotain";
import { problem, replace, type SyntaxProblem } from "./problem.ts";
import { readSign } from "./signs.ts";
import { lineEnd, readQuotedOtherwise, readText } from "./text.ts";
import { BlockComment, Day, LineComment, Name, Num, Quoted, word } from "./tokens.ts";

export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: IToken[];
  readonly problems: SyntaxProblem[];
}

const words: ReadonlyMap<string, TokenType> = new Map(Object.entries(word));
const name = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const number = /(\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}_])|\d+(?:\.\d+)?/uy;
const nameWithDigitsFirst = /\d+[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const strange = /[^\s\p{L}\p{N}_"'{}()[\],.<>=!+\-*/%]+/uy;

/** The one word that has a hyphen in it. */
const hyphenated = "non-commercial";

/** Splits a text into tokens. Never throws: what is not of the language becomes a problem, and reading goes on. */
export function lex(text: string): Lexed {
  const tokens: IToken[] = [];
  const comments: IToken[] = [];
  const problems: SyntaxProblem[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === 32 || (char >= 9 && char <= 13)) {
      at++;
    } else if (isLetter(char)) {
      const end = wordEnd(text, at);
      const image = text.slice(at, end);
      tokens.push(token(words.get(image) ?? Name, image, at));
      at = end;
    } else if (char === 34) {
      const end = readText(text, at, problems);
      tokens.push(token(Quoted, text.slice(at, end), at));
      at = end;
    } else if (char >= 48 && char <= 57) {
      const read = readNumber(text, at);
      tokens.push(read);
      at = read.endOffset! + 1;
    } else if (char === 47 && (text[at + 1] === "/" || text[at + 1] === "*")) {
      const comment = readComment(text, at, problems);
      comments.push(comment);
      at = comment.endOffset! + 1;
    } else {
      const before = at;
      const read = readSign(text, at, tokens.at(-1), problems);
      if (read !== undefined) {
        if (read.type !== null) tokens.push(token(read.type, text.slice(at, read.end), at));
        at = read.end;
        continue;
      }
      const quoted = readQuotedOtherwise(text, at, problems);
      if (quoted !== undefined) {
        tokens.push(token(Quoted, text.slice(at, quoted), at));
        at = quoted;
        continue;
      }
      name.lastIndex = at;
      if (name.test(text)) {
        tokens.push(token(Name, text.slice(at, name.lastIndex), at));
        at = name.lastIndex;
      } else if (/\s/.test(text[at]!)) at++;
      else at = readStrange(text, at, problems);
      if (at === before) at++;
    }
  }
  return { tokens, comments, problems };
}

/** Lines and columns are left out: the tree knows offsets only. */
function token(tokenType: TokenType, image: string, startOffset: number): IToken {
  const tokenTypeIdx = tokenType.tokenTypeIdx!;
  return { image, startOffset, endOffset: startOffset + image.length - 1, tokenTypeIdx, tokenType };
}

function isLetter(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90) || char === 95;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  let char = text.charCodeAt(end);
  while (isLetter(char) || (char >= 48 && char <= 57)) char = text.charCodeAt(++end);
  if (char > 127) {
    name.lastIndex = at;
    name.test(text);
    return name.lastIndex;
  }
  return char === 45 && end - at === 3 && text.startsWith(hyphenated, at) ? at + hyphenated.length : end;
}

/** A name that begins with a digit is read as a name: that names begin with a letter is said where it is used. */
function readNumber(text: string, at: number): IToken {
  nameWithDigitsFirst.lastIndex = at;
  if (nameWithDigitsFirst.test(text)) return token(Name, text.slice(at, nameWithDigitsFirst.lastIndex), at);
  number.lastIndex = at;
  const found = number.exec(text)!;
  return token(found[1] === undefined ? Num : Day, found[0], at);
}

function readComment(text: string, at: number, problems: SyntaxProblem[]): IToken {
  if (text[at + 1] === "/") return token(LineComment, text.slice(at, lineEnd(text, at)).trimEnd(), at);
  const close = text.indexOf("*/", at + 2);
  if (close >= 0) return token(BlockComment, text.slice(at, close + 2), at);
  const end = lineEnd(text, at);
  const fix = replace("Write */ at the end", { start: end, end }, " */");
  problems.push(problem("comment-not-closed", { start: at, end }, {}, { fixes: [fix] }));
  return token(BlockComment, text.slice(at, end), at);
}

function readStrange(text: string, at: number, problems: SyntaxProblem[]): number {
  strange.lastIndex = at;
  const end = strange.test(text) ? strange.lastIndex : at + 1;
  const stretch = { start: at, end };
  const image = text.slice(at, end);
  const invisible = /^[\p{C}\p{Z}]+$/u.test(image);
  const found = invisible
    ? `The invisible character U+${image.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`
    : image;
  problems.push(
    problem("character-unknown", stretch, { found }, { fixes: [replace("Delete it", stretch, "")] }),
  );
  return end;
}
