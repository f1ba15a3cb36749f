import { replace } from "../problem.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
import type {
  Accuracy,
  Advice,
  Band,
  Bands,
  BandsTerm,
  Check,
  Code,
  Cutoff,
  CutoffTerm,
  Flag,
  FlagTerm,
  Guard,
  Help,
  HiddenBecause,
  Name as NameNode,
  NumberLiteral,
  Range,
  Text,
} from "../tree.ts";
import { areOnOneLine } from "./layout.ts";
import { Scoring } from "./scoring.ts";

type BandTerm = Advice | Help | Code;

/** What scores mean: bands, cut-offs, flags; and checks of the answers. */
export abstract class Interpretation extends Scoring {
  protected readonly bands = this.RULE("bands", (): Bands => {
    const start = this.start();
    this.CONSUME(word.bands);
    const score = this.needName(0, "the name of the score");
    const name =
      this.OPTION(() => {
        this.CONSUME(word.as);
        return this.needName(1, "a name for this set of bands");
      }) ?? null;
    const title = this.optionalText(1);
    const condition = this.optionalPart(2, this.bandsCondition);
    const bands: Band[] = [];
    const terms: BandsTerm[] = [];
    this.block("bands", score, this.bandsPart, () => {
      const part = this.SUBRULE(this.bandsPart);
      if (part.kind === "band") bands.push(part);
      else terms.push(part);
      this.dropComma("bands");
    });
    return { kind: "bands", start, end: this.end(), score, name, title, condition, bands, terms };
  });

  private readonly bandsCondition = this.RULE("bandsCondition", (): Guard => {
    const start = this.start();
    this.CONSUME(word.when);
    const condition = this.needExpression(0, 0, "a condition");
    return { kind: "guard", start, end: this.end(), condition, otherwise: null };
  });

  private readonly bandsPart = this.CHOICE<Band | BandsTerm>("bandsPart", [
    () => this.SUBRULE(this.band),
    () => this.SUBRULE(this.source),
    () => {
      const start = this.start();
      this.CONSUME(word.disclaimer);
      const value = this.needLine(1);
      return { kind: "disclaimer", start, end: this.end(), value };
    },
    () => this.SUBRULE(this.code),
  ]);

  private readonly band = this.RULE("band", (): Band => {
    const start = this.start();
    const range = this.rangeWithPoint(this.SUBRULE(this.range));
    this.dropPlus(range);
    const early = this.labelBeforeName();
    const name = this.needName(0, "the name of the band");
    const label = early ?? this.optionalText(0);
    const terms = this.optionalBlock(1, this.bandTerms, () => this.bandTerm, start, name) ?? [];
    return { kind: "band", start, end: this.end(), range, name, label, terms };
  });

  /** 20.64 is a slip for 20..64: no band is one score with decimals, and the next number with fewer. */
  private rangeWithPoint(range: Range): Range {
    if (this.RECORDING_PHASE || range.join !== null || this.LA(0).tokenType !== Num) return range;
    const { start, end } = range;
    const [low = "", high = ""] = this.fullText.slice(start, end).split(".");
    if (high === "" || high.startsWith("0") || !(Number(high) > Number(low))) return range;
    const right = `${low}..${high}`;
    this.reportStretch("sign-wrong", range, { found: `${low}.${high}`, right }, [
      replace(`Write ${right}`, range, right),
    ]);
    const middle = start + low.length;
    return {
      ...range,
      from: { kind: "number", start, end: middle, value: Number(low) },
      join: "..",
      to: { kind: "number", start: middle + 1, end, value: Number(high) },
    };
  }

  /** `8+` has no highest score. */
  private dropPlus({ start }: Range): void {
    if (this.RECORDING_PHASE || !this.at(sign["+"])) return;
    const stretch = { start, end: this.LA(1).endOffset! + 1 };
    this.reportStretch("band-limits", stretch, { found: this.fullText.slice(stretch.start, stretch.end) });
    this.skip();
  }

  /** Reads the label where the name belongs, if the name follows it. */
  private labelBeforeName(): Text | null {
    const [label, name] = [this.LA(1), this.LA(2)];
    const isSwapped = !this.RECORDING_PHASE && label.tokenType === Quoted && name.tokenType === Name;
    if (!isSwapped || !areOnOneLine(this.fullText, label, name)) return null;
    const stretch = { start: label.startOffset, end: name.endOffset! + 1 };
    const right = `${name.image} ${label.image}`;
    const fix = replace("Write the name first", stretch, right);
    this.reportStretch("order-wrong", stretch, { right, first: "the name", second: "the label" }, [fix]);
    return this.subrule(5, this.text);
  }

  private readonly bandTerms = this.RULE("bandTerms", (name: NameNode | null = null): BandTerm[] => {
    const terms: BandTerm[] = [];
    this.block("band", name, this.bandTerm, () => {
      terms.push(this.SUBRULE(this.bandTerm));
    });
    return terms;
  });

