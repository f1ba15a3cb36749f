import type { IToken } from "chevrotain";
import { Day, Name, Num, Operator, sign, word } from "../tokens.ts";
import type { BinaryOperator, Expression, Name as NameNode } from "../tree.ts";
import { Literals } from "./literals.ts";

/** How tightly an operator binds; `not` stands between `and` and the comparisons. */
const precedence: Readonly<Record<string, number>> = {
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
const afterNot = 3;
const comparison = 4;

export abstract class Expressions extends Literals {
  /** An expression of operators that bind at least so tightly. */
  protected readonly expression = this.RULE("expression", (least = 0): Expression => {
    const start = this.start();
    let left = this.SUBRULE(this.operand);
    let compared: string | null = null;
    this.MANY({
      GATE: () => precedence[this.LA(1).tokenType.name]! >= least,
      DEF: () => {
        const token = this.CONSUME(Operator);
        const operator = token.tokenType.name as BinaryOperator;
        const binding = precedence[operator]!;
        if (binding === comparison) {
          if (compared !== null)
            this.report("comparison-chained", token, { first: compared, second: operator });
          compared = operator;
        }
        const right = this.needExpression(1, binding + 1, "a value");
        left = { kind: "binary", start, end: this.end(), operator, left, right };
      },
    });
    return left;
  });

  protected needExpression(index: number, least = 0, what = "a condition or value"): Expression | null {
    if (this.RECORDING_PHASE || this.atStartOf(this.expression)) {
      return this.subrule(index, this.expression, { ARGS: [least] });
    }
    this.missing(what);
    return null;
  }

  private readonly operand = this.RULE("operand", (): Expression => {
    return this.either<Expression>([
      { ALT: () => this.SUBRULE(this.reference) },
      {
        ALT: () => {
          const token = this.CONSUME(Num);
          return { kind: "number", start: token.startOffset, end: this.end(), value: Number(token.image) };
        },
      },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.parenthesized) },
      { ALT: () => this.SUBRULE(this.choice) },
      { ALT: () => this.unary(1, this.CONSUME(word.not), "not", afterNot) },
      { ALT: () => this.unary(2, this.CONSUME(sign["-"]), "-", precedence["*"]! + 1) },
      {
        ALT: () => {
          const token = this.CONSUME(Day);
          return { kind: "date", start: token.startOffset, end: this.end(), value: token.image };
        },
      },
    ]);
  });

  private unary(index: number, token: IToken, operator: "-" | "not", least: number): Expression {
    const operand = this.needExpression(index, least, "a value");
    return { kind: "unary", start: token.startOffset, end: this.end(), operator, operand };
  }

  private readonly parenthesized = this.RULE("parenthesized", (): Expression => {
    const start = this.start();
    this.CONSUME(sign["("]);
    const inner = this.needExpression(0);
    this.closeBracket(")");
    return { kind: "parenthesized", start, end: this.end(), inner };
  });

  private readonly choice = this.RULE("choice", (): Expression => {
    const start = this.start();
    this.CONSUME(word.if);
    const condition = this.needExpression(0, 0, "a condition");
    this.need(0, word.then, "then and a value");
    const chosen = this.needExpression(1, 0, "a value");
    this.need(0, word.else, "else and a value");
    const otherwise = this.needExpression(2, 0, "a value");
    // biome-ignore lint/suspicious/noThenProperty: the tree names the branches as the author writes them
    return { kind: "if", start, end: this.end(), condition, then: chosen, otherwise };
  });

  /** A name, alone or with what may follow it. */
  private readonly reference = this.RULE("reference", (): Expression => {
    const name = this.nameOf(this.CONSUME(Name));
    const { start } = name;
    return (
      this.OPTION(() =>
        this.either<Expression>([
          {
            ALT: () => {
              this.CONSUME(sign[".."]);
              const to = this.needName(1, "the last name of the range");
              return { kind: "name range", start, end: this.end(), from: name, to };
            },
          },
          {
            ALT: () => {
              const args = this.SUBRULE(this.callArguments);
              return { kind: "call", start, end: this.end(), function: name, arguments: args };
            },
          },
          {
            ALT: () => {
              this.CONSUME(sign["."]);
              const part = this.needName(2, "the name of a part");
              return { kind: "member access", start, end: this.end(), of: name, name: part };
            },
          },
        ]),
      ) ?? name
    );
  });

  private readonly callArguments = this.RULE("callArguments", (): Expression[] => {
    const found: Expression[] = [];
    const add = (argument: Expression | null) => {
      if (argument !== null) found.push(argument);
    };
    this.CONSUME(sign["("]);
    this.OPTION(() => {
      add(this.SUBRULE(this.expression));
      this.MANY(() => {
        this.CONSUME(sign[","]);
        add(this.needExpression(1));
      });
    });
    this.closeBracket(")");
    return found;
  });

  protected closeBracket(bracket: ")" | "]"): void {
    if (this.RECORDING_PHASE || this.at(sign[bracket])) this.CONSUME(sign[bracket]);
    else this.report("bracket-not-closed", this.LA(0), { bracket });
  }

  /** A name, `row.column` or `q1..q10`, where no other expression may stand. */
  protected readonly target = this.RULE("target", () => {
    const name = this.nameOf(this.CONSUME(Name));
    const { start } = name;
    return (
      this.OPTION(() =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(sign["."]);
              const part = this.needName(1, "the name of a part");
              return { kind: "member access" as const, start, end: this.end(), of: name, name: part };
            },
          },
          {
            ALT: () => {
              this.CONSUME(sign[".."]);
              const to = this.needName(2, "the last name of the range");
              return { kind: "name range" as const, start, end: this.end(), from: name, to };
            },
          },
        ]),
      ) ?? (name as NameNode)
    );
  });
}
