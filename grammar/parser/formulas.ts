import { EOF, type IToken, type TokenType } from "chevrotain";
import { replace, type SyntaxEdit } from "../problem.ts";
import { Name, Num, Operator, sign, word } from "../tokens.ts";
import type { Expression, Name as NameNode } from "../tree.ts";
import { isOfComma } from "./calls.ts";
import { areOnOneLine } from "./layout.ts";
import { afterNot } from "./operators.ts";
import { Values } from "./values.ts";

/** Calculations as spreadsheets and other languages have them. */
export abstract class Formulas extends Values {
  protected abstract needExpression(index: number, least?: number, what?: string): Expression | null;
  protected abstract unary(index: number, token: IToken, operator: "-" | "not", least: number): Expression;
  /** Reads a choice from behind its `if`. */
  protected abstract choiceFrom(start: number, edits: SyntaxEdit[] | null): Expression;

  /** `NOT a` and `IF a THEN b ELSE c` */
  protected spoken(name: NameNode): Expression | null {
    const meant =
      name.text === name.text.toLowerCase() ? undefined : spokenWords.get(name.text.toLowerCase());
    if (meant === undefined || !this.onSameLine() || !this.atValue(1)) return null;
    const token = this.LA(0);
    const edits: SyntaxEdit[] = [{ start: name.start, end: name.end, text: meant.name }];
    const fix = { title: `Write ${meant.name}`, edits };
    this.reportStretch("sign-wrong", this.stretch(token), { found: name.text, right: meant.name }, [fix]);
    if (meant === word.not) return this.unary(3, token, "not", afterNot);
    return meant === word.if ? this.choiceFrom(name.start, edits) : null;
  }

  /** Reads `then` or `else`, also as it is written elsewhere; what mends it is one with the edits about an `IF`. */
  protected needBranch(index: number, type: TokenType, what: string, edits: SyntaxEdit[] | null): void {
    if (this.RECORDING_PHASE || this.at(type)) {
      this.need(index, type, what);
      return;
    }
    const next = this.LA(1);
    const colon = type === word.then ? this.colonBefore() : null;
    if (next.tokenType === Name && branchWords.get(next.image.toLowerCase()) === type) {
      if (edits === null) this.readAs(next, type);
      else {
        edits.push({ ...this.stretch(next), text: type.name });
        this.turnInto(next, type);
      }
      this.consume(index, type);
    } else if (colon !== null || (next.tokenType === sign[","] && this.callee === null)) {
      const mark = colon ?? this.stretch(next);
      const found = this.fullText.slice(mark.start, mark.end);
      const around = { start: this.end(), end: mark.end };
      this.withdrawn.push(mark);
      this.reportStretch("sign-wrong", mark, { found, right: type.name }, [
        replace(`Write ${type.name}`, around, ` ${type.name}`),
      ]);
      if (colon === null) this.skip();
    } else if (plainValues.has(next.tokenType) && this.LA(2).tokenType !== type && this.onSameLine())
      this.missing(type.name, ` ${type.name}`);
    else this.need(index, type, what);
  }

  /** Whether the bracket behind `if` holds a list, as in spreadsheets. */
  protected isListed(): boolean {
    if (this.RECORDING_PHASE || !this.at(sign["("])) return false;
    this.calling = this.nameOf(this.LA(0));
    let depth = 0;
    for (let ahead = 1; ahead < mostAhead; ahead++) {
      const { tokenType } = this.LA(ahead);
      if (tokenType === sign["("]) depth++;
      else if (tokenType === sign[")"] && --depth === 0) return false;
      else if (tokenType === EOF) return false;
      if (depth === 1 && (tokenType === sign[","] || this.isSemicolonBehind(ahead))) return true;
    }
    return false;
  }

  private isSemicolonBehind(ahead: number): boolean {
    const between = this.fullText.slice(this.LA(ahead).endOffset! + 1, this.LA(ahead + 1).startOffset);
    return between.trimStart().startsWith(";");
  }

