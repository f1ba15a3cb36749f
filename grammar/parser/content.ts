import type { IToken, ParserMethod, TokenType } from "chevrotain";
import { Name, sign, word } from "../tokens.ts";
import type {
  Grid,
  GridLine,
  Guard,
  Input,
  Item,
  Mark,
  Member,
  Name as NameNode,
  Note,
  Page,
  Range,
  Repeat,
  Section,
  WhenBlock,
  Wording,
} from "../tree.ts";
import { behindGuard } from "./ahead.ts";
import { areOnOneLine, isFirstOnLine } from "./layout.ts";
import { Questions } from "./questions.ts";

/** What begins with one of these may be asked under a condition. */
const askedWords: ReadonlySet<TokenType> = new Set([
  word.item,
  word.section,
  word.grid,
  word.repeat,
  word.note,
]);

/** What is asked and shown. */
export abstract class Content extends Questions {
  protected abstract readonly member: ParserMethod<[], Member>;

  protected readonly item = this.RULE("item", (): Item => {
    const start = this.start();
    this.CONSUME(word.item);
    const { name, was, wording, type, early } = this.asked();
    const behind = this.SUBRULE(this.marks);
    if (early) this.reportEarly(early);
    const marks = early ? [early.guard, ...behind] : behind;
    return { kind: "item", start, end: this.end(), name, was, wording, type, marks };
  });

  protected readonly inputFact = this.RULE("inputFact", (): Input => {
    const start = this.start();
    this.CONSUME(word.input);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const wording = this.optionalWording();
    const type = this.needAnswerType(1);
    const marks = this.SUBRULE(this.marks);
    return { kind: "input", start, end: this.end(), name, was, wording, type, marks };
  });

  private optionalWording(): Wording | null {
    const words = this.at(Name) ? this.wordsNotOpened() : null;
    if (words !== null) return this.unquoted(words);
    return this.optionalPart(7, this.wording);
  }

  /** The marks of what has no block of its own: a `when` with a `{` behind its condition begins a block. */
  private readonly marks = this.RULE("marks", (): Mark[] => {
    const marks: Mark[] = [];
    const stays = () => !this.at(word.when) || !this.isAtWhenBlock();
    do {
      this.MANY({ GATE: stays, DEF: () => marks.push(this.SUBRULE(this.mark)) });
    } while (this.skipToPart(this.mark));
    return marks;
  });

  private isAtWhenBlock(): boolean {
    const behind = behindGuard((ahead) => this.LA(ahead), this.fullText);
    if (behind.tokenType === sign["{"] || this.isBeforeMember(behind)) return true;
    return this.unclosed < 0 && this.holds(this.LA(1), behind);
  }

  /** Whether a line begins with `when`, and goes on with what is asked then. */
  private isBeforeMember(behind: IToken): boolean {
    const next = this.LA(1);
    if (!askedWords.has(behind.tokenType) || !isFirstOnLine(this.fullText, next)) return false;
    return areOnOneLine(this.fullText, next, behind);
  }

  private readonly marksBeforeBlock = this.RULE("marksBeforeBlock", (): Mark[] => {
    const marks: Mark[] = [];
    this.MANY(() => marks.push(this.SUBRULE(this.mark)));
    return marks;
  });

  private readonly mark = this.CHOICE<Mark>("mark", [
    () => this.wordNode("reversed", word.reversed),
    () => this.wordNode("optional", word.optional),
    () => this.wordNode("unscored", word.unscored),
    () => this.SUBRULE(this.ownWords),
    () => {
      const start = this.start();
      this.CONSUME(word.at);
      this.need(0, word.least, "least");
      const item = this.needName(1, "the item that this one counts no less than");
      return { kind: "at least", start, end: this.end(), item };
    },
    () => {
      const start = this.start();
      this.CONSUME(word.remark);
      const value = this.needText(2, 'what the box is for, such as "What was observed",');
      return { kind: "remark", start, end: this.end(), value };
    },
    () => {
      const start = this.start();
      this.CONSUME(word.unverified);
      const value = this.needText(3, "what is not confirmed, in quotation marks");
      return { kind: "unverified", start, end: this.end(), value };
    },
    () => this.SUBRULE(this.guard),
    () => this.SUBRULE(this.help),
    () => this.SUBRULE(this.code),
  ]);

  protected readonly section = this.RULE("section", (): Section => {
    const start = this.start();
    this.CONSUME(word.section);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalWording();
    const marks = this.SUBRULE(this.marksBeforeBlock);
    const members = this.SUBRULE(this.members, { ARGS: ["section", name] });
    return { kind: "section", start, end: this.end(), name, was, title, marks, members };
  });

