import { createToken, Lexer, type TokenType } from "chevrotain";
import type * as tree from "./tree.ts";
import { contextual, reserved, type Sign, signs, type Word } from "./words.ts";

/**
 * The tokens that the parser reads, made from the table in words.ts. The lexer is our own (lexer.ts): it is faster on
 * a table of this kind, starts at once, and words its errors; so no token has a pattern that chevrotain would run.
 */
function token(name: string, categories: TokenType[] = []): TokenType {
  return createToken({ name, label: name, pattern: Lexer.NA, categories });
}

export type { TokenType };

/** Any name, and every word that is free as a name. */
export const Name = token("name");
export const Num = token("number literal");
export const Day = token("day");
export const Quoted = token("quoted text");
export const LineComment = token("line comment");
export const BlockComment = token("block comment");

/** The operators that stand between two values. */
export const Operator = token("operator");

/** The words that begin a property with a text. */
export const PropertyKey = token("property");

const operators: ReadonlySet<string> = new Set([
  "and",
  "or",
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
]);
const propertyKeys: ReadonlySet<string> = new Set([
  "version",
  "authors",
  "citation",
  "edition",
  "translator",
  "population",
  "recall",
  "purpose",
  "instructions",
  "precondition",
  "disclaimer",
  "unverified",
] satisfies tree.PropertyKey[]);

function record<K extends string>(
  table: Readonly<Record<K, unknown>>,
  categories: readonly TokenType[],
): Record<K, TokenType> {
  const types = {} as Record<K, TokenType>;
  for (const key of Object.keys(table) as K[]) {
    const own = [...categories];
    if (operators.has(key)) own.push(Operator);
    if (propertyKeys.has(key)) own.push(PropertyKey);
    types[key] = token(key, own);
  }
  return types;
}

/** The words, by what the author writes. */
export const word: Readonly<Record<Word, TokenType>> = {
  ...record(reserved, []),
  ...record(contextual, [Name]),
};

const reservedTypes: ReadonlySet<TokenType> = new Set(Object.keys(reserved).map((key) => word[key as Word]));

/** Whether the token is a word that cannot name anything. */
export function isReserved(type: TokenType): boolean {
  return reservedTypes.has(type);
}

/** The signs, by what the author writes. */
export const sign: Readonly<Record<Sign, TokenType>> = record(signs, []);

export const vocabulary: TokenType[] = [
  Name,
  Num,
  Day,
  Quoted,
  Operator,
  PropertyKey,
  ...Object.values(word),
  ...Object.values(sign),
];
