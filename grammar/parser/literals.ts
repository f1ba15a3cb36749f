import { EOF, type IToken } from "chevrotain";
import { replace } from "../problem.ts";
import { isClosed, textValue } from "../text.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
import type {
  Code,
  Help,
  LanguageTag,
  Name as NameNode,
  NumberLiteral,
  Range,
  Text,
  Withheld,
  Wording,
} from "../tree.ts";
import { Blocks } from "./blocks.ts";
import { areOnOneLine } from "./layout.ts";

/** Texts, numbers and the small parts that stand in many places. */
export abstract class Literals extends Blocks {
  protected readonly text = this.RULE("text", (): Text => this.quoted());

  protected quoted(): Text {
    const start = this.start();
    this.CONSUME(Quoted);
    if (!this.RECORDING_PHASE) this.takeInnerQuotes(start);
    const end = this.end();
    return { kind: "text", start, end, value: textValue(this.fullText, start, end) };
  }

  /** In "so "called" words" the marks in the middle belong to the text: nothing stands between them and the words. */
  private takeInnerQuotes(start: number): void {
    const first = this.end() - 1;
    let last = first;
    for (let ahead = this.toInnerQuote(); ahead > 0; ahead = this.toInnerQuote()) {
      last = this.LA(ahead).startOffset;
      for (let i = 1; i <= ahead; i++) this.skip();
    }
    if (last === first) return;
    const whole = { start, end: this.end() };
    this.withdrawn.push({ start: first + 1, end: last });
    const inner = this.fullText.slice(start + 1, whole.end - 1).replaceAll(/(?<!\\)"/g, '\\"');
    const fix = replace('Write \\" within the text', whole, `"${inner}"`);
    this.reportStretch("text-inner-quotes", { start: first, end: last + 1 }, {}, [fix]);
  }

  /** How far ahead the text stands in which the words go on that touch the mark before them; 0 where none do. */
  private toInnerQuote(): number {
    const next = this.LA(1);
    const end = this.end();
    // What stands close together may be right: "Never"once"Once".
    const opens = /[\s("]"[\p{L}\p{N}]/u.test(this.fullText.slice(end - 2, end + 1));
    if (next.startOffset !== end || !opens) return 0;
    let ahead = 2;
    while (this.LA(ahead).tokenType !== Quoted) if (this.LA(ahead++).tokenType === EOF) return 0;
    const text = this.LA(ahead);
    const touches = text.startOffset === this.LA(ahead - 1).endOffset! + 1;
    return touches && areOnOneLine(this.fullText, next, text) ? ahead : 0;
  }

  /** A text that stands at the end of its line; without quotation marks it is the rest of the line. */
  protected needLine(index: number, what?: string): Text | null {
    const words =
      this.RECORDING_PHASE || this.at(Quoted) || !this.onSameLine() ? null : this.wordsBefore(() => false);
    return words === null || words.length === 0 ? this.needText(index, what) : this.unquoted(words);
  }

  /** The text that the words are, without the quotation marks that belong about them. */
  protected unquoted(words: readonly IToken[]): Text {
    const { start, end } = this.takeUnquoted(words);
    return { kind: "text", start, end, value: this.fullText.slice(start, end) };
  }

  protected needText(index: number, what = "a text in quotation marks"): Text | null {
    const words = this.wordsNotOpened();
    return words === null ? this.needPart(index, this.text, what) : this.unquoted(words);
  }

  protected optionalText(index: number): Text | null {
    const words = this.at(Name) ? this.wordsNotOpened() : null;
    return words === null ? this.optionalPart(index, this.text) : this.unquoted(words);
  }

  /** The title before `=` or `{`: in words that begin with a capital letter also without quotation marks. */
  protected optionalTitle(index: number, end: "=" | "{"): Text | null {
    const next = this.LA(1);
    if (
      !this.RECORDING_PHASE &&
      next.tokenType === Name &&
      /^\p{Lu}/u.test(next.image) &&
      this.onSameLine()
    ) {
      let isWhole = false;
      const words = this.wordsBefore(({ tokenType }) => {
        isWhole ||= tokenType === sign[end];
        return isWhole;
      });
      if (isWhole && words !== null) return this.unquoted(words);
    }
    return this.optionalText(index);
  }

  /** The words on the line that a text's closing mark ends, and no mark opens. */
  protected wordsNotOpened(): readonly IToken[] | null {
    if (this.RECORDING_PHASE || this.at(Quoted) || !this.onSameLine()) return null;
    const words = this.wordsBefore(({ tokenType }) => tokenType === sign["{"]);
    const last = words?.at(-1);
    return last?.tokenType === Quoted && !isClosed(last.image) && words!.length > 1 ? words : null;
  }

  /** The wording of something that is asked. */
  protected readonly wording = this.CHOICE<Wording>("wording", [
    () => this.quoted(),
    () => this.SUBRULE(this.withheldWording),
  ]);

  private readonly withheldWording = this.RULE("withheldWording", (): Withheld => {
    const start = this.start();
    this.CONSUME(word.withheld);
    const topic = this.needText(0, "the topic in our own words");
    return { kind: "withheld", start, end: this.end(), topic };
  });

  /** The wording of an option: where it is withheld, its topic may be left out. */
  protected readonly label = this.CHOICE<Wording>("label", [
    () => this.quoted(),
    () => {
      const start = this.start();
      this.CONSUME(word.withheld);
      const topic = this.optionalText(1);
      return { kind: "withheld", start, end: this.end(), topic };
    },
  ]);

  protected readonly numberLiteral = this.RULE("numberLiteral", (): NumberLiteral => {
    const start = this.start();
    const negative = this.hasToken(0, sign["-"]);
    const token = this.need(0, Num, "a number");
    const value = token === null ? Number.NaN : Number(token.image);
    return { kind: "number", start, end: this.end(), value: negative ? -value : value };
  });

  protected needNumber(index: number, what = "a number"): NumberLiteral | null {
    return this.needPart(index, this.numberLiteral, what);
  }

  protected readonly range = this.RULE("range", (): Range => {
    const start = this.start();
    const from = this.SUBRULE(this.numberLiteral);
    this.takeHyphenForRange();
    let join: Range["join"] = null;
    let to: NumberLiteral | null = null;
    this.OPTION(() => {
      join = this.OR([
        { ALT: () => this.CONSUME(sign[".."]) && (".." as const) },
        { ALT: () => this.CONSUME(sign["..<"]) && "..<" },
      ]) as Range["join"];
      to = this.needNumber(1, "the end of the range");
    });
    return { kind: "range", start, end: this.end(), from, to, join };
  });

  /** In print a range is written 0-7, and said 0 to 7. */
  private takeHyphenForRange(): void {
    const hyphen = this.LA(1);
    if (this.RECORDING_PHASE || this.LA(2).tokenType !== Num) return;
    if (hyphen.tokenType === word.to) this.readAs(hyphen, sign[".."]);
    if (hyphen.tokenType !== sign["-"]) return;
    if (hyphen.image === "-") {
      const fix = replace("Write ..", this.stretch(hyphen), "..");
      this.report("sign-wrong", hyphen, { found: "-", right: ".." }, { fixes: [fix] });
    }
    hyphen.tokenType = sign[".."];
    hyphen.tokenTypeIdx = sign[".."].tokenTypeIdx!;
  }

  protected readonly tag = this.RULE("tag", (): LanguageTag => {
    const start = this.start();
    let text = this.CONSUME(Name).image;
    this.MANY(() => {
      this.CONSUME(sign["-"]);
      const part = this.needPart(0, this.tagPart, "the next part of the language");
      if (part !== null) text += `-${part}`;
    });
    return { kind: "language tag", start, end: this.end(), text };
  });

  private readonly tagPart = this.CHOICE<string>("tagPart", [
    () => this.CONSUME(Name).image,
    () => this.CONSUME(Num).image,
  ]);

  protected readonly was = this.RULE("was", (): NameNode | null => {
    this.CONSUME(word.was);
    return this.needName(0, "the earlier name");
  });

  protected optionalWas(): NameNode | null {
    return this.optionalPart(8, this.was);
  }

  protected readonly help = this.RULE("help", (): Help => {
    const start = this.start();
    this.CONSUME(word.help);
    const value = this.needLine(0);
    return { kind: "help", start, end: this.end(), value };
  });

  protected readonly code = this.RULE("code", (): Code => {
    const start = this.start();
    this.CONSUME(word.code);
    const system = this.needName(0, "the name of a terminology, such as loinc");
    const value = this.needText(0, "the code in quotation marks");
    return { kind: "code", start, end: this.end(), system, value };
  });
}
