import type { TokenType } from "chevrotain";
import { replace } from "../problem.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
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
import { areOnOneLine } from "./layout.ts";
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
  /** The options of the list that is being read. */
  private before: readonly Option[] = [];
  /** The score that an option without one is read with. */
  private meant: NumberLiteral | null = null;

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
      this.before = options;
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
    if (!this.RECORDING_PHASE && !this.isBeforeItsCode(1)) {
      const { startOffset: start } = token;
      const next = this.nextScore();
      const fixes =
        next === null ? [] : [replace(`Write ${next} before it`, { start, end: start }, `${next} `)];
      this.report("option-without-code", token, { label: shown(token) }, { fixes });
      this.meant = next === null ? null : { kind: "number", start, end: start, value: next };
    }
    return this.SUBRULE(this.label);
  });

  /** What the next option scores, going on from those before it; null where they have codes instead. */
  private nextScore(): number | null {
    const last = this.before.findLastIndex(({ score }) => score !== null);
    if (last < 0) return this.before.some(({ code }) => code !== null) ? null : this.before.length;
    const step =
      Math.sign((this.before[last]?.score?.value ?? 0) - (this.before[last - 1]?.score?.value ?? -1)) || 1;
    return (this.before[last]?.score?.value ?? 0) + step * (this.before.length - last);
  }

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
          this.dropMark();
          this.dropDash();
          label = this.unquotedLabel();
          this.OPTION({
            GATE: () => label === null && (!markWords.has(this.LA(1).tokenType) || this.isBeforeLabel()),
            DEF: () => {
              code = this.oneWord(this.nameOf(this.CONSUME(Name)));
              label = this.unquotedLabel();
            },
          });
        },
      },
      {
        ALT: () => {
          code = this.nameOf(this.CONSUME1(Name));
          score = this.scoreBehindCode(code);
          if (score === null) code = this.oneWord(code);
        },
      },
      {
        ALT: () => {
          this.meant = null;
          label = this.SUBRULE(this.labelAlone);
          ({ score, code } = this.codeBehindLabel(label));
          if (code === null) score ??= this.meant;
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

  /** Whether the score or the code of the option stands behind its label. */
  private isBeforeItsCode(ahead: 0 | 1): boolean {
    const [label, code, next] = [this.LA(ahead), this.LA(ahead + 1), this.LA(ahead + 2)];
    if (code.tokenType !== Num && code.tokenType !== Name) return false;
    if (!areOnOneLine(this.fullText, label, code)) return false;
    const ends =
      next.tokenType === sign["}"] || next.tokenType === sign[","] || markWords.has(next.tokenType);
    return ends || !areOnOneLine(this.fullText, code, next);
  }

  private codeBehindLabel(label: Wording): Pick<Option, "score" | "code"> {
    const token = this.LA(1);
    const none = { score: null, code: null };
    if (this.RECORDING_PHASE || this.LA(0).tokenType !== Quoted || !this.isBeforeItsCode(0)) return none;
    const stretch = { start: label.start, end: token.endOffset! + 1 };
    const right = `${token.image} ${this.fullText.slice(label.start, label.end)}`;
    const first = token.tokenType === Num ? "the score" : "the code";
    const fix = replace(`Write ${first} first`, stretch, right);
    this.reportStretch("order-wrong", stretch, { right, first, second: "the label" }, [fix]);
    this.skip();
    if (token.tokenType === Name) return { score: null, code: this.nameOf(token) };
    return { score: { kind: "number", ...this.stretch(token), value: Number(token.image) }, code: null };
  }

  /** `never 0 "…"` and `never = 0 "…"`. */
  private scoreBehindCode(code: NameNode): NumberLiteral | null {
    const ahead = this.at(sign["="]) ? 2 : 1;
    const token = this.LA(ahead);
    const label = this.LA(ahead + 1).tokenType;
    if (this.RECORDING_PHASE || token.tokenType !== Num || (label !== Quoted && label !== word.withheld))
      return null;
    if (!areOnOneLine(this.fullText, this.LA(0), this.LA(ahead + 1))) return null;
    const stretch = { start: code.start, end: token.endOffset! + 1 };
    const right = `${token.image} ${code.text}`;
    const fix = replace("Write the score first", stretch, right);
    this.reportStretch("order-wrong", stretch, { right, first: "the score", second: "the code" }, [fix]);
    for (let i = 0; i < ahead; i++) this.skip();
    return { kind: "number", ...this.stretch(token), value: Number(token.image) };
  }

  /** The dash between a score and its label, as it is set on paper. */
  private dropDash(): void {
    const dash = this.LA(1);
    if (this.RECORDING_PHASE || dash.tokenType !== sign["-"] || this.LA(2).tokenType === Num) return;
    const stretch = this.stretch(dash);
    this.withdrawn.push(stretch);
    this.reportStretch("sign-unneeded", stretch, { found: "dash", between: null }, [
      replace("Delete the dash", stretch, ""),
    ]);
    this.skip();
  }

  /** The words behind a score or code that should stand between quotation marks: several, or with a capital letter. */
  private unquotedLabel(): Wording | null {
    const next = this.LA(1);
    if (this.RECORDING_PHASE || next.tokenType !== Name || !this.onSameLine()) return null;
    const words = this.wordsBefore(
      ({ tokenType }) =>
        tokenType === Num || tokenType === sign[","] || tokenType === sign["}"] || markWords.has(tokenType),
    );
    if (words === null || words.length === 0) return null;
    const isLabel = words.length > 1 ? words[1]!.tokenType === Name : /^\p{Lu}/u.test(next.image);
    const isCode = words.length > 1 && /^[a-z]/.test(next.image) && /^\p{Lu}/u.test(words[1]!.image);
    return isLabel && !isCode ? this.unquoted(words) : null;
  }

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
      const condition = this.withinBrackets(() => this.needExpression(0, 0, "a condition"), null);
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
