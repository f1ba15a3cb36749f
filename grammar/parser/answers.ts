import { type IToken, tokenMatcher } from "chevrotain";
import { replace } from "../problem.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
import type { AnswerType, Name as NameNode, NumberLiteral, Options, Range, Text } from "../tree.ts";
import { habits, isAmbiguous, isOfPhrase, meantBy } from "./answer-words.ts";
import { areOnOneLine } from "./layout.ts";
import { Scales } from "./scales.ts";

/** Answer types. */
export abstract class Answers extends Scales {
  protected readonly answerType = this.CHOICE<AnswerType>("answerType", [
    () => this.SUBRULE(this.oneOf),
    () => this.SUBRULE(this.manyOf),
    () => {
      const start = this.start();
      this.CONSUME(word.yesno);
      const options = this.lacksBraceOfOptions(["yes", "no"])
        ? this.SUBRULE1(this.options)
        : this.optionalPart(0, this.options);
      return { kind: "yesno", start, end: this.end(), options };
    },
    () => {
      const start = this.start();
      this.CONSUME(word.integer);
      const range = this.optionalPart(1, this.range);
      const unit = this.optionalPart(2, this.unit);
      return { kind: "integer", start, end: this.end(), range, unit };
    },
    () => this.SUBRULE(this.decimal),
    () => this.SUBRULE(this.slider),
    () => this.SUBRULE(this.words),
    () => this.wordNode("day", word.date),
    () => this.wordNode("clock", word.time),
  ]);

  private readonly oneOf = this.RULE("oneOf", (): AnswerType => {
    const start = this.start();
    this.CONSUME(word.one);
    this.needOf();
    const scale = this.chosenFrom();
    return { kind: "one of", start, end: this.end(), scale };
  });

