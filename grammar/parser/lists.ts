import { type IToken, type TokenType, tokenMatcher } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import { replace, type Stretch } from "../problem.ts";
import { Name, Num, sign, word } from "../tokens.ts";
import type { Call, Expression, Name as NameNode, Target } from "../tree.ts";
import { Calls } from "./calls.ts";
import { areOnOneLine } from "./layout.ts";
import { comparison } from "./operators.ts";
import type { AnyRule } from "./reader.ts";

/** Arguments and ranges as people list them in spreadsheets, statistics programs and manuals. */
export abstract class Lists extends Calls {
  private argumentStart = -1;
  private isOnlyArgument = false;
  /** The number at the end of a range about which all is said. */
  private reportedEnd: IToken | null = null;

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.argumentStart = -1;
    this.reportedEnd = null;
  }

  /** Among arguments, names that begin the next lines go on with the list: no part of a form begins with one. */
  protected override listsOn(rule: AnyRule): boolean {
    if (super.listsOn(rule)) return true;
    if (this.callee === null || this.LA(1).tokenType !== Name) return false;
    const behind = this.LA(2);
    return follows.has(behind.tokenType) || !areOnOneLine(this.fullText, this.LA(1), behind);
  }

  /** `count(q1..q3, >= 2)` is written so elsewhere. */
  protected override mendOperator(): boolean {
    if (!this.at(sign[","])) return super.mendOperator();
    if (this.callee === null || !comparing.has(this.LA(2).tokenType)) return false;
    const comma = this.stretch(this.LA(1));
    const fix = replace("Delete the comma", comma, "");
    this.reportStretch("sign-unneeded", comma, { found: "comma", between: null }, [fix]);
    this.skip();
    return true;
  }

  /** An argument begins with the next token. */
  protected beginArgument(): void {
    this.isOnlyArgument = !this.RECORDING_PHASE && this.LA(0).tokenType !== sign[","];
    this.argumentStart = this.start();
  }

  /** In manuals a range reads "items 1 to 10". */
  protected takeToForRange(): void {
    const [to, last] = [this.LA(1), this.LA(2)];
    if (to.tokenType !== word.to && to.tokenType !== Name) return;
    const ends = tokenMatcher(last, Name) || last.tokenType === Num;
    if (!ends || !toward.has(to.image.toLowerCase()) || !this.onSameLine()) return;
    this.reportRange(this.stretch(to), last);
    this.turnInto(to, sign[".."]);
  }

  /** The last name of a range; of `q1..3`, the number that counts on from the first. */
  protected needLastName(index: number, first = this.LA(-1)): NameNode | null {
    if (this.reportedEnd === this.LA(1)) this.silence();
    return this.needName(index, "the last name of the range", stemOf(first));
  }

  /** `sleep:worry` and `sleep–worry` among the arguments of a function are ranges elsewhere and in print. */
  protected rangeByOtherSign(first: Target): Target {
    if (this.callee === null || this.RECORDING_PHASE || first.kind === "name range") return first;
    const isCell = first.kind === "member access";
    const isDash = this.LA(1).tokenType === sign["-"];
    const mark = isDash ? this.dashForRange(first, isCell) : this.colonForRange(isCell);
    if (mark === null) return first;
    const last = this.LA(0);
    this.withdrawn.push(mark);
    this.reportRange(mark, this.LA(isDash ? 2 : 1));
    if (isDash) this.skip();
    if (!isCell) {
      const to = this.needLastName(9, last);
      return { kind: "name range", start: first.start, end: this.end(), from: first, to };
    }
    const row = this.nameOf(this.LA(1));
    this.skip();
    this.skip();
    const columns = { from: first.name, to: this.nameOf(this.LA(1)) };
    this.skip();
    return { kind: "name range", start: first.start, end: this.end(), from: first.of, to: row, columns };
  }

  /** Says that the range from the last token has another sign; a number behind it counts on from a name. */
  private reportRange(mark: Stretch, last: IToken): void {
    const stem = last.tokenType === Num ? stemOf(this.LA(0)) : undefined;
    const isName = stem === undefined;
    const right = isName ? ".." : `..${stem}${last.image}`;
    const end = isName ? last.startOffset : last.endOffset! + 1;
    const written = { start: mark.start, end: isName ? mark.end : end };
    const found = this.fullText.slice(written.start, written.end);
    const fix = replace(`Write ${right}`, { start: this.end(), end }, right);
    this.reportStretch("sign-wrong", written, { found, right }, [fix]);
    if (!isName) this.reportedEnd = last;
  }

  private colonForRange(isCell: boolean): Stretch | null {
    const ends = tokenMatcher(this.LA(1), Name) || (this.LA(1).tokenType === Num && !isCell);
    if (!ends || (isCell && !this.isCellAhead(1)) || !this.onSameLine()) return null;
    return this.colonBefore();
  }

  /** A dash between two names that are all of an argument; the sign of a minus with blanks may also be one. */
  private dashForRange({ start, end }: Target, isCell: boolean): Stretch | null {
    const [dash, next] = [this.LA(1), this.LA(2)];
    const isFirst = start === this.argumentStart && gatherers.has(this.callee!.text.toLowerCase());
    if (dash.image === "-" || !isFirst || !tokenMatcher(next, Name) || (isCell && !this.isCellAhead(2)))
      return null;
    const behind = this.LA(isCell ? 5 : 3).tokenType;
    const isAlone = this.isOnlyArgument && behind !== sign[","];
    const touches = dash.startOffset === end && next.startOffset === dash.endOffset! + 1;
    if (!endsArgument.has(behind) || !(isAlone || (touches && dash.image !== "−"))) return null;
    return this.stretch(dash);
  }

  private isCellAhead(ahead: number): boolean {
    return this.LA(ahead + 1).tokenType === sign["."] && tokenMatcher(this.LA(ahead + 2), Name);
  }

  /** What is told apart by `and` where commas belong: each by itself. */
  protected listedByAnd(argument: Expression): readonly Expression[] {
    const found: Expression[] = [];
    let rest = argument;
    for (; rest.kind === "binary" && rest.operator === "and" && rest.right; rest = rest.left)
      found.unshift(rest.right);
    found.unshift(rest);
    const isList = found.length > 1 && found.every(({ kind }) => named.has(kind));
    if (!isList || !adders.has(this.callee?.text.toLowerCase() ?? "")) return [argument];
    for (const [index, { end: start }] of found.slice(0, -1).entries()) {
      const around = { start, end: found[index + 1]!.start };
      const written = this.fullText.slice(around.start, around.end);
      const from = start + written.search(/\S/);
      const mark = { start: from, end: from + written.trim().length };
      this.withdrawn.push(mark);
      this.reportStretch("sign-wrong", mark, { found: written.trim(), right: "," }, [
        replace("Write a comma", around, ", "),
      ]);
    }
    return found;
  }

  /** `sum(c(q1, q2))`, in R, is written without `c`. */
  protected listedInVector(argument: Call): readonly Expression[] {
    const { function: name, arguments: given, start, end } = argument;
    if (name.text !== "c" || given.length === 0 || this.callee === null) return [argument];
    const edits = [
      { start, end: given[0]!.start, text: "" },
      { start: given.at(-1)!.end, end, text: "" },
    ];
    const parts = { found: "c( )", place: "here", instead: null };
    this.reportStretch("word-unexpected", name, parts, [{ title: "Delete it", edits }]);
    return given;
  }

  /** How tightly what belongs to the function binds, where no brackets say so: `sum q1..q3 / 2 > 4` is half of a sum. */
  protected leastWithout({ text }: NameNode): number {
    if (overConditions.has(text)) return comparison;
    const mark = this.LA(2);
    return mark.tokenType === sign[".."] || toward.has(mark.image) ? closest : comparison + 1;
  }

  /** An `and` in a list without brackets. `isRight`: the list is compared with what stands before it. */
  protected takeAndForComma(isRight: boolean): void {
    const and = this.LA(1);
    if (!adders.has(this.callee?.text ?? "") || and.tokenType !== word.and || !this.onSameLine()) return;
    // Behind a comparison, another condition may follow.
    if (this.LA(2).tokenType !== Name || (isRight && comparing.has(this.LA(3).tokenType))) return;
    const fix = replace("Write a comma", { start: this.end(), end: this.LA(2).startOffset }, ", ");
    this.reportStretch("sign-wrong", this.stretch(and), { found: and.image, right: "," }, [fix]);
    this.turnInto(and, sign[","]);
  }

  protected isCompared(ahead: number): boolean {
    return comparing.has(this.LA(ahead).tokenType);
  }

  /** Whether nothing stands behind the comma, or `and` only, which is skipped. */
  protected isCommaUnneeded(): boolean {
    const [comma, next] = [this.LA(0), this.LA(1)];
    if (this.RECORDING_PHASE || comma.tokenType !== sign[","]) return false;
    if (next.tokenType === word.and && tokenMatcher(this.LA(2), Name)) {
      const stretch = { start: comma.startOffset, end: next.endOffset! + 1 };
      const found = this.fullText.slice(stretch.start, stretch.end);
      this.reportStretch("sign-wrong", stretch, { found, right: "," }, [
        replace("Write a comma", stretch, ","),
      ]);
      this.skip();
    }
    if (next.tokenType !== sign[","] && next.tokenType !== sign[")"]) return false;
    const parts = { what: "a condition or value", after: "the comma" };
    // With a blank between two commas, something may have been taken away for now.
    const isSlip = next.tokenType === sign[")"] || next.startOffset === comma.endOffset! + 1;
    const fixes = isSlip ? [replace("Delete the comma", this.stretch(comma), "")] : [];
    this.report("part-missing", comma, parts, { fixes });
    return true;
  }

  protected dropFirstComma(): void {
    if (this.RECORDING_PHASE || !this.at(sign[","])) return;
    const stretch = this.stretch(this.LA(1));
    this.reportStretch("sign-unneeded", stretch, { found: "comma", between: null }, [
      replace("Delete the comma", stretch, ""),
    ]);
    this.skip();
  }
}

/** What stands in front of a number that counts on. */
function stemOf({ image }: IToken): string | undefined {
  return /^(.*?)\d+$/.exec(image)?.[1] || undefined;
}

const toward: ReadonlySet<string> = new Set(["to", "through", "thru", "until", "till", "til"]);

/** Functions that take several values, by their names here and elsewhere. */
const adders: ReadonlySet<string> = new Set(["sum", "mean", "min", "max", "average", "avg", "total"]);
const overConditions: ReadonlySet<string> = new Set(["count", "any", "all"]);
const gatherers: ReadonlySet<string> = new Set([...adders, ...overConditions]);

/** No operator binds as tightly. */
const closest = 7;

const named: ReadonlySet<Expression["kind"]> = new Set(["name", "member access", "name range"]);

const comparing: ReadonlySet<TokenType> = new Set([
  sign["="],
  sign["!="],
  sign["<"],
  sign["<="],
  sign[">"],
  sign[">="],
]);

const endsArgument: ReadonlySet<TokenType> = new Set([...comparing, sign[")"], sign[","]]);

const follows: ReadonlySet<TokenType> = new Set([sign[","], sign[")"], sign[".."]]);
