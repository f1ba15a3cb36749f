import { EOF, type IToken } from "chevrotain";
import { ofValues } from "../functions.ts";
import type { Lexed } from "../lexer.ts";
import type { Stretch } from "../problem.ts";
import { Name, sign } from "../tokens.ts";
import type { Name as NameNode } from "../tree.ts";
import { areOnOneLine } from "./layout.ts";
import { Literals } from "./literals.ts";

/** What stands about the arguments of a function, where it is not what belongs there. */
export abstract class Calls extends Literals {
  /** How many round brackets are open around what is read. */
  private openBrackets = 0;
  /** Whether the innermost of them are those of a call. */
  protected isArgument = false;

  protected override begin(fullText: string, lexed: Lexed): void {
    super.begin(fullText, lexed);
    this.openBrackets = 0;
    this.isArgument = false;
  }

  protected withinBrackets<T>(read: () => T, isArgument = true): T {
    const around = this.isArgument;
    this.openBrackets++;
    this.isArgument = isArgument;
    const found = read();
    this.openBrackets--;
    this.isArgument = around;
    return found;
  }

  /** `sum[…]`, as spreadsheets of some languages and other programs have it. */
  protected takeBracketForCall({ end }: NameNode): void {
    const bracket = this.LA(1);
    if (this.RECORDING_PHASE || bracket.tokenType !== sign["["] || bracket.startOffset !== end) return;
    let ahead = 2;
    while (this.LA(ahead).tokenType !== sign["]"]) if (this.LA(ahead++).tokenType === EOF) return;
    const closing = this.LA(ahead);
    const edits = [
      { ...this.stretch(bracket), text: "(" },
      { ...this.stretch(closing), text: ")" },
    ];
    const parts = { found: "[ ]", right: "( )" };
    this.reportStretch("sign-wrong", this.stretch(bracket), parts, [{ title: "Write ( )", edits }]);
    this.turnInto(bracket, sign["("]);
    this.turnInto(closing, sign[")"]);
  }

  /** Whether `sum q1..q3` stands here, whose brackets, or the first of them, are missing. */
  protected lacksBracket({ text }: NameNode): boolean {
    return !this.RECORDING_PHASE && functions.has(text) && this.LA(1).tokenType === Name && this.onSameLine();
  }

  /** Says that the arguments that end here should stand in brackets, and reads the closing one if it is there. */
  protected bracketsMissing(name: IToken, before: Stretch, hasClosing: boolean): void {
    const edits = [{ ...before, text: "(" }];
    if (hasClosing) this.skip();
    else edits.push({ start: this.end(), end: this.end(), text: ")" });
    const what = hasClosing ? "(" : "( )";
    const parts = { what, after: name.image };
    this.reportStretch("part-missing", this.stretch(name), parts, [{ title: `Write ${what}`, edits }]);
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