  private readonly manyOf = this.RULE("manyOf", (): AnswerType => {
    const start = this.start();
    this.CONSUME(word.many);
    this.needOf();
    const scale = this.chosenFrom();
    let atLeast: NumberLiteral | null = null;
    let atMost: NumberLiteral | null = null;
    let figure: Text | null = null;
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.at);
            const bound = this.needPart(1, this.bound, "least or most");
            const number = this.needNumber(2);
            if (bound === "least") atLeast = number;
            else atMost = number;
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.on);
            figure = this.needText(3, 'the drawing, such as "body.svg"');
          },
        },
      ]);
    });
    return { kind: "many of", start, end: this.end(), scale, atLeast, atMost, figure };
  });

  private readonly bound = this.CHOICE<"least" | "most">("bound", [
    () => this.CONSUME(word.least) && ("least" as const),
    () => this.CONSUME(word.most) && ("most" as const),
  ]);

  private readonly scaleOrOptions = this.CHOICE<NameNode | Options | null>("scaleOrOptions", [
    () => this.needName(0),
    () => this.SUBRULE(this.options),
  ]);

  /** Whether an option stands where a `{` or the name of a scale belongs. */
  private lacksBraceOfOptions(codes?: readonly string[]): boolean {
    if (this.RECORDING_PHASE || this.unclosed >= 0) return false;
    const [code, label] = [this.LA(1), this.LA(2).tokenType];
    if (code.tokenType === Num || !this.at(Name)) return code.tokenType === Num;
    return (label === Quoted || label === word.withheld) && (codes?.includes(code.image) ?? true);
  }

  private chosenFrom(): NameNode | Options | null {
    if (this.lacksBraceOfOptions()) return this.SUBRULE(this.options);
    if (this.isBeforeLines()) {
      this.missing(scaleOrOptions);
      return null;
    }
    return this.needPart(0, this.scaleOrOptions, scaleOrOptions);
  }

  /** Whether the block of a grid follows, and not a list of options. */
  private isBeforeLines(): boolean {
    if (this.RECORDING_PHASE || !this.at(sign["{"])) return false;
    const [line, name] = [this.LA(2).tokenType, this.LA(3)];
    return (line === word.row || line === word.column) && tokenMatcher(name, Name);
  }

  private readonly unit = this.RULE("unit", (): Text | null => {
    this.CONSUME(word.unit);
    return this.needText(0, "the unit in quotation marks");
  });

  private readonly decimal = this.RULE("decimal", (): AnswerType => {
    const start = this.start();
    this.CONSUME(word.number);
    const range = this.optionalPart(0, this.range);
    let decimals: NumberLiteral | null = null;
    let unit: Text | null = null;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.decimals);
            decimals = this.needNumber(1, "the number of decimals");
          },
        },
        {
          ALT: () => {
            unit = this.SUBRULE(this.unit);
          },
        },
      ]),
    );
    return { kind: "decimal", start, end: this.end(), range, decimals, unit };
  });

  private readonly slider = this.RULE("slider", (): AnswerType => {
    const start = this.start();
    this.CONSUME(word.slider);
    const range: Range | null = this.needPart(0, this.range, "its ends, such as 0..100,");
    let step: NumberLiteral | null = null;
    let low: Text | null = null;
    let high: Text | null = null;
    let unit: Text | null = null;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.step);
            step = this.needNumber(1, "the size of a step");
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.from);
            low = this.needText(2, "the label of the lower end");
            this.need(0, word.to, "to and the label of the upper end");
            high = this.needText(3, "the label of the upper end");
          },
        },
        {
          ALT: () => {
            unit = this.SUBRULE(this.unit);
          },
        },
      ]),
    );
    return { kind: "slider", start, end: this.end(), range, step, low, high, unit };
  });

  private readonly words = this.RULE("words", (): AnswerType => {
    const start = this.start();
    const long = this.OR([
      {
        ALT: () => {
          this.CONSUME(word.long);
          this.need(1, word.text, "text");
          return true;
        },
      },
      { ALT: () => this.CONSUME(word.text) === null },
    ]);
    const atMost =
      this.OPTION(() => {
        this.CONSUME(word.at);
        this.need(2, word.most, "most");
        return this.needNumber(0, "the number of letters");
      }) ?? null;
    return { kind: "words", start, end: this.end(), long, atMost };
  });

  /** The answer type of something that must have one. */
  protected needAnswerType(index: number): AnswerType | null {
    if (this.RECORDING_PHASE || this.atStartOf(this.answerType)) return this.subrule(index, this.answerType);
    if (!this.onSameLine()) return this.needPart(index, this.answerType, answerTypes);
    if (this.LA(2).tokenType === word.of && this.at(Name)) {
      this.correct(this.LA(1).image.startsWith("m") ? word.many : word.one);
      return this.subrule(index, this.answerType);
    }
    if (this.LA(1).tokenType === Name) {
      if (this.corrected(this.answerType)) return this.subrule(index, this.answerType);
      const scale = this.unknownAnswerType();
      if (!this.at(sign["{"])) return scale;
    } else this.missing(answerTypes);
    if (!this.at(sign["{"])) return null;
    const start = this.start();
    const scale = this.subrule(index, this.options);
    return { kind: "one of", start, end: this.end(), scale };
  }

  /** The answer type of a line or grid, which may be left out; what other tools call it is read as well. */
  protected optionalAnswerType(index: number): AnswerType | null {
    const next = this.LA(1);
    const isHabit = !this.RECORDING_PHASE && next.tokenType === Name && habits.has(next.image.toLowerCase());
    return isHabit && this.onSameLine()
      ? this.needAnswerType(index)
      : this.optionalPart(index, this.answerType);
  }

  /** Reads the word of another tool, or a scale in place of the answer type. */
  private unknownAnswerType(): AnswerType | null {
    const token = this.LA(1);
    const { image } = token;
    const stretch = this.stretch(token);
    this.skip();
    let habit = habits.get(image.toLowerCase());
    const phrase = habit === "one of" || habit === "many of" ? this.skipPhrase(image) : [image];
    if (phrase.length > 1) {
      habit = meantBy(phrase);
      stretch.end = this.end();
    }
    const range = habit === undefined || !this.at(Num) ? null : this.optionalPart(4, this.range);
    if (range?.join && habit !== "number" && habit !== "slider") habit = "integer";
    const instead = habit ?? `one of ${image}`;
    if (image === "yes") stretch.end = this.skipNo();
    const found = this.fullText.slice(stretch.start, stretch.end);
    const ways = isAmbiguous(phrase) ? ["one of", "many of"] : [instead];
    const fixes = ways.map((way) => replace(`Write ${way}`, stretch, way));
    this.reportStretch("answer-type-unknown", stretch, { found }, fixes);
    if (habit === "integer")
      return { kind: "integer", ...stretch, range, unit: range && this.optionalPart(2, this.unit) };
    if (instead === "yesno")
      return { kind: "yesno", ...stretch, options: this.optionalPart(3, this.options) };
    if (habit === "one of" || habit === "many of") return this.scaleBehind(habit, token);
    return habit === undefined ? { kind: "one of", ...this.stretch(token), scale: this.nameOf(token) } : null;
  }

  /** Skips the rest of `select all that apply`, `multiple-choice` and the like, and returns all of its words. */
  private skipPhrase(first: string): readonly string[] {
    const found = [first];
    for (;;) {
      const ahead = this.LA(1).tokenType === sign["-"] ? 2 : 1;
      const [part, behind] = [this.LA(ahead), this.LA(ahead + 1)];
      if (!this.onSameLine() || !isOfPhrase(part.image)) return found;
      // The last word may be the name of a scale.
      const isCounting = part.tokenType === word.one || part.tokenType === word.many;
      const isBefore =
        behind.tokenType === Name || behind.tokenType === Num || behind.tokenType === sign["{"];
      const goesOn = (isBefore || isOfPhrase(behind.image)) && areOnOneLine(this.fullText, part, behind);
      if (!isCounting && !goesOn) return found;
      for (let i = 0; i < ahead; i++) this.skip();
      found.push(part.image);
    }
  }

  /** `of`, or `from` in its place. */
  private needOf(): void {
    if (!this.RECORDING_PHASE && this.at(word.from) && this.onSameLine()) this.readAs(this.LA(1), word.of);
    this.need(0, word.of, "of");
  }

  /** Skips the rest of `yes/no`, `yes or no` and `yes no`, and returns where it ends. */
  private skipNo(): number {
    const joins = this.LA(1).tokenType === sign["/"] || this.LA(1).tokenType === word.or;
    const ahead = joins ? 2 : 1;
    if (this.LA(ahead).image === "no") for (let i = 0; i < ahead; i++) this.skip();
    return this.end();
  }

  /** `radio week` and `radio { … }`: the scale behind a word of another tool. */
  private scaleBehind(kind: "one of" | "many of", { startOffset: start }: IToken): AnswerType | null {
    if (this.at(word.of)) this.skip();
    const token = this.LA(1);
    let scale: NameNode | Options | null = null;
    if (this.at(sign["{"]) || this.lacksBraceOfOptions()) scale = this.chosenFrom();
    else if (token.tokenType === Name && this.onSameLine()) {
      this.skip();
      scale = this.nameOf(token);
    }
    if (scale === null) return null;
    const found = { start, end: this.end(), scale };
    return kind === "one of"
      ? { kind, ...found }
      : { kind, ...found, atLeast: null, atMost: null, figure: null };
  }
}

const answerTypes = "an answer type, such as one of, yesno or number,";
const scaleOrOptions = "a scale or options in braces";
