import {
  EmbeddedActionsParser,
  EOF,
  type IToken,
  type ParserMethod,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { firstOfRule, type Starts, startsOf } from "../first.ts";
import type { Lexed } from "../lexer.ts";
import { problem, type Stretch, type SyntaxFix, type SyntaxProblem, type SyntaxRelated } from "../problem.ts";
import { isReserved, sign, vocabulary } from "../tokens.ts";
import type { PartsOf, SyntaxCode } from "../wording.ts";
import { areOnOneLine } from "./layout.ts";
import { oneTokenAhead } from "./lookahead.ts";

// biome-ignore lint/suspicious/noExplicitAny: a rule of any parameters and result
export type AnyRule = ParserMethod<any, any>;

interface Alternative<T> {
  readonly ALT: () => T;
  readonly GATE: () => boolean;
}

/**
 * The parser's ground: looking ahead and reporting.
 *
 * Nothing here or above it is ever thrown, because every rule looks before it reads. chevrotain's own recovery works
 * by exceptions and would lose what a rule has read so far.
 */
export abstract class Reader extends EmbeddedActionsParser {
  problems: SyntaxProblem[] = [];
  protected fullText = "";
  /** The token before which the last problem was found: one mistake, one message. */
  private reportedAt: IToken | null = null;
  private readonly starts = new Map<string, Starts>();

  constructor() {
    super(vocabulary, {
      recoveryEnabled: false,
      maxLookahead: 1,
      skipValidations: true,
      lookaheadStrategy: oneTokenAhead,
    });
  }

  /** Makes ready for another text. */
  protected begin(fullText: string, { tokens }: Lexed): void {
    this.fullText = fullText;
    this.input = tokens;
    this.problems = [];
    this.reportedAt = null;
  }

  protected at(type: TokenType): boolean {
    return tokenMatcher(this.LA(1), type);
  }

  protected atEnd(): boolean {
    return this.LA(1).tokenType === EOF;
  }

  protected atReserved(): boolean {
    return isReserved(this.LA(1).tokenType);
  }

  /** Whether the rule can begin with the next token. */
  protected atStartOf(rule: AnyRule): boolean {
    return this.canStart(rule, this.LA(1).tokenTypeIdx);
  }

  protected canStart(rule: AnyRule, tokenTypeIdx: number): boolean {
    const { ruleName } = rule as unknown as { ruleName: string };
    let table = this.starts.get(ruleName);
    if (table === undefined) {
      table = startsOf(firstOfRule(this.getGAstProductions()[ruleName]!));
      this.starts.set(ruleName, table);
    }
    return table[tokenTypeIdx] === true;
  }

  /** Whether the next token stands on the line of the last one. */
  protected onSameLine(): boolean {
    const last = this.LA(0);
    return last.tokenType !== EOF && !this.atEnd() && areOnOneLine(this.fullText, last, this.LA(1));
  }

  /** Where the node that begins with the next token starts. */
  protected start(): number {
    return this.LA(1).startOffset;
  }

  /** Where the node that ends with the last token ends. */
  protected end(): number {
    return this.LA(0).endOffset! + 1;
  }

  /** A rule that is one of several, by the next token. Made once, since a large file chooses a million times. */
  protected CHOICE<T>(
    name: string,
    alternatives: readonly (Alternative<T> | (() => T))[],
  ): ParserMethod<[], T> {
    const all = alternatives.map((one) => (typeof one === "function" ? { ALT: one } : one));
    return this.RULE(name, (): T => this.or(0, all));
  }

  /** The node that one word makes. */
  protected wordNode<K extends string>(kind: K, type: TokenType): { kind: K; start: number; end: number } {
    const token = this.CONSUME(type);
    return { kind, start: token.startOffset, end: token.endOffset! + 1 };
  }

  /** Goes on behind the next token. */
  protected skip(): void {
    this.SKIP_TOKEN();
  }

  /** Whether the next token has already been complained about. */
  protected isReported(): boolean {
    return this.reportedAt === this.LA(1);
  }

  /** Says nothing more about the next token. */
  protected silence(): void {
    this.reportedAt = this.LA(1);
  }

  /** Reports once for each token that stops the parser. */
  protected report<C extends SyntaxCode>(
    code: C,
    token: IToken,
    parts: PartsOf<C>,
    extras: { related?: readonly SyntaxRelated[]; fixes?: readonly SyntaxFix[] } = {},
  ): void {
    if (this.isReported()) return;
    this.reportedAt = this.LA(1);
    this.problems.push(problem(code, this.stretch(token), parts, extras));
  }

  /** Reports a slip that the parser reads over: what follows is as it should be. */
  protected reportStretch<C extends SyntaxCode>(
    code: C,
    stretch: Stretch,
    parts: PartsOf<C>,
    fixes: readonly SyntaxFix[] = [],
  ): void {
    this.problems.push(problem(code, stretch, parts, { fixes }));
  }

  protected stretch(token: IToken): { start: number; end: number } {
    if (token.tokenType === EOF) return { start: this.fullText.length, end: this.fullText.length };
    return { start: token.startOffset, end: token.endOffset! + 1 };
  }
}

/** How a token is called in a message. */
export function shown(token: IToken): string {
  if (token.tokenType === sign[","]) return "the comma";
  const image = token.image.replaceAll(/\s+/g, " ");
  return image.length > 40 ? `${image.slice(0, 38)}…` : image;
}
