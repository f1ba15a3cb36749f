import type { IToken, TokenType } from "chevrotain";
import { problem, replace } from "../problem.ts";
import { Name, sign, word } from "../tokens.ts";
import type { Binary, Expression } from "../tree.ts";
import { Literals } from "./literals.ts";

/** How tightly an operator binds; `not` stands between `and` and the comparisons. */
export const precedence: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "=": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
};
export const afterNot = 3;
/** The precedence of the comparisons. */
export const comparison = 4;

/** The signs between two values, as other languages and people say them. */
export abstract class Operators extends Literals {
  /** Whether a value can begin with the token that is so far ahead. */
  protected abstract atValue(ahead: number): boolean;

  /** Reads `and`, `plus` or `is at least` behind a value as the sign that it stands for; false where none does. */
  protected mendOperator(): boolean {
    const next = this.LA(1);
    if (next.tokenType === word.and) return this.mendAndOr();
    const isPhrase = next.tokenType === word.is || next.tokenType === word.at || next.tokenType === Name;
    if (!isPhrase || !begins.has(next.image.toLowerCase()) || !this.onSameLine()) return false;
    const [length, meant] = this.phrase();
    if (meant === undefined) return false;
    const stretch = { start: next.startOffset, end: this.LA(length).endOffset! + 1 };
    for (let i = 1; i < length; i++) this.skip();
    this.readAs(this.LA(1), meant, stretch);
    return true;
  }

  private mendAndOr(): boolean {
    const next = this.LA(1);
    if (this.LA(2).image !== "/" || this.LA(3).tokenType !== word.or) return false;
    const stretch = { start: next.startOffset, end: this.LA(3).endOffset! + 1 };
    const fixes = ["and", "or"].map((one) => replace(`Write ${one}`, stretch, one));
    this.reportStretch("connective-unclear", stretch, {}, fixes);
    this.skip();
    this.skip();
    return true;
  }

  /** How many words ahead the longest phrase takes that stands before a value, and what it stands for. */
  private phrase(): readonly [length: number, meant: TokenType | undefined] {
    let [length, meant]: [number, TokenType | undefined] = [0, undefined];
    let words = "";
    for (let ahead = 1; ahead <= longest; ahead++) {
      words += `${ahead === 1 ? "" : " "}${this.LA(ahead).image.toLowerCase()}`;
      const found = phrases.get(words);
      // Behind a condition, `at least` may also begin a mark, which a name follows.
      if (found === undefined || !(always.has(words) || this.atValue(ahead + 1))) continue;
      if (this.LA(1).tokenType === word.at && this.LA(ahead + 1).tokenType === Name) continue;
      [length, meant] = [ahead, found];
    }
    return [length, meant];
  }

  /** In `a >= 1 and <= 9` the value stands once for both: says so, and goes on behind the second sign. */
  protected takeSubject(left: Expression): void {
    const next = this.LA(1);
    if (this.RECORDING_PHASE || precedence[next.tokenType.name] !== comparison || !this.onSameLine()) return;
    let before = left;
    while (before.kind === "binary" && precedence[before.operator]! < comparison && before.right)
      before = before.right;
    const subject =
      before.kind === "binary" && precedence[before.operator] === comparison ? before.left : null;
    const isKnown = subject !== null && !literals.has(subject.kind);
    const text = isKnown ? ` ${this.fullText.slice(subject.start, subject.end)}` : undefined;
    this.missing("a value", text);
    this.skip();
  }

  /** `1 < a < 9` is meant as `1 < a and a < 9`: says so, and returns the value that stands in both. */
  protected unchained({ operator, right }: Binary, second: IToken): Expression | null {
    const middle = right === null ? "…" : this.fullText.slice(right.start, right.end);
    const at = { start: second.startOffset, end: second.startOffset };
    const fixes = right === null ? [] : [replace("Write both comparisons", at, `and ${middle} `)];
    const parts = { first: operator, second: second.image, middle };
    this.problems.push(problem("comparison-chained", this.stretch(second), parts, { fixes }));
    return right;
  }

  protected joined(left: Expression, right: Binary): Binary {
    return { kind: "binary", start: left.start, end: right.end, operator: "and", left, right };
  }

  /** `> =` is one sign. */
  protected mendDividedSign(operator: IToken): TokenType {
    const next = this.LA(1);
    const whole = dividedSigns[operator.tokenType.name];
    if (this.RECORDING_PHASE || whole === undefined || next.tokenType !== sign["="] || !this.onSameLine())
      return operator.tokenType;
    const stretch = { start: operator.startOffset, end: next.endOffset! + 1 };
    this.readAs(next, whole, stretch);
    this.skip();
    return whole;
  }
}

/** In `1 < a and < 9`, another value is meant than the first. */
const literals: ReadonlySet<Expression["kind"]> = new Set(["number", "date", "text"]);

const dividedSigns: Readonly<Record<string, TokenType>> = { ">": sign[">="], "<": sign["<="] };

/** What is said so between two values, also behind `is`. */
const comparisons: readonly (readonly [string, TokenType])[] = [
  ["equal to", sign["="]],
  ["not equal to", sign["!="]],
  ["at least", sign[">="]],
  ["at most", sign["<="]],
  ["greater than", sign[">"]],
  ["greater than or equal to", sign[">="]],
  ["less than", sign["<"]],
  ["less than or equal to", sign["<="]],
  ["more than", sign[">"]],
  ["fewer than", sign["<"]],
  ["higher than", sign[">"]],
  ["lower than", sign["<"]],
  ["no more than", sign["<="]],
  ["not more than", sign["<="]],
  ["no less than", sign[">="]],
  ["not less than", sign[">="]],
  ["above", sign[">"]],
  ["below", sign["<"]],
];

const phrases: ReadonlyMap<string, TokenType> = new Map([
  ...comparisons,
  ...comparisons.map(([phrase, meant]) => [`is ${phrase}`, meant] as const),
  ["is", sign["="]],
  ["is not", sign["!="]],
  ["equals", sign["="]],
  ["eq", sign["="]],
  ["ne", sign["!="]],
  ["gt", sign[">"]],
  ["ge", sign[">="]],
  ["lt", sign["<"]],
  ["le", sign["<="]],
  ["and", word.and],
  ["or", word.or],
  ["og", word.and],
  ["eller", word.or],
  ["und", word.and],
  ["oder", word.or],
  ["plus", sign["+"]],
  ["pluss", sign["+"]],
  ["minus", sign["-"]],
  ["times", sign["*"]],
  ["multiplied by", sign["*"]],
  ["ganger", sign["*"]],
  ["x", sign["*"]],
  ["divided by", sign["/"]],
  ["delt på", sign["/"]],
] as const);

/** Nothing else can be meant by these, whatever stands behind them. */
const always: ReadonlySet<string> = new Set(["is", "is not", "and", "or", "og", "eller", "equals"]);
const begins: ReadonlySet<string> = new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[0]!));
const longest = 6;
