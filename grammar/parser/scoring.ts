import { replace } from "../problem.ts";
import { Name, Num, sign, word } from "../tokens.ts";
import type {
  Guard,
  Let,
  Limit,
  MissingRule,
  Name as NameNode,
  NotAsked,
  NumberLiteral,
  Rounding,
  RoundingMode,
  Score,
  ScoreTerm,
  Source,
  Unverified,
} from "../tree.ts";
import { Answers } from "./answers.ts";

type MissingDeed = Pick<MissingRule, "rule" | "points" | "option" | "limit">;

/** Guards, scores and their rules. */
export abstract class Scoring extends Answers {
  protected readonly guard = this.RULE("guard", (): Guard => {
    const start = this.start();
    this.CONSUME(word.when);
    const condition = this.needExpression(0, 0, "a condition");
    const otherwise = this.optionalPart(2, this.otherwise) ?? this.otherwiseWithoutElse();
    return { kind: "guard", start, end: this.end(), condition, otherwise };
  });

  private readonly otherwise = this.RULE("otherwise", (): NotAsked | null => {
    this.CONSUME(word.else);
    return (
      this.numberWithoutScore() ?? this.needPart(0, this.notAsked, "score and a number, missing, or left out")
    );
  });

  private numberWithoutScore(): NotAsked | null {
    if (this.RECORDING_PHASE || !this.at(Num) || !this.onSameLine()) return null;
    const start = this.start();
    this.missing("score", " score");
    const score = this.SUBRULE4(this.numberLiteral);
    return { kind: "not asked", start, end: this.end(), rule: "score", score };
  }

  private otherwiseWithoutElse(): NotAsked | null {
    const plain = this.at(word.score) && this.LA(2).tokenType === Num && this.onSameLine();
    if (this.RECORDING_PHASE || !plain) return null;
    this.missing("else", " else");
    return this.SUBRULE3(this.notAsked);
  }

