import type { TokenType } from "chevrotain";
import { called, isWithoutWidth, unseen, wordAround } from "./invisible.ts";
import { problem, replace, type SyntaxProblem } from "./problem.ts";
import { readSign, signAlone } from "./signs.ts";
import { lineEnd, readQuotedOtherwise, readText } from "./text.ts";
import { MeantToken, Token } from "./token.ts";
import { BlockComment, Day, LineComment, Name, Num, Quoted, sign, word } from "./tokens.ts";

export interface Lexed {
  readonly tokens: Token[];
  readonly comments: Token[];
  readonly problems: SyntaxProblem[];
  /** How many more blocks are opened than closed. */
  readonly unclosed: number;
}

const name = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*/uy;
const strange = /[^\s\p{L}\p{N}_"'{}()[\],.<>=!+\-*/%]+/uy;

/** The one word that has a hyphen in it. */
const hyphenated = "non-commercial";

/** The words by their length and first letter, so that most names are told from words without a look-up. */
const wordsOf: (readonly string[] | undefined)[] = [];
for (const key of Object.keys(word)) {
  const shape = shapeOf(key.length, key.charCodeAt(0));
  wordsOf[shape] = [...(wordsOf[shape] ?? []), key];
}
const typeOf: Readonly<Record<string, TokenType>> = word;

/** Splits a text into tokens. Never throws: what is not of the language becomes a problem, and reading goes on. */
export function lex(text: string): Lexed {
  const tokens: Token[] = [];
  const comments: Token[] = [];
  const problems: SyntaxProblem[] = [];
  let unclosed = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === 32 || (char >= 9 && char <= 13)) {
      at++;
      continue;
    }
    const start = at;
    let type: TokenType | null = null;
    if (isLetter(char)) {
      at = wordEnd(text, start);
      type = typeOfWord(text, start, at);
    } else if (char === 34) {
      at = readText(text, start, problems);
      type = Quoted;
    } else if (isDigit(char)) {
      at = numberEnd(text, start);
      type = typeOfNumber(text, start, at);
      if (type === Day) checkDay(text, start, at, problems);
      else if ((text[at] === "." || text[at] === "/") && isDigit(text.charCodeAt(at + 1))) {
        const end = dayEnd(text, start, problems);
        if (end !== null) {
          at = end;
          type = Day;
        }
      }
    } else if (char === 47 && (text[at + 1] === "/" || text[at + 1] === "*")) {
      at = commentEnd(text, start, problems);
      comments.push(new Token(text, text[start + 1] === "/" ? LineComment : BlockComment, start, at));
    } else if (char === 35 || (char === 45 && beginsDashedComment(text, start))) {
      at = start + text.slice(start, lineEnd(text, start)).trimEnd().length;
      problems.push(commentOtherwise(start, char === 35 ? "#" : "--"));
      comments.push(new Token(text, LineComment, start, at));
    } else {
      const alone = signAlone(text, start);
      if (alone !== undefined) {
        at++;
        type = alone;
      } else ({ type, end: at } = readOther(text, start, tokens.at(-1), problems));
    }
    if (type === null) continue;
    const isCut = text.charCodeAt(at) > 127 && isWithoutWidth(text[at]);
    const meant = isCut ? readMeant(text, start, type, problems) : undefined;
    if (meant !== undefined) at = meant.endOffset + 1;
    tokens.push(meant ?? new Token(text, type, start, at));
    if (type === sign["{"]) unclosed++;
    else if (type === sign["}"]) unclosed--;
  }
  return { tokens, comments, problems, unclosed };
}

function isLetter(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90) || char === 95;
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

function shapeOf(length: number, firstChar: number): number {
  return length * 128 + firstChar;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  let char = text.charCodeAt(end);
  while (isLetter(char) || isDigit(char)) char = text.charCodeAt(++end);
  if (char > 127) {
    name.lastIndex = at;
    name.test(text);
    return name.lastIndex;
  }
  return char === 45 && end - at === 3 && text.startsWith(hyphenated, at) ? at + hyphenated.length : end;
}

function typeOfWord(text: string, start: number, end: number): TokenType {
  for (const candidate of wordsOf[shapeOf(end - start, text.charCodeAt(start))] ?? []) {
    if (text.startsWith(candidate, start)) return typeOf[candidate]!;
  }
  return Name;
}

