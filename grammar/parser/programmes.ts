import { tokenMatcher } from "chevrotain";
import { replace } from "../problem.ts";
import { isClosed } from "../text.ts";
import { Name, Num, Quoted, sign, word } from "../tokens.ts";
import type {
  Length,
  Name as NameNode,
  Point,
  Programme,
  ProgrammeDate,
  ProgrammeMember,
  ProgrammeStep,
  StepTerm,
  StepText,
  Text,
  Uses,
  Window,
} from "../tree.ts";
import { Forms } from "./forms.ts";
import { areOnOneLine } from "./layout.ts";
import { shown } from "./reader.ts";

/** Programmes of forms. */
export abstract class Programmes extends Forms {
  protected readonly programme = this.RULE("programme", (): Programme => {
    const start = this.start();
    this.CONSUME(word.programme);
    const name = this.needName(0);
    const title = this.optionalText(0);
    const members = this.SUBRULE(this.programmeMembers, { ARGS: [name] });
    return { kind: "programme", start, end: this.end(), name, title, members };
  });

  private readonly programmeMembers = this.RULE(
    "programmeMembers",
    (name: NameNode | null = null): ProgrammeMember[] => {
      const members: ProgrammeMember[] = [];
      this.block("programme", name, this.programmeMember, () => {
        members.push(this.SUBRULE(this.programmeMember));
      });
      return members;
    },
  );

  private readonly programmeMember = this.CHOICE<ProgrammeMember>("programmeMember", [
    () => this.SUBRULE(this.programmeStep),
    () => this.SUBRULE(this.uses),
    () => this.SUBRULE(this.programmeDate),
    () => this.SUBRULE(this.property),
    () => this.SUBRULE(this.language),
  ]);

  private readonly uses = this.RULE("uses", (): Uses => {
    const start = this.start();
    const names: NameNode[] = [];
    const add = (name: NameNode | null) => {
      if (name !== null) names.push(name);
    };
    this.CONSUME(word.uses);
    add(this.SUBRULE(this.usedName));
    this.afterCommas(this.usedName, () => add(this.SUBRULE1(this.usedName)), word.from);
    this.need(2, word.from, 'from and the file, such as from "./audit.form",');
    const path = this.needText(0, 'the file, such as "./audit.form"');
    return { kind: "uses", start, end: this.end(), names, path };
  });

  private readonly usedName = this.RULE("usedName", () => this.needName(0, "the name of a form"));

  private readonly programmeDate = this.RULE("programmeDate", (): ProgrammeDate => {
    const start = this.start();
    this.CONSUME(word.date);
    const turned = this.titleBeforeName();
    const name = turned?.name ?? this.needOwnName(0, "a name for the date, such as born");
    this.dropEquals();
    const title = turned?.title ?? this.titleOfDate();
    return { kind: "programme date", start, end: this.end(), name, title };
  });

  /** The name of a date or step, which is not what the next line begins with. */
  private needOwnName(index: number, what: string): NameNode | null {
    if (this.RECORDING_PHASE || this.onSameLine() || !this.atStartOf(this.programmeMember)) {
      const name = this.needName(index, what);
      return (
        name && this.oneWord(name, (token) => tokenMatcher(token, Name) || token.tokenType === sign["-"])
      );
    }
    this.missing(what);
    return null;
  }

  /** `date "Date of birth" born`. */
  private titleBeforeName(): { readonly name: NameNode; readonly title: Text | null } | null {
    const [text, behind] = [this.LA(1), this.LA(2)];
    if (this.RECORDING_PHASE || text.tokenType !== Quoted || behind.tokenType !== Name) return null;
    if (!isClosed(text.image) || !areOnOneLine(this.fullText, text, behind)) return null;
    const title = this.optionalText(0);
    const name = this.nameOf(behind);
    this.skip();
    const right = `${name.text} ${text.image}`;
    const fix = replace("Write the name first", { start: text.startOffset, end: name.end }, right);
    const parts = { right: `date ${name.text} ${shown(text)}`, first: "the name", second: "the title" };
    this.reportStretch("order-wrong", this.stretch(behind), parts, [fix]);
    return { name, title };
  }

  /** `date born = "Date of birth"`. */
  private dropEquals(): void {
    const equals = this.LA(1);
    if (this.RECORDING_PHASE || equals.tokenType !== sign["="] || this.LA(2).tokenType !== Quoted) return;
    const fix = replace("Delete it", { start: this.end(), end: equals.endOffset! + 1 }, "");
    this.reportStretch("sign-unneeded", this.stretch(equals), { found: "=", between: null }, [fix]);
    this.skip();
  }