  private readonly bandTerm = this.CHOICE<BandTerm>("bandTerm", [
    () => this.SUBRULE(this.advice),
    () => this.SUBRULE(this.help),
    () => this.SUBRULE(this.code),
  ]);

  private readonly advice = this.RULE("advice", (): Advice => {
    const start = this.start();
    this.CONSUME(word.advice);
    const audience = this.needName(0, "whom it is for, such as clinician,");
    const value = this.needText(0, "the advice in quotation marks");
    return { kind: "advice", start, end: this.end(), audience, value };
  });

  protected readonly cutoff = this.RULE("cutoff", (): Cutoff => {
    const start = this.start();
    this.CONSUME(word.cutoff);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalTitle(0, "=");
    this.needEquals(1);
    const condition = this.needExpression(0, 0, "the condition, such as total >= 8,");
    const terms = this.optionalBlock(1, this.cutoffTerms, () => this.cutoffTerm, start, name) ?? [];
    return { kind: "cutoff", start, end: this.end(), name, was, title, condition, terms };
  });

  private readonly cutoffTerms = this.RULE("cutoffTerms", (name: NameNode | null = null): CutoffTerm[] => {
    const terms: CutoffTerm[] = [];
    this.block("cutoff", name, this.cutoffTerm, () => {
      terms.push(this.SUBRULE(this.cutoffTerm));
      this.dropComma("parts");
    });
    return terms;
  });

  private readonly cutoffTerm = this.CHOICE<CutoffTerm>("cutoffTerm", [
    () => this.SUBRULE(this.source),
    () => this.SUBRULE(this.accuracy),
    () => this.SUBRULE(this.advice),
    () => this.SUBRULE(this.hiddenBecause),
    () => this.SUBRULE(this.help),
    () => this.SUBRULE(this.code),
  ]);

  private readonly measure = this.CHOICE<Accuracy["kind"]>("measure", [
    () => this.CONSUME(word.sensitivity) && "sensitivity",
    () => this.CONSUME(word.specificity) && "specificity",
  ]);

  private readonly accuracy = this.RULE("accuracy", (): Accuracy => {
    const start = this.start();
    const kind = this.SUBRULE(this.measure);
    const number = this.needNumber(0);
    this.dropDecimals();
    const value = this.asShare(number);
    const population =
      this.OPTION(() => {
        this.CONSUME(word.for);
        return this.needText(1, "the group in quotation marks");
      }) ?? null;
    return { kind, start, end: this.end(), value, population };
  });

  /** 80 % is a share of 0.8. */
  private asShare(percent: NumberLiteral | null): NumberLiteral | null {
    if (this.RECORDING_PHASE || percent === null || !this.at(sign["%"])) return percent;
    this.skip();
    const stretch = { start: percent.start, end: this.end() };
    const value = Number((percent.value / 100).toFixed(6));
    const found = this.fullText.slice(stretch.start, stretch.end);
    const fix = replace(`Write ${value}`, stretch, `${value}`);
    this.reportStretch("sign-wrong", stretch, { found, right: `${value}` }, [fix]);
    return { kind: "number", ...stretch, value };
  }

  private readonly hiddenBecause = this.RULE("hiddenBecause", (): HiddenBecause => {
    const start = this.start();
    this.CONSUME(word.hidden);
    const reason = this.needText(0, "the reason in quotation marks");
    return { kind: "hidden because", start, end: this.end(), reason };
  });

  protected readonly flag = this.RULE("flag", (): Flag => {
    const start = this.start();
    this.CONSUME(word.flag);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalTitle(0, "=");
    this.needEquals(1);
    const condition = this.needExpression(0, 0, "the condition, such as q10 > 0,");
    const terms = this.optionalBlock(1, this.flagTerms, () => this.flagTerm, start, name) ?? [];
    return { kind: "flag", start, end: this.end(), name, was, title, condition, terms };
  });

  private readonly flagTerms = this.RULE("flagTerms", (name: NameNode | null = null): FlagTerm[] => {
    const terms: FlagTerm[] = [];
    this.block("flag", name, this.flagTerm, () => {
      terms.push(this.SUBRULE(this.flagTerm));
      this.dropComma("parts");
    });
    return terms;
  });

  private readonly flagTerm = this.CHOICE<FlagTerm>("flagTerm", [
    () => {
      const token = this.CONSUME(word.urgent);
      return { kind: "urgent", start: token.startOffset, end: this.end() };
    },
    () => this.SUBRULE(this.source),
    () => this.SUBRULE(this.advice),
    () => this.SUBRULE(this.hiddenBecause),
    () => this.SUBRULE(this.help),
    () => this.SUBRULE(this.code),
  ]);

  protected readonly check = this.RULE("check", (): Check => {
    const start = this.start();
    this.CONSUME(word.check);
    const name = this.needTitledName(0);
    const message = this.needText(0, "what to say where the rule is broken");
    this.needEquals(1);
    const condition = this.needExpression(0, 0, "the rule");
    return { kind: "check", start, end: this.end(), name, message, condition };
  });
}
