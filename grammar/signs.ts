import type { IToken, TokenType } from "chevrotain";
import { problem, replace, type SyntaxProblem } from "./problem.ts";
import { Num, sign, word } from "./tokens.ts";
import type { Sign } from "./words.ts";

/** What people write out of habit, and what it is here; null where nothing belongs. */
const habits: Readonly<Record<string, Sign | "and" | "or" | "not" | null>> = {
  "===": "=",
  "==": "=",
  ":=": "=",
  "=>": ">=",
  "=<": "<=",
  "<>": "!=",
  "!==": "!=",
  "≠": "!=",
  "≤": "<=",
  "≥": ">=",
  "&&": "and",
  "&": "and",
  "||": "or",
  "|": "or",
  "!": "not",
  "⩾": ">=",
  "⩽": "<=",
  "≧": ">=",
  "≦": "<=",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "∗": "*",
  "÷": "/",
  "⁄": "/",
  "∕": "/",
  "...": "..",
  "…": "..",
  "‥": "..",
  "＝": "=",
  "（": "(",
  "）": ")",
  "，": ",",
  ";": null,
  "；": null,
  ":": null,
  "：": null,
};

const types: Readonly<Record<string, TokenType>> = { ...sign, ...word };
const known = new Set<string>([...Object.keys(sign), ...Object.keys(habits)]);
const pattern = new RegExp(
  [...known]
    .sort((a, b) => b.length - a.length)
    .map((found) => found.replace(/[^\p{L}]/gu, "\\$&"))
    .join("|"),
  "y",
);

/** The signs of one character, by its code. */
const short: (TokenType | undefined)[] = [];
for (const one of Object.keys(sign)) if (one.length === 1) short[one.charCodeAt(0)] = sign[one as Sign];

/** What may make a longer sign of the character before it. */
const joining: ReadonlySet<string> = new Set([...known].flatMap((long) => [...long.slice(1)]));

/** The sign of one character at `at`, where nothing can make a longer one of it. */
export function signAlone(text: string, at: number): TokenType | undefined {
  const type = short[text.charCodeAt(at)];
  return type !== undefined && !joining.has(text[at + 1]!) ? type : undefined;
}

export interface ReadSign {
  /** Null where what stands there is to be left out. */
  readonly type: TokenType | null;
  readonly end: number;
}

/** Hyphens, dashes and minuses that are none of the keyboard's. */
const dash = /[‐‑‒–—―−]/;

/** Reads the sign at `at`, also one that is written out of habit; undefined where there is none. */
export function readSign(
  text: string,
  at: number,
  previous: IToken | undefined,
  problems: SyntaxProblem[],
): ReadSign | undefined {
  if (dash.test(text[at]!)) return readDash(text, at, previous, problems);
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  const right = habits[found];
  if (right === undefined) return { type: types[found]!, end };
  if (found === ":" && isFromTo(text, at, previous))
    return { type: wrong(found, "..", at, end, problems), end };
  if (right === null) {
    const stretch = { start: at, end };
    const name = found === ";" || found === "；" ? "semicolon" : "colon";
    const fix = replace(`Delete the ${name}`, stretch, "");
    problems.push(problem("sign-unneeded", stretch, { found: name, between: null }, { fixes: [fix] }));
    return { type: null, end };
  }
  return { type: wrong(found, right, at, end, problems), end };
}

/** `0:4` and `q1:q4`, which go from the one to the other in spreadsheets, and with a dash in print. */
function isFromTo(text: string, at: number, previous: IToken | undefined): boolean {
  if (previous?.endOffset !== at - 1) return false;
  const [, stem, from] = /^([\p{L}\d_]*?)(\d+)$/u.exec(previous.image) ?? [];
  const [, ofNext, to] = /^([\p{L}\d_]*?)(\d+)(?![\p{L}\d_.])/u.exec(text.slice(at + 1, at + 40)) ?? [];
  return from !== undefined && stem === ofNext && Number(from) < Number(to);
}

/** A dash between two numbers or items is a range in print, elsewhere a minus. */
function readDash(
  text: string,
  at: number,
  previous: IToken | undefined,
  problems: SyntaxProblem[],
): ReadSign {
  const adjacent = previous?.endOffset === at - 1;
  const beginsLine =
    previous !== undefined && /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, previous.startOffset).slice(-80));
  const range =
    isFromTo(text, at, previous) ||
    (previous?.tokenType === Num && /^\s*\d/.test(text.slice(at + 1, at + 10)) && (adjacent || beginsLine));
  return { type: wrong(text[at]!, range ? ".." : "-", at, at + 1, problems), end: at + 1 };
}

function wrong(
  found: string,
  right: string,
  start: number,
  end: number,
  problems: SyntaxProblem[],
): TokenType {
  const spaced = /\w/.test(right) ? `${right} ` : right;
  const fix = replace(`Write ${right}`, { start, end }, spaced);
  problems.push(problem("sign-wrong", { start, end }, { found, right }, { fixes: [fix] }));
  return types[right]!;
}