  /** In words that begin with a capital letter also without quotation marks. */
  private titleOfDate(): Text | null {
    const next = this.LA(1);
    const isUnquoted =
      !this.RECORDING_PHASE && next.tokenType === Name && /^\p{Lu}/u.test(next.image) && this.onSameLine();
    const words = isUnquoted ? this.wordsBefore(() => false) : null;
    return words === null ? this.optionalText(0) : this.unquoted(words);
  }

  private readonly programmeStep = this.RULE("programmeStep", (): ProgrammeStep => {
    const start = this.start();
    this.CONSUME(word.step);
    const name = this.needOwnName(0, "a name for the step, such as first");
    this.dropEquals();
    const title = this.optionalTitle(0, "{");
    const form =
      this.OPTION1(() => {
        this.CONSUME(word.form);
        return this.needName(1, "the name of a form");
      }) ?? null;
    const terms = this.SUBRULE(this.stepTerms, { ARGS: [name] });
    return { kind: "programme step", start, end: this.end(), name, title, form, terms };
  });

  private readonly stepTerms = this.RULE("stepTerms", (name: NameNode | null = null): StepTerm[] => {
    const terms: StepTerm[] = [];
    this.block("step", name, this.stepTerm, () => {
      terms.push(this.SUBRULE(this.stepTerm));
      this.dropComma("parts");
    });
    return terms;
  });

  private readonly stepTerm = this.CHOICE<StepTerm>("stepTerm", [
    () => this.SUBRULE(this.window),
    () => this.SUBRULE(this.after),
    () => this.SUBRULE(this.by),
    () => this.SUBRULE(this.forWhom),
    () => {
      const { startOffset: start } = this.CONSUME(word.when);
      const condition = this.needExpression(1, 0, "a condition, such as first.risk,");
      return { kind: "step condition", start, end: this.end(), condition };
    },
    () => {
      const { startOffset: start } = this.CONSUME(word.series);
      const name = this.needName(2, "the name of the series");
      return { kind: "series", start, end: this.end(), name };
    },
    () => this.SUBRULE(this.source),
    () => this.SUBRULE(this.help),
  ]);

  private readonly window = this.RULE("window", (): Window => {
    const start = this.start();
    this.CONSUME(word.from);
    const from = this.needPart(0, this.point, "a point in time, such as 6 weeks after born");
    const to =
      this.OPTION(() => {
        this.CONSUME(word.to);
        return this.needPart(1, this.point, "a point in time, such as 8 weeks after born");
      }) ?? null;
    return { kind: "window", start, end: this.end(), from, to };
  });

  /** `after first` is `from first`. */
  private readonly after = this.RULE("after", (): Window => {
    const start = this.start();
    this.CONSUME(word.after);
    const of = this.needName(0, "the name of a step or date");
    const from: Point | null = of && {
      kind: "point",
      start: of.start,
      end: of.end,
      lengths: [],
      side: null,
      of,
    };
    return { kind: "window", start, end: this.end(), from, to: null };
  });

  private readonly point = this.RULE("point", (): Point => {
    const start = this.start();
    const lengths: Length[] = [];
    this.MANY(() => lengths.push(this.SUBRULE(this.length)));
    const isShort = !this.RECORDING_PHASE && lengths.length > 0 && this.at(word.to);
    if (isShort) return { kind: "point", start, end: this.end(), lengths, side: null, of: null };
    const side = this.optionalPart(0, this.side);
    if (side === null && lengths.length > 0) this.missing("before or after, and a date or step,");
    const of = this.needName(1, "the name of a date or step");
    return { kind: "point", start, end: this.end(), lengths, side, of };
  });

  private readonly length = this.RULE("length", (): Length => {
    const token = this.CONSUME(Num);
    const { startOffset: start } = token;
    const number = { kind: "number", start, end: this.end(), value: Number(token.image) } as const;
    const unit =
      this.OPTION({
        GATE: () => !(this.at(word.to) || this.at(word.before) || this.at(word.after)),
        DEF: () => this.nameOf(this.CONSUME(Name)),
      }) ?? null;
    return { kind: "length", start, end: this.end(), number, unit };
  });

  private readonly side = this.CHOICE<"before" | "after">("side", [
    () => this.CONSUME(word.before) && "before",
    () => this.CONSUME(word.after) && "after",
  ]);

  private readonly by = this.RULE("by", (): StepText => {
    const start = this.start();
    this.CONSUME(word.by);
    const value = this.needText(0, 'who gives the form, such as "midwife"');
    return { kind: "by", start, end: this.end(), value };
  });

  private readonly forWhom = this.RULE("forWhom", (): StepText => {
    const start = this.start();
    this.CONSUME(word.for);
    const value = this.needText(0, 'whom it is for, such as "every pregnant woman"');
    return { kind: "for", start, end: this.end(), value };
  });
}
