import type { IToken, TokenType } from "chevrotain";
import { replace } from "../problem.ts";
import { Name, Num, sign, word } from "../tokens.ts";
import { Lists } from "./lists.ts";

/** Names and numbers within calculations as databases of studies and people write them. */
export abstract class Values extends Lists {
  /** Makes the next token one that a value begins with, if it is a plain slip. */
  protected mendValue(): boolean {
    const next = this.LA(1);
    const closes = brackets.get(next.tokenType);
    if (closes !== undefined) return this.takeBracketsOfName(closes);
    if (next.tokenType === sign["+"]) {
      this.dropSign();
      return this.atValue(1);
    }
    if (next.tokenType === sign["."] && this.LA(2).tokenType === Num && touch(next, this.LA(2))) {
      const stretch = { start: next.startOffset, end: this.LA(2).endOffset! + 1 };
      const found = this.fullText.slice(stretch.start, stretch.end);
      const right = `0${found}`;
      this.reportStretch("sign-wrong", stretch, { found, right }, [
        replace(`Write ${right}`, stretch, right),
      ]);
      this.skip();
      return true;
    }
    if ((next.tokenType !== word.and && next.tokenType !== word.or) || this.LA(2).tokenType !== sign["("])
      return false;
    this.turnInto(next, Name);
    return true;
  }

  /** `[q1]` and `{q1}` stand for an answer in databases of studies. */
  private takeBracketsOfName(closes: TokenType): boolean {
    const [open, name, close] = [this.LA(1), this.LA(2), this.LA(3)];
    if (name.tokenType !== Name || close.tokenType !== closes) return false;
    const stretch = { start: open.startOffset, end: close.endOffset! + 1 };
    const found = this.fullText.slice(stretch.start, stretch.end);
    const fix = replace(`Write ${name.image}`, stretch, name.image);
    this.reportStretch("sign-wrong", stretch, { found, right: name.image }, [fix]);
    this.turnInto(open, sign["("]);
    this.turnInto(close, sign[")"]);
    return true;
  }

  /** Whether a bracket touches the number that was read last, as in `2(q1 + q2)`; says that a sign is missing. */
  protected isFactor(): boolean {
    if (!this.at(sign["("]) || !touch(this.LA(0), this.LA(1))) return false;
    this.missing("*", " * ");
    return true;
  }

  /** Behind a number: the rest of `0,5`, and of 50 % by which something is multiplied. */
  protected takeShare(number: IToken): void {
    const next = this.LA(1);
    if (next.tokenType === sign[","] && this.callee === null) this.dropDecimals();
    if (next.tokenType !== sign["%"]) return;
    if (this.LA(-1).tokenType !== sign["*"] && this.LA(2).tokenType !== sign["*"]) return;
    const stretch = { start: number.startOffset, end: next.endOffset! + 1 };
    const found = this.fullText.slice(stretch.start, stretch.end);
    const right = `${Number((Number(number.image) / 100).toFixed(6))}`;
    this.reportStretch("sign-wrong", stretch, { found, right }, [replace(`Write ${right}`, stretch, right)]);
    this.skip();
  }
}

function touch(first: IToken, second: IToken): boolean {
  return first.endOffset! + 1 === second.startOffset;
}

const brackets: ReadonlyMap<TokenType, TokenType> = new Map([
  [sign["["], sign["]"]],
  [sign["{"], sign["}"]],
]);
