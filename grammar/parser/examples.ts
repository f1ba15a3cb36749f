import { tokenMatcher } from "chevrotain";
import type { Stretch } from "../problem.ts";
import { Day, Name, sign, word } from "../tokens.ts";
import type {
  Example,
  ExampleValue,
  Expectation,
  Given,
  Name as NameNode,
  Target,
  ValueList,
} from "../tree.ts";
import { nearestWord } from "./nearest.ts";
import { Tables } from "./tables.ts";

/** Examples. */
export abstract class Examples extends Tables {
  protected readonly example = this.RULE("example", (): Example => {
    const start = this.start();
    this.CONSUME(word.example);
    const name = this.needText(0, "what the example shows");
    const given: Given[] = [];
    const expected: Expectation[] = [];
    this.block("example", null, this.exampleLine, () => {
      const line = this.SUBRULE(this.exampleLine);
      if (line.kind === "expect") expected.push(...line.expected);
      else given.push(line);
    });
    return { kind: "example", start, end: this.end(), name, given, expected };
  });

  private readonly exampleLine = this.CHOICE<Given | Expectations>("exampleLine", [
    () => this.SUBRULE(this.expectations),
    () => this.misspeltExpect() ?? this.expectationWithoutExpect() ?? this.SUBRULE(this.given),
  ]);

  /** `expects`, before what is expected. */
  private misspeltExpect(): Expectations | null {
    const next = this.LA(1);
    const isMeant = next.tokenType === Name && nearestWord(next.image, ["expect"]) !== undefined;
    const goesOn = tokenMatcher(this.LA(2), Name) || this.LA(2).tokenType === word.not;
    if (this.RECORDING_PHASE || !isMeant || !goesOn) return null;
    this.correct(word.expect);
    return this.SUBRULE2(this.expectations);
  }

  /** What can only be expected, where the line does not say so. */
  private expectationWithoutExpect(): Expectations | null {
    const next = this.LA(2).tokenType;
    const state = next === word.is || next === word.missing || next === word.unknown;
    const visible = (this.at(word.hidden) || this.at(word.asked)) && this.isBeforeName();
    if (this.RECORDING_PHASE || !(state || visible)) return null;
    this.missing("expect", " expect");
    return { kind: "expect", expected: this.SUBRULE(this.expectationList) };
  }

  /** An answer or an entry of a repeat, and the comma that may follow it. */
  private readonly given = this.RULE("given", (): Given => {
    const start = this.start();
    const target: Target = this.SUBRULE(this.target);
    const given = this.RECORDING_PHASE ? this.recordGiven() : this.readGiven(start, target);
    this.hasToken(0, sign[","]);
    return given;
  });

  private readGiven(start: number, first: Target): Given {
    const target = this.rangeWithHyphen(first);
    if (target.kind === "name" && (this.at(sign["{"]) || this.lacksBraceOfEntry(start))) {
      const given = this.SUBRULE(this.entry, { ARGS: [target] });
      return { kind: "given entry", start, end: this.end(), repeat: target, given };
    }
    if (!this.mendEquals() || this.at(sign["="])) this.need(0, sign["="], "= and the answer");
    const value = this.needPart(1, this.exampleValue, "the answer");
    return { kind: "given value", start, end: this.end(), target, value };
  }

  /** `q1-q9 = 0` and `q1 to q9 = 0`. */
  private rangeWithHyphen(from: Target): Target {
    const [hyphen, last] = [this.LA(1), this.LA(2)];
    if (from.kind !== "name" || !tokenMatcher(last, Name) || this.LA(3).tokenType !== sign["="]) return from;
    if (hyphen.tokenType !== sign["-"] && hyphen.tokenType !== word.to) return from;
    this.readAs(hyphen, sign[".."]);
    this.skip();
    const to = this.needName(7);
    return { kind: "name range", start: from.start, end: this.end(), from, to };
  }

  /** Whether another answer follows where the first one or its `{` belongs. */
  private lacksBraceOfEntry(start: number): boolean {
    const isAnswer = this.at(Name) && this.LA(2).tokenType === sign["="];
    return this.unclosed < 0 && isAnswer && (this.onSameLine() || this.isFurtherIn(start));
  }

  /** What {@link readGiven} reads, for chevrotain: it decides by more than the next token. */
  private recordGiven(): Given {
    const recorded: unknown = this.OR([
      { ALT: () => this.SUBRULE(this.entry) },
      { ALT: () => this.CONSUME(sign["="]) && this.SUBRULE1(this.exampleValue) },
    ]);
    return recorded as Given;
  }

  private readonly entry = this.RULE("entry", (name: NameNode | null = null): Given[] => {
    const given: Given[] = [];
    this.block("entry of", name, this.given, () => {
      given.push(this.SUBRULE(this.given));
    });
    return given;
  });

  private readonly exampleValue = this.CHOICE<ExampleValue>("exampleValue", [
    () => this.nameOf(this.CONSUME(Name)),
    () => this.SUBRULE(this.numberLiteral),
    () => this.quoted(),
    () => {
      const token = this.CONSUME(Day);
      return { kind: "date", start: token.startOffset, end: this.end(), value: token.image };
    },
    () => this.SUBRULE(this.valueList),
  ]);

