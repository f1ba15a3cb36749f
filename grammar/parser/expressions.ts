import type { IToken } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import type { SyntaxEdit } from "../problem.ts";
import { Day, Name, Num, Operator, sign, word } from "../tokens.ts";
import type { Binary, BinaryOperator, Expression, Name as NameNode, Target } from "../tree.ts";
import { Formulas } from "./formulas.ts";
import { afterNot, comparison, precedence } from "./operators.ts";

/** Other languages' `else if`. */
const elseIfs: ReadonlySet<string> = new Set(["elseif", "elsif", "elif"]);

/** More than any rule of an instrument has, and few enough for whoever follows the tree down to its leaves. */
const mostParts = 200;

export abstract class Expressions extends Formulas {
  private depth = 0;

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.depth = 0;
  }

  /** An expression of operators that bind at least so tightly. */
  protected readonly expression = this.RULE("expression", (least = 0): Expression => {
    const start = this.start();
    let left = this.SUBRULE(this.operand);
    if (!this.RECORDING_PHASE) {
      if (!this.at(Operator) && !this.mendOperator())
        return this.isWhole(least) ? this.behindValue(left) : left;
      if (this.at(word.and)) this.mendOperator();
    }
    let compared: Binary | null = null;
    let operators = 0;
    this.MANY({
      GATE: () => precedence[this.LA(1).tokenType.name]! >= least && operators < mostParts,
      DEF: () => {
        operators++;
        const token = this.CONSUME(Operator);
        const operator = this.mendDividedSign(token).name as BinaryOperator;
        const binding = precedence[operator]!;
        if (binding < comparison) this.takeSubject(left);
        const right = this.needExpression(1, binding + 1, "a value");
        const chained = compared !== null && binding === comparison ? this.unchained(compared, token) : null;
        const from = chained?.start ?? start;
        const node: Binary = {
          kind: "binary",
          start: from,
          end: this.end(),
          operator,
          left: chained ?? left,
          right,
        };
        if (binding === comparison) compared = node;
        left = chained === null || compared === null ? node : this.joined(left, node);
      },
    });
    if (operators === mostParts)
      this.report("nested-too-deeply", this.LA(0), { what: "values", most: mostParts });
    return this.isWhole(least) ? this.behindValue(left) : left;
  });

  protected override atValue(ahead: number): boolean {
    return this.canStart(this.expression, this.LA(ahead).tokenTypeIdx);
  }

  protected needExpression(index: number, least = 0, what = "a condition or value"): Expression | null {
    if (this.RECORDING_PHASE) return this.subrule(index, this.expression);
    this.dropFillers();
    if (!this.atStartOf(this.expression) && !this.mendValue()) {
      this.missing(what);
      return null;
    }
    return this.inside(() => this.subrule(index, this.expression, { ARGS: [least] }));
  }

  /** Reads what stands inside of another value, unless it is too deep inside. */
  protected inside<T>(read: () => T): T | null {
    if (this.depth >= mostParts && !this.RECORDING_PHASE) {
      this.report("nested-too-deeply", this.LA(1), { what: "values", most: mostParts });
      return null;
    }
    this.depth++;
    const found = read();
    this.depth--;
    return found;
  }

  /** The = between a name and what it stands for. */
  protected needEquals(index: number): void {
    if (this.mendEquals() && !this.at(sign["="])) return;
    this.need(
      index,
      sign["="],
      this.RECORDING_PHASE || this.atStartOf(this.expression) ? "=" : "= and what it stands for",
    );
    if (!this.RECORDING_PHASE && this.at(sign["="])) this.dropSign();
  }

  private readonly operand = this.CHOICE<Expression>("operand", [
    () => this.SUBRULE(this.reference),
    () => {
      const token = this.CONSUME(Num);
      if (!this.RECORDING_PHASE) this.takeShare(token);
      const { startOffset: start } = token;
      const number: Expression = { kind: "number", start, end: this.end(), value: Number(token.image) };
      if (this.RECORDING_PHASE || !this.isFactor()) return number;
      const right = this.subrule(2, this.parenthesized);
      return { kind: "binary", start, end: this.end(), operator: "*", left: number, right };
    },
    () => this.quoted(),
    () => this.SUBRULE(this.parenthesized),
    () => this.SUBRULE(this.choice),
    () => this.unary(1, this.CONSUME(word.not), "not", afterNot),
    () => this.unary(2, this.CONSUME(sign["-"]), "-", precedence["*"]! + 1),
    () => {
      const token = this.CONSUME(Day);
      return { kind: "date", start: token.startOffset, end: this.end(), value: token.image };
    },
  ]);

  protected override unary(index: number, token: IToken, operator: "-" | "not", least: number): Expression {
    const operand = this.needExpression(index, least, "a value");
    return { kind: "unary", start: token.startOffset, end: this.end(), operator, operand };
  }

  private readonly parenthesized = this.RULE("parenthesized", (): Expression => {
    const start = this.start();
    this.CONSUME(sign["("]);
    const inner = this.withinBrackets(() => this.needExpression(0), null);
    this.closeBracket(")");
    return { kind: "parenthesized", start, end: this.end(), inner };
  });

  private readonly choice = this.RULE("choice", (): Expression => {
    const start = this.start();
    this.CONSUME(word.if);
    if (this.isListed()) {
      const from = this.problems.length;
      const name = this.nameOf(this.LA(0));
      const given = this.subrule(1, this.callArguments);
      return (
        this.asChoice(name, given, from) ?? {
          kind: "call",
          start,
          end: this.end(),
          function: name,
          arguments: given,
        }
      );
    }
    return this.choiceFrom(start, null);
  });

  protected override choiceFrom(start: number, edits: SyntaxEdit[] | null): Expression {
    const { callee } = this;
    this.callee = null;
    const condition = this.needExpression(0, 0, "a condition");
    this.callee = callee;
    this.needBranch(0, word.then, "then and a value", edits);
    const chosen = this.needExpression(1, 0, "a value");
    if (elseIfs.has(this.LA(1).image)) this.readAs(this.LA(1), word.if, this.stretch(this.LA(1)), "else if");
    else this.needBranch(0, word.else, "else and a value", edits);
    const otherwise = this.needExpression(2, 0, "a value");
    // biome-ignore lint/suspicious/noThenProperty: the tree names the branches as the author writes them
    return { kind: "if", start, end: this.end(), condition, then: chosen, otherwise };
  }

  /** A name, alone or with what may follow it. */
  private readonly reference = this.RULE("reference", (): Expression => {
    const name = this.nameOf(this.CONSUME(Name));
    const { start } = name;
    if (!this.RECORDING_PHASE) {
      const next = this.LA(1).tokenType;
      if (next === sign[","] || next === sign[")"]) return name;
      if (next !== sign["("] && next !== sign[".."]) {
        this.takeToForRange();
        this.mendCall(name);
        if (this.lacksBracket(name)) return this.callWithoutBracket(name);
        const spoken = this.spoken(name);
        if (spoken !== null) return spoken;
      }
    }
    const from = this.problems.length;
    this.calling = name;
    const behind = this.OPTION(() => this.SUBRULE(this.behindName));
    const end = this.end();
    if (behind?.kind === "call") {
      const spoken = this.asSpoken(name, behind.found, from);
      if (spoken !== null) return spoken;
      this.asOneMessage(from);
      return { kind: "call", start, end, function: name, arguments: behind.found };
    }
    return this.rangeByOtherSign(behind ? named(name, behind, end) : name);
  });

  /** The call in `sum q1..q3)` and `sum q1..q3`; within another call, a comma goes on with that. */
  private callWithoutBracket(name: NameNode): Expression {
    const from = this.problems.length;
    const token = this.LA(0);
    const isRight = this.isCompared(-1);
    this.skipToArguments();
    const before = { start: name.end, end: this.start() };
    const hasClosing = this.closesOneMore();
    const least = hasClosing ? 0 : this.leastWithout(name);
    const isAlone = !hasClosing && this.callee !== null;
    const argument = isAlone && this.inside(() => this.subrule(1, this.expression, { ARGS: [least] }));
    const found = isAlone
      ? argument
        ? [argument]
        : []
      : this.withinBrackets(() => this.subrule(1, this.listed, { ARGS: [least, isRight] }), name);
    this.bracketsMissing(token, before, hasClosing && this.at(sign[")"]), from);
    return { kind: "call", start: name.start, end: this.end(), function: name, arguments: found };
  }

  private readonly behindName = this.CHOICE<BehindTarget | { kind: "call"; found: Expression[] }>(
    "behindName",
    [
      () => this.SUBRULE(this.behindTarget),
      () => ({ kind: "call", found: this.SUBRULE(this.callArguments) }),
    ],
  );

  private readonly behindTarget = this.CHOICE<BehindTarget>("behindTarget", [
    () => this.CONSUME(sign[".."]) && { kind: "range", name: this.needLastName(1) },
    () => {
      this.CONSUME(sign["."]);
      const name = this.needName(2, "the name of a part");
      return { kind: "part", name, to: this.OPTION(() => this.SUBRULE(this.cellEnd)) ?? null };
    },
  ]);

  private readonly cellEnd = this.RULE("cellEnd", (): CellEnd => {
    this.CONSUME(sign[".."]);
    const row = this.needName(0, "the row of the last cell");
    this.need(1, sign["."], "a point and the column");
    return { row, column: this.needName(2, "the column of the last cell") };
  });

  protected readonly callArguments = this.RULE("callArguments", (): Expression[] => {
    const { calling } = this;
    this.CONSUME(sign["("]);
    this.dropFirstComma();
    if (!this.RECORDING_PHASE && !this.atValue(1)) this.mendValue();
    const found = this.withinBrackets(() => this.OPTION(() => this.SUBRULE(this.listed)), calling);
    this.closeBracket(")");
    return found ?? [];
  });

  private readonly listed = this.RULE("listed", (least = 0, isRight = false): Expression[] => {
    const found: Expression[] = [];
    const add = (argument: Expression | null) => {
      if (argument?.kind === "binary") found.push(...this.listedByAnd(argument));
      else if (argument?.kind === "call") found.push(...this.listedInVector(argument));
      else if (argument !== null) found.push(argument);
      if (least > 0) this.takeAndForComma(isRight);
    };
    this.beginArgument();
    add(this.needExpression(0, least));
    this.afterCommas(this.expression, () => {
      this.beginArgument();
      if (!this.isCommaUnneeded()) add(this.needExpression(1, least));
    });
    return found;
  });

  protected closeBracket(bracket: ")" | "]"): void {
    if (this.RECORDING_PHASE || this.at(sign[bracket])) this.CONSUME(sign[bracket]);
    else this.missing(bracket, bracket);
  }

  /** A name, `row.column` or `q1..q10`, where no other expression may stand. */
  protected readonly target = this.RULE("target", (): Target => {
    const name = this.nameOf(this.CONSUME(Name));
    let found: Target = name;
    this.OPTION(() => {
      found = named(name, this.SUBRULE(this.behindTarget), this.end());
    });
    return found;
  });
}

/** What stands behind a name: the other end of a range, or a part, from which a range of cells may go on. */
type BehindTarget =
  | { readonly kind: "range"; readonly name: NameNode | null }
  | { readonly kind: "part"; readonly name: NameNode | null; readonly to: CellEnd | null };

interface CellEnd {
  readonly row: NameNode | null;
  readonly column: NameNode | null;
}

function named(name: NameNode, behind: BehindTarget, end: number): Target {
  const { start } = name;
  if (behind.kind === "range") return { kind: "name range", start, end, from: name, to: behind.name };
  if (!behind.to) return { kind: "member access", start, end, of: name, name: behind.name };
  const columns = { from: behind.name, to: behind.to.column };
  return { kind: "name range", start, end, from: name, to: behind.to.row, columns };
}
