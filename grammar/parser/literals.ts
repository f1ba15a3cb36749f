import { replace } from "../problem.ts";
import { textValue } from "../text.ts";
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

/** Texts, numbers and the small parts that stand in many places. */
export abstract class Literals extends Blocks {
  protected readonly text = this.RULE("text", (): Text => this.quoted());

  protected quoted(): Text {
    const start = this.start();
    this.CONSUME(Quoted);
    const end = this.end();
    return { kind: "text", start, end, value: textValue(this.fullText, start, end) };
  }

  protected needText(index: number, what = "a text in quotation marks"): Text | null {
    return this.needPart(index, this.text, what);
  }

  protected optionalText(index: number): Text | null {
    return this.optionalPart(index, this.text);
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

  /** In print a range is written 0-7. */
  private takeHyphenForRange(): void {
    const hyphen = this.LA(1);
    if (this.RECORDING_PHASE || hyphen.tokenType !== sign["-"] || this.LA(2).tokenType !== Num) return;
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
    const value = this.needText(0);
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