  /** What an item that was not asked means. */
  protected readonly notAsked = this.RULE("notAsked", (): NotAsked => {
    const start = this.start();
    let rule: NotAsked["rule"] = null;
    let score: NumberLiteral | null = null;
    this.OR([
      {
        ALT: () => {
          this.CONSUME(word.score);
          rule = "score";
          score = this.needNumber(0);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.missing);
          rule = "missing";
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.left);
          this.need(1, word.out, "out");
          rule = "left out";
        },
      },
    ]);
    return { kind: "not asked", start, end: this.end(), rule, score };
  });

  protected readonly let = this.RULE("let", (): Let => {
    const start = this.start();
    this.CONSUME(word.let);
    const name = this.needName(0);
    this.needEquals(1);
    const value = this.needExpression(0, 0, "an expression");
    return { kind: "let", start, end: this.end(), name, value };
  });

  protected readonly score = this.RULE("score", (): Score => {
    const start = this.start();
    this.CONSUME(word.score);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalTitle(0, "=");
    this.needEquals(1);
    const value = this.needExpression(0, 0, "how the score is worked out, such as sum(q1..q10),");
    const terms = this.optionalBlock(1, this.scoreTerms, () => this.scoreTerm, start, name) ?? [];
    return { kind: "score", start, end: this.end(), name, was, title, value, terms };
  });

  private readonly scoreTerms = this.RULE("scoreTerms", (name: NameNode | null = null): ScoreTerm[] => {
    const terms: ScoreTerm[] = [];
    this.block("score", name, this.scoreTerm, () => {
      terms.push(this.SUBRULE(this.scoreTerm));
      this.dropComma("rules");
    });
    return terms;
  });

  private readonly scoreTerm = this.CHOICE<ScoreTerm>("scoreTerm", [
    () => this.SUBRULE(this.missingRule),
    () => this.SUBRULE(this.rounding),
    () => {
      const start = this.start();
      this.CONSUME(word.not);
      this.need(0, word.asked, "asked");
      const rule = this.needPart(0, this.notAsked, "score and a number, missing, or left out");
      return {
        kind: "not asked",
        rule: rule?.rule ?? null,
        score: rule?.score ?? null,
        start,
        end: this.end(),
      };
    },
    () => this.SUBRULE(this.source),
    () => this.SUBRULE(this.help),
    () => this.SUBRULE(this.code),
  ]);

  private readonly missingRule = this.RULE("missingRule", (): MissingRule => {
    const start = this.start();
    this.CONSUME(word.missing);
    let variant: NameNode | null = null;
    let condition: MissingRule["condition"] = null;
    this.OPTION({
      GATE: () => this.LA(2).tokenType === word.when,
      DEF: () => {
        variant = this.nameOf(this.CONSUME(Name));
        this.CONSUME(word.when);
        condition = this.needExpression(0, 0, "a condition");
      },
    });
    const rule = this.needPart(0, this.missingDeed, "prorate, counts, as if or fails");
    const { points = null, option = null, limit = null } = rule ?? {};
    return {
      kind: "missing rule",
      start,
      end: this.end(),
      variant,
      condition,
      rule: rule?.rule ?? null,
      points,
      option,
      limit,
    };
  });

  private readonly missingDeed = this.CHOICE<MissingDeed>("missingDeed", [
    () => {
      this.CONSUME(word.prorate);
      const limit = this.needPart(0, this.limit, "how many may be missing, such as up to 2,");
      return { rule: "prorate", points: null, option: null, limit };
    },
    () => {
      this.CONSUME(word.counts);
      const points = this.needNumber(1);
      const limit = this.optionalPart(1, this.limit);
      return { rule: "counts", points, option: null, limit };
    },
    () => {
      this.CONSUME(word.as);
      this.need(0, word.if, "if");
      const option = this.needPart(2, this.nameOrNumber, "the option");
      const limit = this.optionalPart(2, this.limit);
      return { rule: "as if", points: null, option, limit };
    },
    () => this.CONSUME(word.fails) && { rule: "fails", points: null, option: null, limit: null },
  ]);

  private readonly limit = this.RULE("limit", (): Limit => {
    const start = this.start();
    this.CONSUME(word.up);
    this.need(0, word.to, "to");
    const limit = this.needPart(0, this.amount, "a number or half");
    return {
      kind: "limit",
      start,
      end: this.end(),
      amount: limit?.amount ?? null,
      unit: limit?.unit ?? "items",
    };
  });

  private readonly amount = this.CHOICE<Pick<Limit, "amount" | "unit">>("amount", [
    () => this.CONSUME(word.half) && { amount: null, unit: "half" },
    () => {
      const amount = this.SUBRULE(this.numberLiteral);
      const percent = this.hasToken(0, sign["%"]);
      return { amount, unit: percent ? "percent" : "items" };
    },
  ]);

  private readonly rounding = this.RULE("rounding", (): Rounding => {
    const start = this.start();
    this.CONSUME(word.round);
    const mode = this.needPart(0, this.roundingMode, "half up, half down, half even, half away, up or down");
    this.need(0, word.to, "to and the step, such as to 1,");
    const step = this.needNumber(1, "the step, such as 1 or 0.1,");
    return { kind: "rounding", start, end: this.end(), mode, step };
  });

  private readonly roundingMode = this.CHOICE<RoundingMode | null>("roundingMode", [
    () => this.CONSUME(word.up) && "up",
    () => this.CONSUME(word.down) && "down",
    () => {
      this.CONSUME(word.half);
      this.takeHyphenForBlank();
      return this.needPart(0, this.halfway, "up, down, even or away");
    },
  ]);

  /** Many programs write half-up. */
  private takeHyphenForBlank(): void {
    const [hyphen, way] = [this.LA(1), this.LA(2)];
    if (this.RECORDING_PHASE || hyphen.tokenType !== sign["-"]) return;
    if (!this.canStart(this.halfway, way.tokenTypeIdx)) return;
    const right = `half ${way.image}`;
    const fix = replace(`Write ${right}`, this.stretch(hyphen), " ");
    this.report("sign-wrong", hyphen, { found: `half-${way.image}`, right }, { fixes: [fix] });
    this.skip();
  }

  private readonly halfway = this.CHOICE<RoundingMode>("halfway", [
    () => this.CONSUME(word.up) && "half up",
    () => this.CONSUME(word.down) && "half down",
    () => this.CONSUME(word.even) && "half even",
    () => this.CONSUME(word.away) && "half away",
  ]);

  private readonly sourceKind = this.CHOICE<"source" | "unverified">("sourceKind", [
    () => this.CONSUME(word.source) && "source",
    () => this.CONSUME(word.unverified) && "unverified",
  ]);

  protected readonly source = this.RULE("source", (): Source | Unverified => {
    const start = this.start();
    const kind = this.SUBRULE(this.sourceKind);
    const value = this.needLine(0, "the source in quotation marks");
    return { kind, start, end: this.end(), value };
  });
}
