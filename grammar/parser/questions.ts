import type { IToken } from "chevrotain";
import { replace } from "../problem.ts";
import { isClosed } from "../text.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
import type { AnswerType, Guard, Name as NameNode, Wording } from "../tree.ts";
import { behindGuard } from "./ahead.ts";
import { areOnOneLine } from "./layout.ts";
import { shown } from "./reader.ts";
import { Translations } from "./translations.ts";

interface Asked {
  readonly name: NameNode | null;
  readonly was: NameNode | null;
  readonly wording: Wording | null;
  readonly type: AnswerType | null;
  /** A `when` that stands before the answer type, and where the part before it ends. */
  readonly early: { readonly guard: Guard; readonly behind: number } | null;
}

const question = "the question in quotation marks";

/** Name, wording and answer type of an item, also where they stand in another order or without quotation marks. */
export abstract class Questions extends Translations {
  /** Reads what follows `item`. */
  protected asked(): Asked {
    const early = this.wordingBeforeName();
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    if (early !== null) return { name, was, wording: early, type: this.needAnswerType(1), early: null };
    const beforeText = this.earlyGuard();
    const gap = this.LA(0);
    const comesLater = !this.RECORDING_PHASE && this.atStartOf(this.answerType) && this.onSameLine();
    const wording = comesLater ? null : (this.unquotedWording() ?? this.needPart(0, this.wording, question));
    const guard = beforeText ?? this.earlyGuard();
    const type = this.needAnswerType(1);
    return { name, was, wording: comesLater ? this.wordingBehindType(gap) : wording, type, early: guard };
  }

  /** Reads a `when` behind which the question or the answer type stands. */
  private earlyGuard(): Asked["early"] {
    if (this.RECORDING_PHASE || !this.at(word.when) || !this.onSameLine()) return null;
    const next = behindGuard((ahead) => this.LA(ahead), this.fullText);
    const isText = next.tokenType === Quoted;
    const goesOn = isText || this.canStart(this.answerType, next.tokenTypeIdx!);
    if (!goesOn || !areOnOneLine(this.fullText, this.LA(0), next)) return null;
    const behind = this.end();
    return { behind, guard: this.subrule(6, this.guard) };
  }

  /** Says of a `when` that it stands behind the answer type; called at the end of the item. */
  protected reportEarly({ guard, behind }: NonNullable<Asked["early"]>): void {
    const text = this.fullText.slice(guard.start, guard.end);
    const at = this.end();
    const edits = [
      { start: behind, end: guard.end, text: "" },
      { start: at, end: at, text: ` ${text}` },
    ];
    const parts = { right: `… ${text}`, first: "the answer type", second: "when" };
    this.reportStretch("order-wrong", guard, parts, [{ title: "Write when at the end", edits }]);
  }

  /** Reads a text where the name belongs, if the name follows it. */
  private wordingBeforeName(): Wording | null {
    const [text, name, type] = [this.LA(1), this.LA(2), this.LA(3)];
    const isSwapped =
      !this.RECORDING_PHASE &&
      text.tokenType === Quoted &&
      name.tokenType === Name &&
      areOnOneLine(this.fullText, text, name) &&
      this.canStart(this.answerType, type.tokenTypeIdx!);
    if (!isSwapped) return null;
    const stretch = { start: text.startOffset, end: name.endOffset! + 1 };
    const right = `${name.image} ${text.image}`;
    const parts = { right: `${name.image} ${shown(text)}`, first: "the name", second: "the question" };
    this.reportStretch("order-wrong", stretch, parts, [replace("Write the name first", stretch, right)]);
    return this.subrule(5, this.wording);
  }

  /** Reads the wording behind the answer type; where there is none, says that it is missing in the gap before. */
  private wordingBehindType(gap: IToken): Wording | null {
    const text = this.LA(1);
    if (text.tokenType !== Quoted || !this.onSameLine()) {
      this.reportStretch("part-missing", this.stretch(gap), { what: question, after: shown(gap) });
      return null;
    }
    const at = gap.endOffset! + 1;
    const title = "Write the question first";
    const edits = [
      { start: at, end: at, text: ` ${text.image}` },
      { start: this.end(), end: text.endOffset! + 1, text: "" },
    ];
    const type = this.fullText.slice(this.LA(0).startOffset, this.end());
    const parts = { right: `${shown(text)} … ${type}`, first: "the question", second: "the answer type" };
    this.reportStretch("order-wrong", this.stretch(text), parts, [{ title, edits }]);
    return this.subrule(6, this.wording);
  }

  /** Reads the words before the answer type, or before a closing quotation mark, as the question. */
  private unquotedWording(): Wording | null {
    if (this.RECORDING_PHASE || this.atStartOf(this.wording) || !this.onSameLine()) return null;
    if (this.LA(1).tokenType === sign["{"]) return null;
    let isWhole = false;
    const words = this.wordsBefore((token, ahead) => {
      isWhole = this.beginsAnswer(token, ahead);
      return isWhole;
    });
    if (words === null || !words.some(({ tokenType }) => tokenType === Name)) return null;
    const last = words.at(-1)!;
    const closes = last.tokenType === Quoted && !isClosed(last.image);
    return isWhole || closes || words.length > 3 ? this.unquoted(words) : null;
  }

  /** Whether an answer type begins here; `time`, `text` and the like are also words of a question. */
  private beginsAnswer({ tokenType }: IToken, ahead: number): boolean {
    if (!this.canStart(this.answerType, tokenType.tokenTypeIdx!)) return false;
    const next = this.LA(ahead + 1);
    if (tokenType === word.one || tokenType === word.many) return next.tokenType === word.of;
    if (tokenType === word.long) return next.tokenType === word.text;
    if (tokenType === word.yesno || tokenType === word.integer || tokenType === word.slider) return true;
    return next.tokenType === Num || !areOnOneLine(this.fullText, this.LA(ahead), next);
  }
}