  /** What `IF( , , )`, `AND( , )` and the like stand for; null where the function is none of these. */
  protected asSpoken(name: NameNode, given: readonly Expression[], from: number): Expression | null {
    const meant = calledWords.get(name.text.toLowerCase());
    if (meant === undefined) return null;
    if (meant === word.not) return given.length === 1 ? this.asNot(name, given[0]!) : null;
    if (meant === word.if) return this.asChoice(name, given, from);
    return given.length > 1 ? this.asJoined(name, given, meant, from) : null;
  }

  private asNot({ start, end, text }: NameNode, operand: Expression): Expression | null {
    if (text === "not") return null;
    const right = /\s/.test(this.fullText[end]!) ? "not" : "not ";
    this.reportStretch("sign-wrong", { start, end }, { found: text, right: "not" }, [
      replace("Write not", { start, end }, right),
    ]);
    return { kind: "unary", start, end: this.end(), operator: "not", operand };
  }

  /** `if(condition, one, other)` */
  protected asChoice(name: NameNode, given: readonly Expression[], from: number): Expression | null {
    const [condition, chosen, otherwise] = given;
    if (!condition || !chosen || given.length > 3) return null;
    const { start } = name;
    const end = this.end();
    const around = this.at(Operator) ? ["(", ")"] : ["", ""];
    const edits = this.between(given, from, (index) => (index === 0 ? " then " : " else "));
    edits.unshift({ start, end: condition.start, text: `${around[0]}if ` });
    edits.push({ start: given.at(-1)!.end, end, text: around[1]! });
    const right = "if … then … else …";
    const parts = { found: `${name.text}( )`, right };
    const fixes = otherwise ? [{ title: `Write ${right}`, edits }] : [];
    this.reportStretch("sign-wrong", { start, end: name.end }, parts, fixes);
    // biome-ignore lint/suspicious/noThenProperty: the tree names the branches as the author writes them
    return { kind: "if", start, end, condition, then: chosen, otherwise: otherwise ?? null };
  }

  /** `AND(a, b, c)` */
  private asJoined(name: NameNode, given: readonly Expression[], meant: TokenType, from: number): Expression {
    const { start } = name;
    const operator = meant.name as "and" | "or";
    const opened = (one: Expression | undefined) => (one && isLoose(one) ? "(" : "");
    const closed = (one: Expression) => (isLoose(one) ? ")" : "");
    const edits = this.between(
      given,
      from,
      (index) => `${closed(given[index]!)} ${operator} ${opened(given[index + 1])}`,
    );
    const last = given.at(-1)!;
    edits.unshift({ start, end: given[0]!.start, text: `(${opened(given[0])}` });
    if (isLoose(last)) edits.push({ start: last.end, end: last.end, text: ")" });
    const parts = { found: `${name.text}( )`, right: operator };
    this.reportStretch("sign-wrong", { start, end: name.end }, parts, [
      { title: `Write ${operator}`, edits },
    ]);
    const inner = given
      .slice(1)
      .reduce<Expression>(
        (left, right) => ({ kind: "binary", start: left.start, end: right.end, operator, left, right }),
        given[0]!,
      );
    return { kind: "parenthesized", start, end: this.end(), inner };
  }

  /** Writes something in place of what stands between the arguments, of which nothing else is to be said. */
  private between(given: readonly Expression[], from: number, text: (index: number) => string): SyntaxEdit[] {
    const gaps = given
      .slice(1)
      .map(({ start: end }, index) => ({ start: given[index]!.end, end, text: text(index) }));
    this.takeProblems(
      from,
      (one) =>
        isOfComma(one) &&
        gaps.some(({ start, end }) =>
          one.fixes.some(({ edits }) => edits.every((edit) => start <= edit.start && edit.end <= end)),
        ),
    );
    return gaps;
  }

  /** Whether the value that has been read ends in an unusual way, and no other goes on with it. */
  protected isWhole(least: number): boolean {
    return least === 0 && !this.RECORDING_PHASE && unusual.has(this.LA(1).tokenType);
  }

