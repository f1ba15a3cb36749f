import { EOF, type IToken, type TokenType } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import { replace, type Stretch } from "../problem.ts";
import { isClosed } from "../text.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
import { areOnOneLine } from "./layout.ts";
import type { AnyRule } from "./reader.ts";
import { Slips } from "./slips.ts";

/** What people write as they do on paper or in other languages: read as it was meant, and reported once. */
export abstract class Habits extends Slips {
  /** Where the parser says better what the lexer has said. */
  withdrawn: Stretch[] = [];

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.withdrawn = [];
  }

  /** `if` where a condition begins with `when`, and words of other tools for parts of a form. */
  protected override corrected(rule: AnyRule, place?: string): boolean {
    const next = this.LA(1);
    if (this.isReported()) return false;
    if (next.tokenType === word.if && this.canStart(rule, word.when.tokenTypeIdx!)) {
      this.readAs(next, word.when);
      return true;
    }
    if (next.tokenType !== Name) return false;
    if (next.image === "cut" && this.LA(2).image === "-" && this.LA(3).image === "off") {
      if (!this.canStart(rule, word.cutoff.tokenTypeIdx!)) return false;
      const whole = { start: next.startOffset, end: this.LA(3).endOffset! + 1 };
      this.skip();
      this.skip();
      this.readAs(this.LA(1), word.cutoff, whole);
      return true;
    }
    let meant = habitualWords.get(next.image.toLowerCase());
    // Nothing is worked out there.
    if (meant === word.score && this.LA(3).tokenType === Quoted && this.LA(4).tokenType === sign["{"])
      meant = word.section;
    if (meant !== undefined && this.canStart(rule, meant.tokenTypeIdx!)) {
      this.readAs(next, meant);
      return true;
    }
    return super.corrected(rule, place);
  }

  /** Reads the token as if the author had written what is written so here. */
  protected readAs(
    token: IToken,
    type: TokenType,
    stretch = this.stretch(token),
    right: string = type.name,
  ): void {
    const found = this.fullText.slice(stretch.start, stretch.end);
    const fix = replace(`Write ${right}`, stretch, right);
    this.reportStretch("sign-wrong", stretch, { found, right }, [fix]);
    this.turnInto(token, type);
  }

  /** `:`, `when`, `is` or `<-` where = stands between a name and what it stands for. */
  protected mendEquals(): boolean {
    if (this.RECORDING_PHASE || this.at(sign["="])) return false;
    if (this.at(word.when) || (this.at(word.is) && this.onSameLine())) {
      this.readAs(this.LA(1), sign["="]);
      return true;
    }
    if (this.LA(1).tokenType === sign["<"] && this.LA(2).image === "-") {
      const arrow = { start: this.start(), end: this.LA(2).endOffset! + 1 };
      this.skip();
      this.readAs(this.LA(1), sign["="], arrow);
      return true;
    }
    const colon = this.colonBefore();
    if (colon === null) return false;
    this.withdrawn.push(colon);
    const fix = replace("Write =", { start: this.LA(0).endOffset! + 1, end: colon.end }, " =");
    this.reportStretch("sign-wrong", colon, { found: ":", right: "=" }, [fix]);
    this.silence();
    return true;
  }

  protected colonBefore(): Stretch | null {
    return this.signBefore(":");
  }

  /** The sign, which the lexer has left out, between the last token and the next. */
  protected signBefore(sign: ":" | ";" | "?"): Stretch | null {
    const start = this.LA(0).endOffset! + 1;
    const between = this.fullText.slice(start, this.LA(1).startOffset);
    const at = between.search(/\S/);
    return between[at] === sign ? { start: start + at, end: start + at + 1 } : null;
  }

  /** The words on the line up to the first that `stops`; none where a quotation mark or a brace comes before. */
  protected wordsBefore(stops: (token: IToken, ahead: number) => boolean): IToken[] | null {
    const words: IToken[] = [];
    let last = this.LA(0);
    for (let ahead = 1; ; ahead++) {
      const token = this.LA(ahead);
      const ends =
        token.tokenType === EOF || (last.tokenType !== EOF && !areOnOneLine(this.fullText, last, token));
      if (ends || stops(token, ahead)) return words;
      if (braces.has(token.tokenType) || (token.tokenType === Quoted && isClosed(token.image))) return null;
      words.push(token);
      last = token;
    }
  }

  /** Skips words that should stand between quotation marks, and returns their stretch. */
  protected takeUnquoted(words: readonly IToken[]): Stretch {
    const first = words[0]!;
    const last = words.at(-1)!;
    const stretch = { start: first.startOffset, end: last.endOffset! + 1 };
    // A closing mark without an opening one: the lexer took it for an opening one.
    const mark = words.find(({ tokenType }) => tokenType === Quoted);
    if (mark !== undefined) stretch.end = mark.startOffset + 1;
    const written = this.fullText.slice(stretch.start, mark === undefined ? stretch.end : stretch.end - 1);
    const right = `"${written.replaceAll(/["\\{]/g, "\\$&")}"`;
    this.withdrawn.push({ start: first.startOffset, end: last.endOffset! + 1 });
    this.reportStretch("text-unquoted", stretch, { right }, [
      replace("Write quotation marks", stretch, right),
    ]);
    for (const _ of words) this.skip();
    if (mark !== undefined) this.silence();
    return stretch;
  }

  /** Skips a text that stands where a name is written, and returns where it stands. */
  protected takeQuotedName(): { readonly start: number; readonly end: number; readonly text: string } | null {
    const next = this.LA(1);
    if (this.RECORDING_PHASE || next.tokenType !== Quoted || !this.onSameLine() || !isClosed(next.image))
      return null;
    const stretch = this.stretch(next);
    const text = next.image.slice(1, -1);
    const isName = /^[a-z][a-z0-9_-]*$/.test(text);
    const fixes = isName ? [replace(`Write ${text}`, stretch, text)] : [];
    this.reportStretch("name-quoted", stretch, { instead: isName ? text : null }, fixes);
    this.skip();
    return { ...stretch, text };
  }

  /** Skips a sign of a list as it is set on paper: `1.`, `-`, `*`, `•`. */
  protected skipBullet(rule: AnyRule): boolean {
    const next = this.LA(1);
    const isBullet = next.tokenType === sign["-"] || next.tokenType === sign["*"] || next.tokenType === Num;
    if (!isBullet) return false;
    const behind = this.LA(2).tokenType === sign["."] || this.LA(2).tokenType === sign[")"] ? 3 : 2;
    const begins = this.LA(behind);
    if (!this.canStart(rule, begins.tokenTypeIdx) || !areOnOneLine(this.fullText, next, begins)) return false;
    const stretch = { start: next.startOffset, end: this.LA(behind - 1).endOffset! + 1 };
    const found = this.fullText.slice(stretch.start, stretch.end);
    this.withdrawn.push(stretch);
    const fix = replace("Delete it", { start: stretch.start, end: begins.startOffset }, "");
    this.reportStretch("sign-unneeded", stretch, { found, between: null }, [fix]);
    for (let i = 1; i < behind; i++) this.skip();
    return true;
  }

  /** Skips the sign of a band that is written as one limit, `>= 8`. */
  protected skipLimit(): boolean {
    const [limit, number] = [this.LA(1), this.LA(2)];
    if (!limits.has(limit.tokenType) || number.tokenType !== Num) return false;
    const stretch = { start: limit.startOffset, end: number.endOffset! + 1 };
    this.reportStretch("band-limits", stretch, { found: this.fullText.slice(stretch.start, stretch.end) });
    this.skip();
    return true;
  }

  /** Skips a point or bracket behind a name or number, as in `q1.` and `0)`. */
  protected dropMark(): void {
    const next = this.LA(1).tokenType;
    if (!this.RECORDING_PHASE && (next === sign["."] || next === sign[")"])) this.dropSign();
  }

  /** Skips the next token, which is a sign too many. */
  protected dropSign(): void {
    const next = this.LA(1);
    const stretch = this.stretch(next);
    const fix = replace("Delete it", stretch, "");
    this.reportStretch("sign-unneeded", stretch, { found: next.image, between: null }, [fix]);
    this.skip();
  }
}

const limits: ReadonlySet<TokenType> = new Set([sign["<"], sign["<="], sign[">"], sign[">="]]);

const braces: ReadonlySet<TokenType> = new Set([sign["{"], sign["}"]]);

/** What other tools call the parts of a form. */
const habitualWords: ReadonlyMap<string, TokenType> = new Map([
  ["question", word.item],
  ["subscale", word.score],
  ["heading", word.section],
  ["group", word.section],
  ["matrix", word.grid],
  ["calculate", word.score],
  ["compute", word.score],
  ["threshold", word.cutoff],
  ["alert", word.flag],
  ["answers", word.scale],
  ["choices", word.scale],
]);
