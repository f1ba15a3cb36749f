import { EOF, type IToken, type ParserMethod, type TokenType, tokenMatcher } from "chevrotain";
import { replace } from "../problem.ts";
import { isReserved, Name, Num, Quoted, sign, word } from "../tokens.ts";
import type { Name as NameNode } from "../tree.ts";
import type { Word } from "../words.ts";
import { areOnOneLine } from "./layout.ts";
import { nearestWord } from "./nearest.ts";
import { type AnyRule, Reader, shown } from "./reader.ts";

/** Reading what must be there. What is not there is reported and left as a hole. */
export abstract class Parts extends Reader {
  /** Reads a token that must be there; where it is not, says so and returns null. */
  protected need(index: number, type: TokenType, what: string): IToken | null {
    if (this.RECORDING_PHASE || this.at(type) || this.repaired(type)) return this.consume(index, type);
    this.missing(what);
    return null;
  }

  /** Reads a part that must be there; where it is not, says so and returns null. */
  protected needPart<T>(index: number, rule: ParserMethod<[], T>, what: string): T | null {
    if (this.RECORDING_PHASE || this.atStartOf(rule)) return this.subrule(index, rule);
    if (this.onSameLine() && this.corrected(rule)) return this.subrule(index, rule);
    this.missing(what);
    return null;
  }

  /** Reads a name that must be there. A word of the language or a number in its place is read as one, and reported. */
  protected needName(index: number, what = "a name"): NameNode | null {
    const token = this.RECORDING_PHASE || this.at(Name) ? this.consume(index, Name) : this.unusableName(what);
    return token === null ? null : this.nameOf(token);
  }

  protected nameOf(token: IToken): NameNode {
    return { kind: "name", start: token.startOffset, end: token.endOffset! + 1, text: token.image };
  }

  protected missing(what: string): void {
    const last = this.LA(0);
    if (last.tokenType === EOF) this.report("part-missing", this.LA(1), { what, after: null });
    else this.report("part-missing", last, { what, after: shown(last) });
  }

  protected unexpected(token: IToken, instead: string | null, place = "here"): void {
    const found = shown(token);
    if (token.tokenType === sign[","]) {
      const fix = replace("Delete the comma", this.stretch(token), "");
      this.report("sign-unneeded", token, { found, between: null }, { fixes: [fix] });
      return;
    }
    const fixes = instead === null ? [] : [replace(`Change to ${instead}`, this.stretch(token), instead)];
    this.report("word-unexpected", token, { found, place, instead }, { fixes });
  }

  /** Leaves out a comma where parts stand without one. */
  protected dropComma(between: string): void {
    if (this.RECORDING_PHASE || !this.at(sign[","])) return;
    const comma = this.LA(1);
    const fix = replace("Delete the comma", this.stretch(comma), "");
    this.report("sign-unneeded", comma, { found: ",", between }, { fixes: [fix] });
    this.skip();
  }

  /** Skips strange words on the line up to one that the rule can begin with; false where there is none. */
  protected skipToPart(rule: AnyRule): boolean {
    const next = this.LA(1);
    if (!this.onSameLine() || this.at(sign["{"])) return false;
    for (let ahead = 1; ; ahead++) {
      const token = this.LA(ahead);
      const outside = token.tokenType === EOF || token.tokenType === sign["}"];
      if (outside || (ahead > 1 && !areOnOneLine(this.fullText, this.LA(ahead - 1), token))) return false;
      if (this.canStart(rule, token.tokenTypeIdx)) {
        if (ahead === 1) return false;
        this.unexpected(next, null);
        for (let i = 1; i < ahead; i++) this.skip();
        return true;
      }
      if (isReserved(token.tokenType)) return false;
    }
  }

  /** Takes a misspelt word for the one that the rule can begin with. */
  protected corrected(rule: AnyRule, place?: string): boolean {
    const next = this.LA(1);
    if (next.tokenType !== Name || this.isReported()) return false;
    const words = (Object.keys(word) as Word[]).filter((key) => this.canStart(rule, word[key].tokenTypeIdx!));
    const meant = nearestWord(next.image, words) as Word | undefined;
    if (meant === undefined) return false;
    this.correct(next, word[meant], place);
    return true;
  }

  /** Reads on as if the author had written the word that was meant. */
  private correct(token: IToken, type: TokenType, place?: string): void {
    this.unexpected(token, type.name, place);
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
  }

  /** Makes the next token fit where a slip is plain: a misspelt word, or one word too many. */
  private repaired(type: TokenType): boolean {
    const next = this.LA(1);
    if (!this.onSameLine()) return false;
    if (tokenMatcher(next, Name) && nearestWord(next.image, [type.name]) !== undefined) {
      this.correct(next, type);
      return true;
    }
    const brace = next.tokenType === sign["{"] || next.tokenType === sign["}"];
    if (!brace && !isReserved(next.tokenType) && type !== Quoted && tokenMatcher(this.LA(2), type)) {
      this.unexpected(next, null);
      this.skip();
      return true;
    }
    return false;
  }

  private unusableName(what: string): IToken | null {
    const next = this.LA(1);
    const isNumber = next.tokenType === Num;
    if ((isNumber || isReserved(next.tokenType)) && this.onSameLine()) {
      this.report("name-unusable", next, { found: next.image, reason: isNumber ? "number" : "reserved" });
      this.skip();
      return next;
    }
    this.missing(what);
    return null;
  }
}
