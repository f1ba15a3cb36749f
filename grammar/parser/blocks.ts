import { EOF } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import { replace } from "../problem.ts";
import { isReserved, sign, word } from "../tokens.ts";
import type { Name as NameNode } from "../tree.ts";
import { type Block, Braces, beginsFilePart } from "./braces.ts";
import { areOnOneLine, indentOf, isFirstOnLine, lineStartsOf } from "./layout.ts";
import type { AnyRule } from "./reader.ts";

/** Deeper than any form is, and far from what a machine could not follow. */
const mostBlocks = 100;

/** Reading `{ … }`: what belongs to no part is skipped up to the next part, and a brace that is missing is found. */
export abstract class Blocks extends Braces {
  private lineStarts: readonly number[] | null = null;

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.lineStarts = null;
  }

  /**
   * Reads `{`, `part` after `part` by the rule, and `}`. `kind` and `name` say whose block it is. Returns false where
   * there is no block.
   */
  protected block(kind: string, name: NameNode | null, rule: AnyRule, part: () => void): boolean {
    if (this.RECORDING_PHASE) this.consume(8, sign["{"]);
    else if (!this.open(kind, name, rule)) return false;
    this.parts(rule, part);
    if (this.RECORDING_PHASE) this.consume(9, sign["}"]);
    else this.close();
    return true;
  }

  /** Reads parts up to the end of the block; what is no part is reported and skipped. */
  protected parts(rule: AnyRule, part: () => void): void {
    if (this.RECORDING_PHASE) {
      this.many(9, part);
      return;
    }
    const block = this.blocks.at(-1);
    for (;;) {
      if (this.unclosed > 0 && block !== undefined)
        this.many(9, { GATE: () => !this.leaves(block), DEF: part });
      else this.many(9, part);
      if (this.atEnd()) return;
      if (this.at(sign["}"])) {
        if (block === undefined || this.leaves(block)) return;
        if (block.headless > 0) {
          block.headless--;
          this.skip();
        } else if (this.closesTooEarly(block)) this.skipUnneeded(block);
        else return;
        continue;
      }
      if (block !== undefined && (this.leaves(block) || this.belongsOutside(block))) return;
      this.skipStray(rule, block);
    }
  }

  private skipUnneeded({ kind, name }: Block): void {
    const brace = this.LA(1);
    const fix = replace("Delete }", this.stretch(brace), "");
    this.report("brace-unneeded", brace, { block: called(kind, name) }, { fixes: [fix] });
    this.unclosed++;
    this.skip();
    // What stands behind it on its line belongs to what was closed before it.
    if (this.onSameLine()) this.silence();
  }

  private open(kind: string, name: NameNode | null, rule: AnyRule): boolean {
    if (!this.at(sign["{"])) this.skipToBrace();
    const last = this.LA(0);
    const opener = this.at(sign["{"]) ? this.LA(1) : last;
    if (this.blocks.length === mostBlocks && opener.tokenType === sign["{"]) {
      this.report("nested-too-deeply", opener, { what: "blocks", most: mostBlocks });
      this.skipBlock();
      return false;
    }
    if (opener.tokenType === sign["{"]) this.consume(8, sign["{"]);
    else {
      const { end } = this.stretch(last);
      const fix = replace("Open it", { start: end, end }, this.unclosed < 0 ? " {" : " {}");
      this.report("block-not-opened", last, { what: called(kind, name) }, { fixes: [fix] });
      if (this.unclosed >= 0) return false;
      this.unclosed++;
    }
    this.blocks.push({ kind, name, opener, rule, indented: null, headless: 0 });
    return true;
  }

  /** Skips a whole block, from its `{`. */
  private skipBlock(): void {
    let depth = 0;
    do {
      if (this.at(sign["{"])) depth++;
      else if (this.at(sign["}"])) depth--;
      this.skip();
    } while (depth > 0 && !this.atEnd());
  }

  /** Skips a few words before the `{` of their line. */
  private skipToBrace(): void {
    for (let ahead = 1; ahead < 20; ahead++) {
      const token = this.LA(ahead);
      if (token.tokenType === sign["{"]) {
        this.unexpected(this.LA(1), null);
        for (let i = 1; i < ahead; i++) this.skip();
        return;
      }
      const outside = token.tokenType === EOF || token.tokenType === sign["}"];
      if (outside || isFirstOnLine(this.fullText, token)) return;
    }
  }

  private close(): void {
    const block = this.blocks.pop()!;
    if (this.at(sign["}"]) && !(this.unclosed > 0 && this.leaves(block))) {
      this.consume(9, sign["}"]);
      return;
    }
    this.unclosed--;
    const { fullText } = this;
    const { opener } = block;
    const last = this.LA(0);
    const what = called(block.kind, block.name);
    const { end } = this.stretch(last);
    const brace = areOnOneLine(fullText, opener, last)
      ? " }"
      : `\n${" ".repeat(indentOf(fullText, opener))}}`;
    this.report(
      "block-not-closed",
      last,
      { what, line: this.lineOf(opener.startOffset) },
      {
        related: [{ ...this.stretch(opener), message: `${what} is opened here` }],
        fixes: [replace("Close it here", { start: end, end }, brace)],
      },
    );
  }

  private lineOf(offset: number): number {
    this.lineStarts ??= lineStartsOf(this.fullText);
    let low = 0;
    let high = this.lineStarts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Reports a token that is no part of the block, and skips to the next that may be one. */
  private skipStray(rule: AnyRule, block: Block | undefined): void {
    if (this.skipBullet(rule) || (block?.kind === "bands" && this.skipLimit())) return;
    const place = block === undefined || this.onSameLine() ? "here" : `in ${called(block.kind, block.name)}`;
    if (!this.corrected(rule, place) && this.skipToStart(rule, place) && block !== undefined)
      block.headless++;
  }

  /**
   * Reports the next token, and skips to the next that the rule may begin with, or that ends the block. Other blocks
   * are skipped whole, except where a part stands in them: then returns true, behind their brace.
   */
  protected skipToStart(rule: AnyRule, place: string): boolean {
    this.unexpected(this.LA(1), null, place);
    let depth = 0;
    do {
      if (this.at(sign["{"])) {
        this.skip();
        if (depth === 0 && this.mayStart(rule)) return true;
        depth++;
      } else {
        if (this.at(sign["}"])) depth--;
        this.skip();
      }
    } while (!this.atEnd() && (depth > 0 || !(this.at(sign["}"]) || this.mayStart(rule))));
    return false;
  }

  /** A word that is also free as a name begins a part only at the beginning of a line, or behind a comma. */
  private mayStart(rule: AnyRule): boolean {
    const next = this.LA(1);
    if (beginsFilePart(next.tokenType)) return true;
    if (this.LA(0).tokenType === word.else) return false;
    // Within a line it is the condition of what could not be read.
    if (next.tokenType === word.when && this.onSameLine() && this.LA(0).tokenType !== sign["}"]) return false;
    if (!this.atStartOf(rule)) return false;
    const separate = isFirstOnLine(this.fullText, next) || this.LA(0).tokenType === sign[","];
    return separate || isReserved(next.tokenType);
  }
}

/** "section harm", "the options of q1". */
export function called(kind: string, name: NameNode | null): string {
  return name === null ? `this ${kind}` : `${kind} ${name.text}`;
}
