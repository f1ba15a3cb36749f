import { EOF, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import { isReserved, Name, sign, word } from "../tokens.ts";
import type { Name as NameNode } from "../tree.ts";
import { areOnOneLine, indentAt, indentOf, isFirstOnLine } from "./layout.ts";
import { Parts } from "./parts.ts";
import type { AnyRule } from "./reader.ts";

/** A block that is being read. */
export interface Block {
  readonly kind: string;
  readonly name: NameNode | null;
  readonly opener: IToken;
  /** What reads its parts. */
  readonly rule: AnyRule;
  /** Whether what stands in it begins in its own line or further right; unknown before its first part. */
  indented: boolean | null;
  /** How many blocks without a known head are open in it: what stands in them counts as its own. */
  headless: number;
}

/**
 * Where a brace is missing, and where one is too many. Asked only where the braces of the text do not balance:
 * indentation carries no meaning.
 */
export abstract class Braces extends Parts {
  /** How many more blocks are opened than closed in the whole text, without those that have been reported. */
  protected unclosed = 0;
  /** Those around the next token, the innermost last. */
  protected readonly blocks: Block[] = [];

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.blocks.length = 0;
    this.unclosed = lexed.unclosed;
  }

  /**
   * Reads a block that may be left out; null where it is. One whose `{` is missing, in a part that begins at `start`,
   * is read if it has parts: they begin further right, or can stand nowhere else.
   */
  protected optionalBlock<T>(
    index: number,
    rule: ParserMethod<[NameNode | null], T>,
    part: () => AnyRule,
    start: number,
    name: NameNode | null = null,
  ): T | null {
    if (this.RECORDING_PHASE)
      return this.option(index, () => this.subrule(index, rule, { ARGS: [name] })) ?? null;
    if (!this.at(sign["{"]) && !(this.unclosed < 0 && this.lacksBrace(part(), start))) return null;
    return this.subrule(index, rule, { ARGS: [name] });
  }

  private lacksBrace(part: AnyRule, start: number): boolean {
    const next = this.LA(1);
    if (!this.canStart(part, next.tokenTypeIdx)) return false;
    const around = this.blocks.at(-1);
    if (around === undefined || !this.canStart(around.rule, next.tokenTypeIdx)) return true;
    return this.isFurtherIn(start);
  }

  /** Whether the next token begins a line that is indented further than the one around `start`. */
  protected isFurtherIn(start: number): boolean {
    const next = this.LA(1);
    return (
      isFirstOnLine(this.fullText, next) && indentOf(this.fullText, next) > indentAt(this.fullText, start)
    );
  }

  /** Whether what stands from `token` on would be in the block of `head`, if that had its `{`. */
  protected holds(head: IToken, token: IToken): boolean {
    const areFirst = isFirstOnLine(this.fullText, head) && isFirstOnLine(this.fullText, token);
    return areFirst && indentOf(this.fullText, token) > indentOf(this.fullText, head);
  }

  /** Whether the next token, by its indentation or its kind, stands outside of the block although no `}` came. */
  protected leaves(block: Block): boolean {
    const next = this.LA(1);
    if (this.unclosed <= 0 || next.tokenType === EOF) return false;
    if (!isFirstOnLine(this.fullText, next)) {
      block.indented ??= true;
      return false;
    }
    const indent = indentOf(this.fullText, next);
    const own = indentOf(this.fullText, block.opener);
    if (next.tokenType === sign["}"]) return indent < own;
    block.indented ??= indent > own;
    const isLeft = block.indented && indent <= own;
    if (block === this.blocks[0]) return this.beginsDeclaration(isLeft);
    if (block.indented) return isLeft;
    return this.beginsDeclaration(false) || outside[block.kind]?.has(next.tokenType) === true;
  }

  /** Whether the next token begins what can only stand outside: the block was not closed. */
  protected belongsOutside(block: Block): boolean {
    const next = this.LA(1);
    if (beginsFilePart(next.tokenType)) return true;
    if (this.unclosed <= 0 || block.kind === "form" || !isFirstOnLine(this.fullText, next)) return false;
    return (
      isReserved(next.tokenType) || this.blocks.some(({ rule }) => this.canStart(rule, next.tokenTypeIdx))
    );
  }

  /** `mayBePart`: also what is a part of a form as well. */
  private beginsDeclaration(mayBePart: boolean): boolean {
    const { tokenType } = this.LA(1);
    if (beginsFilePart(tokenType)) return true;
    if (tokenType === word.block || tokenType === word.programme) return this.LA(2).tokenType === Name;
    return mayBePart && (tokenType === word.scale || tokenType === word.table);
  }

  /** Whether the `}` that comes next is one too many: what follows stands in the block as its parts do. */
  protected closesTooEarly({ opener }: Block): boolean {
    const [brace, next] = [this.LA(1), this.LA(2)];
    if (this.unclosed >= 0 || next.tokenType === EOF || areOnOneLine(this.fullText, opener, brace))
      return false;
    const own = indentOf(this.fullText, opener);
    const isInPlace = isFirstOnLine(this.fullText, brace) && indentOf(this.fullText, brace) === own;
    const closes = next.tokenType === sign["}"];
    if (!isFirstOnLine(this.fullText, next)) return !isInPlace && !closes;
    const indent = indentOf(this.fullText, next);
    return closes ? !isInPlace && indent === own : indent > own;
  }
}

export function beginsFilePart(type: TokenType): boolean {
  return type === word.form || type === word.import || type === word.translation;
}

const ofForms = [
  word.scale,
  word.table,
  word.input,
  word.let,
  word.score,
  word.bands,
  word.cutoff,
  word.flag,
  word.check,
  word.example,
];

/** What stands in no such block, though it can be read there. */
const outside: Readonly<Record<string, ReadonlySet<TokenType>>> = {
  section: new Set([...ofForms, word.section]),
  repeat: new Set(ofForms),
  "when block": new Set(ofForms),
};
