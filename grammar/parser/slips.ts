import { EOF, type IToken, type TokenType, tokenMatcher } from "chevrotain";
import { replace } from "../problem.ts";
import { isClosed } from "../text.ts";
import { isReserved, Name, Num, Quoted, sign, word } from "../tokens.ts";
import type { Word } from "../words.ts";
import { areOnOneLine } from "./layout.ts";
import { nearestWord } from "./nearest.ts";
import { type AnyRule, Reader, shown } from "./reader.ts";

/** Mending slips: a misspelt word is read as the one that was meant, and a word too many is skipped. */
export abstract class Slips extends Reader {
  /** The words that a rule can begin with. */
  private readonly beginnings = new Map<AnyRule, readonly Word[]>();

  /** Says that a part is missing here; `text` is what would mend it, with the blank before it. */
  protected missing(what: string, text?: string): void {
    const last = this.LA(0);
    if (last.tokenType === EOF) {
      this.report("part-missing", this.LA(1), { what, after: null });
      return;
    }
    // Where a text has no end, what is missing stands in it.
    if (last.tokenType === Quoted && !isClosed(last.image)) {
      this.silence();
      return;
    }
    const { end } = this.stretch(last);
    const fixes = text === undefined ? [] : [replace(`Write ${text.trim()}`, { start: end, end }, text)];
    this.report("part-missing", last, { what, after: shown(last) }, { fixes });
  }

  protected unexpected(token: IToken, instead: string | null, place = "here"): void {
    if (token.tokenType === sign[","]) {
      if (!this.reportDecimalComma()) this.reportComma(token, null);
      return;
    }
    if (habitual.has(token.image)) {
      const fix = replace("Delete it", this.stretch(token), "");
      this.report("required-unneeded", token, { found: token.image }, { fixes: [fix] });
      return;
    }
    const fixes = instead === null ? [] : [replace(`Change to ${instead}`, this.stretch(token), instead)];
    this.report("word-unexpected", token, { found: shown(token), place, instead }, { fixes });
  }

  /** Leaves out a comma where parts stand without one. */
  protected dropComma(between: string): void {
    if (this.RECORDING_PHASE || !this.at(sign[","])) return;
    if (this.reportDecimalComma()) {
      this.skip();
      this.skip();
    } else {
      this.reportComma(this.LA(1), between);
      this.skip();
    }
  }

  /** Skips the decimals of a number that is written with a comma. */
  protected dropDecimals(): void {
    if (this.RECORDING_PHASE || !this.at(sign[","]) || !this.reportDecimalComma()) return;
    this.skip();
    this.skip();
  }

  private reportComma(comma: IToken, between: string | null): void {
    const fix = replace("Delete the comma", this.stretch(comma), "");
    this.report("sign-unneeded", comma, { found: "comma", between }, { fixes: [fix] });
  }

  /** A comma between two numbers without a blank is that of a decimal. */
  private reportDecimalComma(): boolean {
    const [whole, comma, decimals] = [this.LA(0), this.LA(1), this.LA(2)];
    const adjacent =
      whole.endOffset === comma.startOffset - 1 && comma.endOffset === decimals.startOffset - 1;
    if (whole.tokenType !== Num || decimals.tokenType !== Num || !adjacent) return false;
    const stretch = { start: whole.startOffset, end: decimals.endOffset! + 1 };
    const right = `${whole.image}.${decimals.image}`;
    const isThousands = /^[1-9]\d{0,2}$/.test(whole.image) && /^\d{3}$/.test(decimals.image);
    const thousands = isThousands ? `${whole.image}${decimals.image}` : null;
    const ways = thousands === null ? [right] : [thousands, right];
    const fixes = ways.map((way) => replace(`Write ${way}`, stretch, way));
    this.report("number-decimal-comma", comma, { right, thousands }, { fixes });
    return true;
  }

  /** Reads on as if the author had written the word that was meant. */
  protected correct(type: TokenType, place?: string): void {
    const token = this.LA(1);
    this.unexpected(token, type.name, place);
    this.turnInto(token, type);
  }

  /** Has the token read as one of another type. */
  protected turnInto(token: IToken, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
  }

  /** Takes a misspelt word for the one that the rule can begin with. */
  protected corrected(rule: AnyRule, place?: string): boolean {
    const next = this.LA(1);
    if (next.tokenType !== Name || this.isReported()) return false;
    const meant = nearestWord(next.image, this.startWords(rule));
    if (meant === undefined) return false;
    this.correct(word[meant], place);
    return true;
  }

  private startWords(rule: AnyRule): readonly Word[] {
    let words = this.beginnings.get(rule);
    if (words === undefined) {
      words = (Object.keys(word) as Word[]).filter((key) => this.canStart(rule, word[key].tokenTypeIdx!));
      this.beginnings.set(rule, words);
    }
    return words;
  }

  /** Makes the next token fit where a slip is plain: a misspelt word, or one word too many. */
  protected repaired(type: TokenType): boolean {
    const next = this.LA(1);
    if (!this.onSameLine()) return false;
    const isMeant = next.image === misheard[type.name] || nearestWord(next.image, [type.name]) !== undefined;
    if (tokenMatcher(next, Name) && isMeant) {
      this.correct(type);
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

  /** Mends or skips strange words on the line up to one that the rule can begin with; false where there is none. */
  protected skipToPart(rule: AnyRule): boolean {
    if (this.RECORDING_PHASE || !this.onSameLine() || this.at(sign["{"]) || this.atStartOf(rule))
      return false;
    if (this.corrected(rule)) return true;
    for (let ahead = 1; ; ahead++) {
      const token = this.LA(ahead);
      const outside = token.tokenType === EOF || token.tokenType === sign["}"] || isReserved(token.tokenType);
      if (outside || (ahead > 1 && !areOnOneLine(this.fullText, this.LA(ahead - 1), token))) return false;
      if (!this.canStart(rule, token.tokenTypeIdx)) continue;
      this.unexpected(this.LA(1), null);
      for (let i = 1; i < ahead; i++) this.skip();
      return true;
    }
  }
}

/** Words too short to be near others, and what is written for them. */
const misheard: Readonly<Record<string, string>> = { of: "off", by: "bye", to: "too" };

/** How other tools say that an item must be answered. */
const habitual: ReadonlySet<string> = new Set(["required", "mandatory", "obligatory"]);
