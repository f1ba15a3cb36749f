import type { IToken, ParserMethod, TokenType } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import { replace } from "../problem.ts";
import { isClosed } from "../text.ts";
import { isReserved, Name, Num, Quoted, sign, word } from "../tokens.ts";
import type { Name as NameNode } from "../tree.ts";
import { Habits } from "./habits.ts";
import { areOnOneLine } from "./layout.ts";
import type { AnyRule } from "./reader.ts";

/** Reading what must be there. What is not there is reported and left as a hole. */
export abstract class Parts extends Habits {
  /** What stands before the number in the last name that has one. */
  private stem = "q";

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.stem = "q";
  }

  /** Reads a token that must be there; where it is not, says so and returns null. */
  protected need(index: number, type: TokenType, what: string): IToken | null {
    if (this.RECORDING_PHASE || this.at(type) || this.repaired(type)) return this.consume(index, type);
    this.missing(what, what === type.name ? ` ${what}` : undefined);
    return null;
  }

  /** Reads a part that must be there; where it is not, says so and returns null. */
  protected needPart<T>(index: number, rule: ParserMethod<[], T>, what: string): T | null {
    if (this.RECORDING_PHASE || this.atStartOf(rule)) return this.subrule(index, rule);
    if (this.onSameLine() && this.corrected(rule)) return this.subrule(index, rule);
    this.missing(what);
    return null;
  }

  /** Reads a part that may be left out; null where it is. */
  protected optionalPart<T>(index: number, rule: ParserMethod<[], T>): T | null {
    if (this.RECORDING_PHASE) return this.option(index, () => this.subrule(index, rule)) ?? null;
    return this.atStartOf(rule) ? this.subrule(index, rule) : null;
  }

  /** Reads a token that may be left out, and says whether it stands there. */
  protected hasToken(index: number, type: TokenType): boolean {
    if (this.RECORDING_PHASE) return this.option(index, () => this.consume(index, type)) !== undefined;
    if (!this.at(type)) return false;
    this.consume(index, type);
    return true;
  }

  /** Reads on after each comma; where one is missing before another part on the line, says so. `end` is no part. */
  protected afterCommas(rule: AnyRule, next: () => void, end?: TokenType): void {
    this.MANY(() => {
      this.CONSUME(sign[","]);
      next();
    });
    if (this.RECORDING_PHASE) return;
    while (this.listsOn(rule) && this.LA(1).tokenType !== end && !this.isReported()) {
      this.commaMissing();
      next();
      this.MANY(() => {
        this.CONSUME(sign[","]);
        next();
      });
    }
  }

  /** Whether another part of a list follows without a comma. */
  protected listsOn(rule: AnyRule): boolean {
    return this.onSameLine() && this.atStartOf(rule);
  }

  private commaMissing(): void {
    const semicolon = this.signBefore(";");
    if (semicolon === null) {
      this.missing("a comma", ",");
      return;
    }
    this.withdrawn.push(semicolon);
    const fixes = [replace("Write a comma", semicolon, ",")];
    this.reportStretch("sign-wrong", semicolon, { found: ";", right: "," }, fixes);
  }

  /** Reads a name that must be there. A word of the language or a number in its place is read as one, and reported. */
  protected needName(index: number, what = "a name", stem?: string): NameNode | null {
    if (!this.RECORDING_PHASE && !this.at(Name)) return this.unusableName(what, stem);
    return this.nameOf(this.consume(index, Name));
  }

  /** A name that a text follows. Words before the text, with blanks or hyphens between them, are read as one name. */
  protected needTitledName(index: number, what?: string): NameNode | null {
    this.skipDoubled();
    const name = this.needName(index, what);
    if (this.RECORDING_PHASE || name === null) return name;
    const { image } = this.LA(0);
    if (image === name.text) this.stem = /^([a-z_]+)\d+$/.exec(image)?.[1] ?? this.stem;
    this.dropMark();
    return this.oneWord(name);
  }

  /** The name with the words that stand between it and its text; `goesOn` with words that may be a part of it. */
  protected oneWord(name: NameNode, goesOn: (token: IToken) => boolean = joins): NameNode {
    if (this.RECORDING_PHASE || !goesOn(this.LA(1)) || !this.onSameLine()) return name;
    let ahead = 1;
    while (goesOn(this.LA(ahead)) && ahead < 8) ahead++;
    if (ahead === 1 || beforeTexts.has(this.LA(ahead - 1).tokenType)) return name;
    const behind = this.LA(ahead).tokenType;
    if (behind !== Quoted && behind !== word.withheld) return name;
    if (behind === Quoted && !isClosed(this.LA(ahead).image)) return name;
    if (!areOnOneLine(this.fullText, this.LA(0), this.LA(ahead))) return name;
    if (!/[ \t-]/.test(this.fullText.slice(name.start, this.LA(ahead - 1).startOffset))) return name;
    for (let i = 1; i < ahead; i++) this.skip();
    const stretch = { start: name.start, end: this.end() };
    const found = this.fullText.slice(stretch.start, stretch.end);
    const instead = found.toLowerCase().replaceAll(/[\s-]+/g, "_");
    const fix = replace(`Change to ${instead}`, stretch, instead);
    this.reportStretch("name-unusable", stretch, { found, reason: "parts", instead }, [fix]);
    return { kind: "name", ...stretch, text: instead };
  }

  protected nameOf(token: IToken): NameNode {
    return { kind: "name", start: token.startOffset, end: token.endOffset! + 1, text: token.image };
  }

  /** `item item q1`. */
  private skipDoubled(): void {
    const [word, again] = [this.LA(0), this.LA(1)];
    if (this.RECORDING_PHASE || !isReserved(again.tokenType) || again.tokenType !== word.tokenType) return;
    if (this.LA(2).tokenType !== Name || !this.onSameLine()) return;
    const extra = { start: this.end(), end: again.endOffset! + 1 };
    const parts = { found: again.image, place: "here", instead: null };
    this.report("word-unexpected", again, parts, { fixes: [replace("Delete it", extra, "")] });
    this.skip();
  }

  /** What stands before the number in the name of the next item, or in the one before. */
  private stemAhead(): string {
    for (let ahead = 1; ahead < 40; ahead++) {
      if (this.LA(ahead).tokenType !== word.item) continue;
      return /^([a-z_]+)\d+$/.exec(this.LA(ahead + 1).image)?.[1] ?? this.stem;
    }
    return this.stem;
  }

  private unusableName(what: string, stem?: string): NameNode | null {
    const next = this.LA(1);
    const isNumber = next.tokenType === Num;
    if ((isNumber || isReserved(next.tokenType)) && this.onSameLine()) {
      const found = next.image;
      const instead = isNumber ? `${stem ?? this.stemAhead()}${found.replace(".", "_")}` : `${found}_1`;
      const fix = replace(`Change to ${instead}`, this.stretch(next), instead);
      this.report(
        "name-unusable",
        next,
        { found, reason: isNumber ? "number" : "reserved", instead },
        { fixes: [fix] },
      );
      this.skip();
      return { kind: "name", ...this.stretch(next), text: instead };
    }
    this.missing(what);
    return null;
  }
}

/** Whether the token can be a part of a name that was written as several words. */
function joins({ tokenType }: IToken): boolean {
  if (tokenType === Name || tokenType === sign["-"]) return true;
  return tokenType.CATEGORIES?.includes(Name) === true && !ofTypes.has(tokenType);
}

/** Words that a text belongs to: what they stand behind is no part of a name. */
const beforeTexts: ReadonlySet<TokenType> = new Set([
  word.help,
  word.remark,
  word.unverified,
  word.code,
  word.unit,
  word.source,
  word.own,
  word.words,
]);

/** Words of answer types, which may stand before the question by mistake. */
const ofTypes: ReadonlySet<TokenType> = new Set([
  word.one,
  word.many,
  word.of,
  word.yesno,
  word.integer,
  word.number,
  word.slider,
  word.long,
  word.text,
  word.date,
  word.time,
]);