  protected readonly members = this.RULE(
    "members",
    (kind = "block", name: NameNode | null = null): Member[] => {
      const members: Member[] = [];
      this.block(kind, name, this.member, () => {
        members.push(this.SUBRULE(this.member));
        this.dropComma("the parts of a form");
      });
      return members;
    },
  );

  protected readonly page = this.RULE("page", (): Page => {
    const start = this.start();
    this.CONSUME(word.page);
    const name =
      this.OPTION({
        GATE: () => !this.at(word.help) && !this.at(word.code) && this.onSameLine(),
        DEF: () => this.nameOf(this.CONSUME(Name)),
      }) ?? null;
    const title = this.optionalWording();
    const marks = this.SUBRULE(this.marks);
    return { kind: "page", start, end: this.end(), name, title, marks };
  });

  protected readonly grid = this.RULE("grid", (): Grid => {
    const start = this.start();
    this.CONSUME(word.grid);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalWording();
    const type = this.optionalAnswerType(0);
    const marks = this.SUBRULE(this.marksBeforeBlock);
    const columns: GridLine[] = [];
    const rows: GridLine[] = [];
    this.block("grid", name, this.gridLine, () => {
      const line = this.SUBRULE(this.gridLine);
      (line.kind === "row" ? rows : columns).push(line);
      this.dropComma("rows");
    });
    return { kind: "grid", start, end: this.end(), name, was, title, type, marks, columns, rows };
  });

  private readonly lineKind = this.CHOICE<"row" | "column">("lineKind", [
    () => this.CONSUME(word.row) && "row",
    () => this.CONSUME(word.column) && "column",
  ]);

  private readonly gridLine = this.RULE("gridLine", (): GridLine => {
    const start = this.start();
    const kind = this.SUBRULE(this.lineKind);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const wording = this.optionalWording();
    const type = this.optionalAnswerType(0);
    const marks = this.SUBRULE(this.marks);
    return { kind, start, end: this.end(), name, was, wording, type, marks };
  });

  protected readonly repeat = this.RULE("repeat", (): Repeat => {
    const start = this.start();
    this.CONSUME(word.repeat);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalWording();
    const range: Range | null = this.optionalPart(0, this.range);
    const marks = this.SUBRULE(this.marksBeforeBlock);
    const members = this.SUBRULE(this.members, { ARGS: ["repeat", name] });
    return { kind: "repeat", start, end: this.end(), name, was, title, range, marks, members };
  });

  protected readonly note = this.RULE("note", (): Note => {
    const start = this.start();
    this.CONSUME(word.note);
    const name = this.OPTION(() => this.nameOf(this.CONSUME(Name))) ?? null;
    const wording = this.needPart(0, this.wording, "the text of the note");
    const marks = this.SUBRULE(this.marks);
    return { kind: "note", start, end: this.end(), name, wording, marks };
  });

  /** `when q1 = yes item q2 …`: the condition of an item stands behind it. */
  private memberBehind(guard: Guard): Member {
    const at = guard.end;
    const member = this.subrule(7, this.member);
    const text = this.fullText.slice(guard.start, at);
    const end = this.end();
    const hasBlock = this.LA(0).tokenType === sign["}"];
    const edits = hasBlock
      ? [
          { start: at, end: at, text: " {" },
          { start: end, end, text: " }" },
        ]
      : [
          { start: guard.start, end: member.start, text: "" },
          { start: end, end, text: ` ${text}` },
        ];
    const right = hasBlock ? `${text} { … }` : `… ${text}`;
    const title = hasBlock ? "Write { and }" : "Write when at the end";
    const parts = {
      right,
      first: hasBlock ? "a {" : "the item",
      second: hasBlock ? "what is asked" : "when",
    };
    this.reportStretch("order-wrong", guard, parts, [{ title, edits }]);
    return member;
  }

  protected readonly whenBlock = this.RULE("whenBlock", (): WhenBlock => {
    const start = this.start();
    const guard = this.SUBRULE(this.guard);
    const asked = askedWords.has(this.LA(1).tokenType) && this.onSameLine();
    const members =
      asked && !this.RECORDING_PHASE
        ? [this.memberBehind(guard)]
        : this.SUBRULE(this.members, { ARGS: ["when block"] });
    return { kind: "when", start, end: this.end(), guard, members };
  });
}
