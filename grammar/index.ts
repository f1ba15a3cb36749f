import type { IToken, Rule } from "chevrotain";
import { gathered } from "./gathered.ts";
import { lex } from "./lexer.ts";
import { FileParser } from "./parser/files.ts";
import type { SyntaxProblem } from "./problem.ts";
import type { FileTree } from "./tree.ts";

export type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxRelated } from "./problem.ts";

export interface Parsed {
  readonly text: string;
  readonly tree: FileTree;
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
  /** How many blocks stay open of which the parser has not found where they end; negative where `}` are too many. */
  readonly unclosed: number;
}

let parser: FileParser | undefined;

/** The one parser, made when it is first needed. */
function theParser(): FileParser {
  parser ??= new FileParser();
  return parser;
}

/** The rules of the grammar by name, as chevrotain describes them. */
export function rules(): Readonly<Record<string, Rule>> {
  return theParser().grammar;
}

/** Reads a text of any kind. Never throws; what could not be read is a hole in the tree and a problem in the list. */
export function parse(text: string): Parsed {
  const reader = theParser();
  const lexed = lex(text);
  const tree = reader.parse(text, lexed);
  const { tokens, comments } = lexed;
  const { withdrawn } = reader;
  const stays = ({ start, end }: SyntaxProblem) =>
    withdrawn.every((stretch) => start < stretch.start || end > stretch.end);
  const found = [...lexed.problems.filter(stays), ...reader.problems].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { text, tree, tokens, comments, problems: gathered(found), unclosed: reader.stillUnclosed };
}
