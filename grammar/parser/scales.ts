import type { TokenType } from "chevrotain";
import { Name, Quoted, sign, word } from "../tokens.ts";
import type {
  Name as NameNode,
  NumberLiteral,
  Option,
  OptionMark,
  Options,
  OwnWords,
  Scale,
  Wording,
} from "../tree.ts";
import { Expressions } from "./expressions.ts";
import { shown } from "./reader.ts";

const markWords: ReadonlySet<TokenType> = new Set([
  word.declines,
  word.unknown,
  word.exclusive,
  word.specify,
  word.optional,
  word.own,
  word.help,
  word.code,
]);

/** Scales and their options. */
export abstract class Scales extends Expressions {
  protected readonly scale = this.RULE("scale", (): Scale => {
    const start = this.start();
    this.CONSUME(word.scale);
    const name = this.needName(0);
    const was = this.optionalWas();
    const options = this.SUBRULE(this.options, { ARGS: ["scale", name] });
    return { kind: "scale", start, end: this.end(), name, was, options };
  });

  protected readonly options = this.RULE(
    "options",
    (kind = "list of options", name: NameNode | null = null): Options | null => {
      const start = this.start();
      const options: Option[] = [];
      const found = this.block(kind, name, this.choosable, () => {
        options.push(this.SUBRULE(this.choosable));
        this.dropComma("options");
      });
      return found ? { kind: "options", start, end: this.end(), options } : null;
    },
  );

  /** A label without the score or code that belongs before it: read in spite of the mistake. */
  private readonly labelAlone = this.RULE("labelAlone", (): Wording => {
    const token = this.LA(1);
    if (!this.RECORDING_PHASE) this.report("option-without-code", token, { label: shown(token) });
    return this.SUBRULE(this.label);
  });

  /** An option: a number, a name or both, then its label. */
  private readonly choosable = this.RULE("choosable", (): Option => {
    const start = this.start();
    let score: NumberLiteral | null = null;
    let code: NameNode | null = null;
    let label: Wording | null = null;
    this.OR([
      {
        ALT: () => {
          score = this.SUBRULE(this.numberLiteral);
          this.OPTION({
            GATE: () => !markWords.has(this.LA(1).tokenType) || this.isBeforeLabel(),
            DEF: () => {
              code = this.nameOf(this.CONSUME(Name));
            },
          });
        },
      },
      {
        ALT: () => {
          code = this.nameOf(this.CONSUME1(Name));
        },
      },
      {
        ALT: () => {
          label = this.SUBRULE(this.labelAlone);
        },
      },
    ]);
    this.OPTION1({
      GATE: () => label === null,
      DEF: () => {
        label = this.SUBRULE(this.label);
      },
    });
    const marks: OptionMark[] = [];
    this.MANY({
      GATE: () =>
        this.at(word.when) ? this.isConditionOfOption() : this.at(word.help) || !this.isBeforeLabel(),
      DEF: () => marks.push(this.SUBRULE(this.optionMark)),
    });
    return { kind: "option", start, end: this.end(), score, code, label, marks };
  });

  /** Whether a label follows the next word, which is a code then. */
  private isBeforeLabel(): boolean {
    const { tokenType } = this.LA(2);
    return tokenType === Quoted || tokenType === word.withheld;
  }

  /** A `when` on a line of its own, without parentheses, begins a block behind the options. */
  private isConditionOfOption(): boolean {
    return this.LA(2).tokenType === sign["("] || this.onSameLine();
  }

  private readonly optionMark = this.CHOICE<OptionMark>("optionMark", [
    () => this.wordNode("declines", word.declines),
    () => this.wordNode("unknown", word.unknown),
    () => this.wordNode("exclusive", word.exclusive),
    () => this.SUBRULE(this.ownWords),
    () => {
      const start = this.start();
      this.CONSUME(word.specify);
      const optional = this.hasToken(0, word.optional);
      return { kind: "specify", start, end: this.end(), optional };
    },
    () => {
      const start = this.start();
      this.CONSUME(word.was);
      const name = this.needPart(1, this.nameOrNumber, "the earlier code");
      return { kind: "was", start, end: this.end(), name };
    },
    () => {
      const start = this.start();
      this.CONSUME(word.when);
      this.need(0, sign["("], "the condition in parentheses");
      const condition = this.needExpression(0, 0, "a condition");
      this.closeBracket(")");
      return { kind: "when", start, end: this.end(), condition };
    },
    () => this.SUBRULE(this.help),
    () => this.SUBRULE(this.code),
  ]);

  protected readonly ownWords = this.RULE("ownWords", (): OwnWords => {
    const start = this.start();
    this.CONSUME(word.own);
    this.need(0, word.words, "words");
    return { kind: "own words", start, end: this.end() };
  });

  protected readonly nameOrNumber = this.CHOICE<NameNode | NumberLiteral>("nameOrNumber", [
    () => this.nameOf(this.CONSUME(Name)),
    () => this.SUBRULE(this.numberLiteral),
  ]);
}
