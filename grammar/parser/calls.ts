import { EOF, type IToken, type TokenType } from "chevrotain";
import { ofValues } from "../functions.ts";
import type { Lexed } from "../lexer.ts";
import { replace, type Stretch, type SyntaxEdit, type SyntaxProblem } from "../problem.ts";
import { Name, Num, sign, word } from "../tokens.ts";
import type { Name as NameNode } from "../tree.ts";
import { areOnOneLine } from "./layout.ts";
import { Operators } from "./operators.ts";

/** What stands about the arguments of a function, where it is not what belongs there. */
export abstract class Calls extends Operators {
  /** How many round brackets are open around what is read. */
  private openBrackets = 0;
  /** The function whose arguments stand in the innermost of them; null where they are no function's. */
  protected callee: NameNode | null = null;
  /** The name that was read last, behind which arguments may follow. */
  protected calling: NameNode | null = null;

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.openBrackets = 0;
    this.callee = null;
  }

  protected isInBrackets(): boolean {
    return this.openBrackets > 0;
  }

  protected withinBrackets<T>(read: () => T, callee: NameNode | null): T {
    const around = this.callee;
    this.openBrackets++;
    this.callee = callee;
    const found = read();
    this.openBrackets--;
    this.callee = around;
    return found;
  }

  /** Makes a call of what is written otherwise, where its brackets are there. */
  protected mendCall(name: NameNode): void {
    this.takeBracketForCall(name);
    this.dropOf(name);
    this.dropLeast(name);
  }

  /** `sum[…]` and `sum{…}`, as spreadsheets of some languages and other programs have it. */
  private takeBracketForCall({ text, end }: NameNode): void {
    const bracket = this.LA(1);
    const closes = closing.get(bracket.tokenType);
    if (closes === undefined || bracket.startOffset !== end) return;
    // A block is no list of arguments.
    const mayBeBlock = bracket.tokenType === sign["{"];
    if (mayBeBlock && !functions.has(text)) return;
    let ahead = 2;
    for (; this.LA(ahead).tokenType !== closes; ahead++) {
      const isLost = mayBeBlock && !areOnOneLine(this.fullText, this.LA(ahead - 1), this.LA(ahead));
      if (isLost || this.LA(ahead).tokenType === EOF) return;
    }
    const last = this.LA(ahead);
    const edits = [
      { ...this.stretch(bracket), text: "(" },
      { ...this.stretch(last), text: ")" },
    ];
    const parts = { found: `${bracket.image} ${last.image}`, right: "( )" };
    this.reportStretch("sign-wrong", this.stretch(bracket), parts, [{ title: "Write ( )", edits }]);
    this.turnInto(bracket, sign["("]);
    this.turnInto(last, sign[")"]);
  }

  /** Whether `sum q1..q3` or `sum of q1..q3` stands here, whose brackets, or the first of them, are missing. */
  protected lacksBracket({ text }: NameNode): boolean {
    const next = this.LA(1).tokenType;
    if (next !== Name && !(next === word.of && this.LA(2).tokenType === Name)) return false;
    return functions.has(text) && this.onSameLine();
  }

  /** `mean.3(q1..q5)` of SPSS is a mean of at least three answers. */
  private dropLeast({ text }: NameNode): void {
    const [point, number] = [this.LA(1), this.LA(2)];
    if (point.tokenType !== sign["."] || number.tokenType !== Num || this.LA(3).tokenType !== sign["("])
      return;
    const name = text.toLowerCase();
    if (!functions.has(name)) return;
    const stretch = { start: point.startOffset, end: number.endOffset! + 1 };
    this.reportStretch("least-answers", stretch, { name, least: number.image });
    this.skip();
    this.skip();
  }

  /** `sum of (q1..q3)` */
  private dropOf({ text }: NameNode): void {
    if (!this.at(word.of) || this.LA(2).tokenType !== sign["("]) return;
    if (!functions.has(text)) return;
    const fix = replace("Delete it", { start: this.end(), end: this.LA(2).startOffset }, "");
    const parts = { found: "of", place: "here", instead: null };
    this.reportStretch("word-unexpected", this.stretch(this.LA(1)), parts, [fix]);
    this.skip();
  }

  /** In words it is "sum of the items q1 to q3". */
  protected skipToArguments(): void {
    if (this.at(word.of)) this.skip();
    while (this.atFiller()) this.skip();
  }

  /** "the items q1 to q3" */
  protected dropFillers(): void {
    if (this.RECORDING_PHASE || !this.atFiller()) return;
    const start = this.start();
    while (this.atFiller()) this.skip();
    const found = this.fullText.slice(start, this.end());
    const fix = replace("Delete it", { start, end: this.start() }, "");
    const stretch = { start, end: this.end() };
    this.reportStretch("word-unexpected", stretch, { found, place: "here", instead: null }, [fix]);
  }

  private atFiller(): boolean {
    return this.LA(2).tokenType === Name && fillers.has(this.LA(1).image);
  }

  /**
   * Says that the arguments that end here should stand in brackets, and reads the closing one if it is there. What was
   * found in them from the problem `from` on is mended with them.
   */
  protected bracketsMissing(name: IToken, before: Stretch, hasClosing: boolean, from: number): void {
    const whole = { start: name.startOffset, end: this.end() };
    const edits = [{ ...before, text: "(" }, ...this.takeProblems(from, isOfList)];
    const closing = hasClosing ? ")" : "";
    if (hasClosing) this.skip();
    else edits.push({ start: whole.end, end: whole.end, text: ")" });
    const right = this.mended(whole, edits) + closing;
    const parts = { what: hasClosing ? "(" : "( )", after: name.image, right };
    this.withdrawn.push(before);
    this.reportStretch("part-missing", this.stretch(name), parts, [{ title: `Write ${right}`, edits }]);
  }

  /** What was found about commas between arguments since the problem `from` becomes one problem. */
  protected asOneMessage(from: number): void {
    if (this.problems.length - from < 2) return;
    const alike = this.problems.slice(from).filter(isOfComma);
    const [first] = alike;
    if (first === undefined || alike.length < 2) return;
    const edits = this.takeProblems(from, isOfComma);
    const parts = { ...first.parts, more: alike.length - 1 };
    this.problems.push({ ...first, parts, fixes: [{ title: first.fixes[0]!.title, edits }] });
  }

  /** Takes back problems since `from`, and returns what mends them. */
  protected takeProblems(from: number, isTaken: (problem: SyntaxProblem) => boolean): SyntaxEdit[] {
    const found = this.problems.splice(from);
    this.problems.push(...found.filter((one) => !isTaken(one)));
    return found.filter(isTaken).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  }

  private mended({ start, end }: Stretch, edits: readonly SyntaxEdit[]): string {
    let written = "";
    let at = start;
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
      written += this.fullText.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return written + this.fullText.slice(at, end);
  }

  /** Whether the line closes a bracket that nothing has opened. */
  protected closesOneMore(): boolean {
    let open = this.openBrackets;
    for (let ahead = 1; ; ahead++) {
      const { tokenType } = this.LA(ahead);
      if (tokenType === EOF || !areOnOneLine(this.fullText, this.LA(ahead - 1), this.LA(ahead))) return false;
      if (tokenType === sign["("]) open++;
      if (tokenType === sign[")"] && --open < 0) return true;
    }
  }
}

const functions: ReadonlySet<string> = new Set(ofValues);

const closing: ReadonlyMap<TokenType, TokenType> = new Map([
  [sign["["], sign["]"]],
  [sign["{"], sign["}"]],
]);

/** What people say before names, and programs do not. */
const fillers: ReadonlySet<string> = new Set(["the", "all", "items", "questions", "from"]);

export function isOfComma({ code, parts: { what, right } }: SyntaxProblem): boolean {
  return (code === "part-missing" && what === "a comma") || (code === "sign-wrong" && right === ",");
}

function isOfList(one: SyntaxProblem): boolean {
  return isOfComma(one) || (one.code === "sign-wrong" && one.parts.right === "..");
}