/** A name that begins with a digit is read whole: that names begin with a letter is said where it is used. */
function numberEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) > 127) {
    name.lastIndex = at;
    name.test(text);
    return name.lastIndex;
  }
  if (end - at === 4 && text[end] === "-") {
    const month = digitsEnd(text, end + 1);
    const day = text[month] === "-" && month === end + 3 ? digitsEnd(text, month + 1) : 0;
    if (day === month + 3) return day;
  }
  if (text[end] === "." && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return end;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function typeOfNumber(text: string, start: number, end: number): TokenType {
  const whole = digitsEnd(text, start);
  if (whole === end || text[whole] === ".") return Num;
  return text[whole] === "-" ? Day : Name;
}

function checkDay(text: string, start: number, end: number, problems: SyntaxProblem[]): void {
  const day = text.slice(start, end);
  if (isDay(day)) return;
  const stretch = { start, end };
  const fixes = nearDays(day).map((near) => replace(`Write ${near}`, stretch, near));
  problems.push(problem("day-impossible", stretch, { day }, { fixes }));
}

/** The last day of a month that has fewer, and the one after it; the day whose month was written behind it. */
function nearDays(day: string): readonly string[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const turned = `${year}-${date}-${month}`;
  if (isDay(turned)) return [turned];
  const last = ["30", "29", "28"].map((end) => `${year}-${month}-${end}`).find(isDay);
  if (last === undefined || date > "31") return [];
  const next = `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`;
  return [last, next].filter(isDay);
}

/** Whether a line begins with `--` here, a comment elsewhere. */
function beginsDashedComment(text: string, at: number): boolean {
  return text[at + 1] === "-" && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - 80), at));
}

function commentOtherwise(start: number, found: string): SyntaxProblem {
  const stretch = { start, end: start + found.length };
  const fixes = [replace("Write //", stretch, "//")];
  return problem("sign-wrong", stretch, { found, right: "//" }, { fixes });
}

const dayElsewhere = /(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/y;

/** Where a day ends that is written as in letters, 31.5.2024 or 31/5/2024; null where none stands. */
function dayEnd(text: string, at: number, problems: SyntaxProblem[]): number | null {
  dayElsewhere.lastIndex = at;
  const found = dayElsewhere.exec(text);
  if (found === null) return null;
  const [, first, separator, second, year] = found;
  const written = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const stretch = { start: at, end: dayElsewhere.lastIndex };
  const ways = [written(second!, first!)];
  if (separator === "/") ways.push(written(first!, second!));
  const days = ways.filter((day, index) => isDay(day) && ways.indexOf(day) === index);
  const fixes = days.map((day) => replace(`Write ${day}`, stretch, day));
  problems.push(problem("day-written", stretch, { right: days.join(" or ") || "2024-05-31" }, { fixes }));
  return stretch.end;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function commentEnd(text: string, at: number, problems: SyntaxProblem[]): number {
  if (text[at + 1] === "/") return at + text.slice(at, lineEnd(text, at)).trimEnd().length;
  const close = text.indexOf("*/", at + 2);
  if (close >= 0) return close + 2;
  const end = lineEnd(text, at);
  const fix = replace("Write */ at the end", { start: end, end }, " */");
  problems.push(problem("comment-not-closed", { start: at, end }, {}, { fixes: [fix] }));
  return end;
}

/** Signs of several characters, and what people write by habit or paste from elsewhere. */
function readOther(
  text: string,
  at: number,
  previous: Token | undefined,
  problems: SyntaxProblem[],
): { type: TokenType | null; end: number } {
  const read = readSign(text, at, previous, problems);
  if (read !== undefined) return read;
  const quoted = readQuotedOtherwise(text, at, problems);
  if (quoted !== undefined) return { type: Quoted, end: quoted };
  name.lastIndex = at;
  if (name.test(text)) return { type: Name, end: name.lastIndex };
  if (/\s/.test(text[at]!)) return { type: null, end: at + 1 };
  return { type: null, end: readStrange(text, at, problems) };
}

/** The word or number of which `type` is the first piece, up to a character without width within it. */
function readMeant(
  text: string,
  start: number,
  type: TokenType,
  problems: SyntaxProblem[],
): MeantToken | undefined {
  const whole = wordAround(text, start);
  if (whole === undefined) return undefined;
  const [meant, another] = lex(whole.visible).tokens;
  // Between a word of the language and a name it stands for a blank.
  if (!meant || another || (meant.tokenType === Name && type !== Name)) return undefined;
  problems.push(unseen(text, { start, end: whole.end }));
  return new MeantToken(text, meant.tokenType, start, whole.end, whole.visible);
}

function readStrange(text: string, at: number, problems: SyntaxProblem[]): number {
  strange.lastIndex = at;
  const end = strange.test(text) ? strange.lastIndex : at + 1;
  const stretch = { start: at, end };
  const image = text.slice(at, end);
  const stands = (char = "") => /[\p{L}\p{N}"]/u.test(char);
  const isBlank = isWithoutWidth(image) && stands(text[at - 1]) && stands(text[end]);
  const fixes = [isBlank ? replace("Write a blank", stretch, " ") : replace("Delete it", stretch, "")];
  problems.push(problem("character-unknown", stretch, { found: called(image) }, { fixes }));
  return end;
}
