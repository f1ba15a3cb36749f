import type { IToken, TokenType } from "chevrotain";
import { type Parsed, rules } from "./index.ts";
import { rulesAround, type State, States } from "./next/states.ts";
import { firstFrom, whereAt } from "./next/where.ts";
import { Day, LineComment, Name, Num, Quoted, vocabulary } from "./tokens.ts";

/** What may come at a place of a text. */
export interface Next {
  /** The word that is being written, up to the place: what comes takes its place. */
  readonly prefix: string;
  readonly start: number;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly type: TokenType;
  /** The rules of the grammar that it would stand in, innermost first: they tell which names fit. */
  readonly rules: readonly string[];
}

/** Rules that are there only to read mistakes. */
const mistaken: ReadonlySet<string> = new Set(["labelAlone"]);

/**
 * What may come at `offset`, also in a text that is broken before or behind it: the grammar is followed from the part
 * of the innermost block that the place is in, and a token that does not fit there is passed over.
 */
export function nextAt(parsed: Parsed, offset: number): Next {
  const { text, tokens, comments } = parsed;
  const touched = tokens[firstFrom(tokens, offset) - 1];
  const writes = touched !== undefined && isWord(touched) && touched.endOffset! + 1 >= offset;
  const start = writes ? touched.startOffset : offset;
  const prefix = writes ? touched.image.slice(0, offset - start) : "";
  if (touched?.tokenType === Quoted && offset <= touched.endOffset!) return { prefix, start, expected: [] };
  if (comments.some((comment) => isInComment(text, comment, offset))) return { prefix, start, expected: [] };

  const grammar = rules();
  const where = whereAt(parsed, start);
  const states = new States();
  let places: readonly State[] = [states.inBlock(grammar[where.rule]!)];
  for (let i = where.from; i < tokens.length && tokens[i]!.startOffset < start; i++) {
    places = states.behind(places, tokens[i]!);
  }
  const expected = new Map<string, Expected>();
  for (const { type, from } of states.steps(places)) {
    const around = rulesAround(from);
    if (around.some((rule) => mistaken.has(rule))) continue;
    for (const single of spread(type))
      expected.set(`${single.name} ${around.join(" ")}`, { type: single, rules: around });
  }
  return { prefix, start, expected: [...expected.values()] };
}

/** A line comment goes on to the end of its line. */
function isInComment(text: string, { startOffset, endOffset, tokenType }: IToken, offset: number): boolean {
  if (offset <= startOffset) return false;
  const behind = text.slice(endOffset! + 1, Math.max(offset, endOffset! + 1));
  return offset <= endOffset! || (tokenType === LineComment && !/[\r\n]/.test(behind));
}

function isWord(token: IToken): boolean {
  return /^[\p{L}_]/u.test(token.image) && token.tokenType !== Day && token.tokenType !== Num;
}

/** The words that a category stands for; a name stays one, although many words are free as names. */
function spread(type: TokenType): TokenType[] {
  if (type === Name || !type.isParent) return [type];
  return vocabulary.filter(({ tokenTypeIdx }) => type.categoryMatches?.includes(tokenTypeIdx!));
}