  /** What stands behind a whole value: the rest of a choice as it is written elsewhere, or a sign too many. */
  protected behindValue(value: Expression): Expression {
    const next = this.LA(1);
    if (!this.onSameLine()) return value;
    if (next.tokenType === word.if) return this.choiceBehind(value);
    if (plainValues.has(next.tokenType)) return this.ternary(value) ?? value;
    const isLast = !areOnOneLine(this.fullText, next, this.LA(2)) || braces.has(this.LA(2).tokenType);
    const isTooMany = next.tokenType === sign[")"] ? !this.isInBrackets() : next.tokenType === sign["."];
    if (isLast && isTooMany) this.dropSign();
    return value;
  }

  /** `one if condition else other` */
  private choiceBehind(chosen: Expression): Expression {
    const { start, end } = chosen;
    const token = this.LA(1);
    this.skip();
    const condition = this.needExpression(6, 0, "a condition");
    if (condition === null || !this.at(word.else)) return chosen;
    const right = "if … then … else …";
    const said = this.fullText.slice(condition.start, condition.end);
    const edits = [
      { start, end: start, text: `if ${said} then ` },
      { start: end, end: condition.end, text: "" },
    ];
    this.reportStretch("sign-wrong", this.stretch(token), { found: "if", right }, [
      { title: `Write ${right}`, edits },
    ]);
    this.skip();
    const otherwise = this.needExpression(7, 0, "a value");
    const whole = { start, end: this.end() };
    // biome-ignore lint/suspicious/noThenProperty: the tree names the branches as the author writes them
    return { kind: "if", ...whole, condition, then: chosen, otherwise };
  }

  /** The rest of `condition ? one : other`, behind its condition. */
  private ternary(condition: Expression): Expression | null {
    const { start } = condition;
    const mark = this.signBefore("?");
    if (mark === null) return null;
    const edits = [
      { start, end: start, text: "if " },
      { ...mark, text: "then" },
    ];
    const right = "if … then … else …";
    this.withdrawn.push(mark);
    this.reportStretch("sign-wrong", mark, { found: "?", right }, [{ title: `Write ${right}`, edits }]);
    const chosen = this.needExpression(4, 0, "a value");
    const colon = this.colonBefore();
    if (colon === null) this.missing("else and a value");
    else {
      this.withdrawn.push(colon);
      edits.push({ ...colon, text: "else" });
    }
    const otherwise = colon && this.needExpression(5, 0, "a value");
    // biome-ignore lint/suspicious/noThenProperty: the tree names the branches as the author writes them
    return { kind: "if", start, end: this.end(), condition, then: chosen, otherwise };
  }
}

/** What needs brackets beside `and` or `or`. */
function isLoose(one: Expression): boolean {
  return one.kind === "if" || (one.kind === "binary" && (one.operator === "and" || one.operator === "or"));
}

const mostAhead = 100;

/** What stands before a value in capitals elsewhere. */
const spokenWords: ReadonlyMap<string, TokenType> = new Map([
  ["not", word.not],
  ["if", word.if],
]);

const branchWords: ReadonlyMap<string, TokenType> = new Map([
  ["then", word.then],
  ["else", word.else],
  ["otherwise", word.else],
]);

/** What is a function elsewhere. */
const calledWords: ReadonlyMap<string, TokenType> = new Map([
  ["not", word.not],
  ["and", word.and],
  ["or", word.or],
  ["if", word.if],
  ["iif", word.if],
  ["ifelse", word.if],
  ["if_else", word.if],
]);

const braces: ReadonlySet<TokenType> = new Set([sign["{"], sign["}"]]);

/** What no part of a form begins with, and a value does. */
const plainValues: ReadonlySet<TokenType> = new Set([Name, Num, sign["("]]);

/** What stands behind a whole value by mistake, or in a place where it closes something. */
const unusual: ReadonlySet<TokenType> = new Set([...plainValues, word.if, sign[")"], sign["."]]);
