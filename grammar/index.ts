import type { IToken } from "chevrotain";
import { lex } from "./lexer.ts";
import { FileParser } from "./parser/files.ts";
import type { SyntaxProblem } from "./problem.ts";
import type { FileTree } from "./tree.ts";

export type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxRelated } from "./problem.ts";

export interface Parsed {
  readonly tree: FileTree;
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
}

let parser: FileParser | undefined;

/** Reads a text of any kind. Never throws; what could not be read is a hole in the tree and a problem in the list. */
export function parse(text: string): Parsed {
  parser ??= new FileParser();
  const lexed = lex(text);
  const tree = parser.parse(text, lexed);
  const { tokens, comments } = lexed;
  const found = [...lexed.problems, ...parser.problems].sort((a, b) => a.start - b.start || a.end - b.end);
  return { tree, tokens, comments, problems: found };
}