  private readonly valueList = this.RULE("valueList", (): ValueList => {
    const start = this.start();
    const values: ExampleValue[] = [];
    const add = (value: ExampleValue | null) => {
      if (value !== null) values.push(value);
    };
    this.CONSUME(sign["["]);
    this.OPTION(() => {
      add(this.inside(() => this.SUBRULE(this.exampleValue)));
      this.afterCommas(this.exampleValue, () =>
        add(this.inside(() => this.needPart(1, this.exampleValue, "an answer"))),
      );
    });
    this.closeBracket("]");
    return { kind: "list", start, end: this.end(), values };
  });

  private readonly expectations = this.RULE("expectations", (): Expectations => {
    this.CONSUME(word.expect);
    return { kind: "expect", expected: this.SUBRULE(this.expectationList) };
  });

  private readonly expectationList = this.RULE("expectationList", (): Expectation[] => {
    const expected: Expectation[] = [];
    const add = (expectation: Expectation | null) => {
      if (expectation !== null) expected.push(expectation);
    };
    const what = "what must come out, such as total = 2,";
    add(this.needPart(0, this.expectation, what));
    this.afterCommas(this.expectation, () => add(this.needPart(1, this.expectation, what)));
    return expected;
  });

  private readonly expectation = this.CHOICE<Expectation>("expectation", [
    {
      GATE: () => this.isBeforeName(),
      ALT: () => {
        const start = this.start();
        this.CONSUME(word.hidden);
        const target = this.needPart(0, this.target, "what is hidden");
        return { kind: "hidden", start, end: this.end(), target };
      },
    },
    {
      GATE: () => this.isBeforeName(),
      ALT: () => {
        const start = this.start();
        this.CONSUME(word.asked);
        const target = this.needPart(1, this.target, "what is asked");
        return { kind: "asked", start, end: this.end(), target };
      },
    },
    { GATE: () => this.isWholeExpectation(), ALT: () => this.wordNode("complete", word.complete) },
    { GATE: () => this.isWholeExpectation(), ALT: () => this.wordNode("incomplete", word.incomplete) },
    () => {
      const start = this.start();
      this.CONSUME(word.not);
      const name = this.needName(0, "a cut-off, flag or check");
      return { kind: "fails", start, end: this.end(), name };
    },
    () => this.SUBRULE(this.expectationOfName),
  ]);

  private bandName(quoted: Stretch | null): NameNode | null {
    return quoted === null ? this.needName(1, "the name of a band") : null;
  }

  /** A value that follows its name without a sign between them. */
  private unlinkedValue(name: NameNode): Expectation | null {
    if (this.RECORDING_PHASE || this.at(Name) || !this.onSameLine() || !this.atStartOf(this.exampleValue))
      return null;
    this.missing("=", " =");
    const value = this.subrule(4, this.exampleValue);
    return { kind: "equals", start: name.start, end: this.end(), name, value };
  }

  private isBeforeName(): boolean {
    const next = this.LA(2).tokenType;
    return next === Name || next.CATEGORIES?.includes(Name) === true;
  }

  private isWholeExpectation(): boolean {
    const next = this.LA(2).tokenType;
    return next !== sign["="] && next !== word.is && next !== word.missing && next !== word.unknown;
  }

  private readonly expectationOfName = this.RULE("expectationOfName", (): Expectation => {
    const name = this.nameOf(this.CONSUME(Name));
    const { start } = name;
    let found: Expectation | null = null;
    this.OPTION(() => {
      const state = this.SUBRULE(this.expectedState);
      found = { ...state, name, start, end: this.end() };
    });
    return found ?? this.unlinkedValue(name) ?? { kind: "holds", start, end: this.end(), name };
  });

  /** What is expected of a name. */
  private readonly expectedState = this.CHOICE<ExpectedState>("expectedState", [
    () => {
      this.CONSUME(sign["="]);
      return { kind: "equals", value: this.needPart(0, this.exampleValue, "the value") };
    },
    () => {
      this.CONSUME(word.is);
      const band = this.bandName(this.takeQuotedName());
      const set =
        this.OPTION(() => {
          this.CONSUME(word.in);
          return this.needName(2, "the name of the set of bands");
        }) ?? null;
      return { kind: "is band", band, set };
    },
    () => this.CONSUME(word.missing) && { kind: "is missing" },
    () => this.CONSUME(word.unknown) && { kind: "is unknown" },
    () => {
      this.CONSUME(word.not);
      this.need(3, word.asked, "asked");
      return { kind: "is not asked" };
    },
  ]);
}

interface Expectations {
  readonly kind: "expect";
  readonly expected: readonly Expectation[];
}

type ExpectedState =
  | { readonly kind: "equals"; readonly value: ExampleValue | null }
  | { readonly kind: "is band"; readonly band: NameNode | null; readonly set: NameNode | null }
  | { readonly kind: "is missing" | "is not asked" | "is unknown" };
