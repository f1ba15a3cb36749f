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
import { Tables } from "./tables.ts";

/** Examples. */
export abstract class Examples extends Tables {
  protected readonly example = this.RULE("example", (): Example => {
    const start = this.start();
    this.CONSUME(word.example);
    const name = this.needText(0, "what the example shows");
    const given: Given[] = [];
    const expected: Expectation[] = [];
    this.block("example", null, this.exampleLine, () =>
      this.OR([
        { ALT: () => this.SUBRULE(this.expectations, { ARGS: [expected] }) },
        {
          ALT: () => {
            given.push(this.SUBRULE(this.given));
            this.OPTION(() => this.CONSUME(sign[","]));
          },
        },
      ]),
    );
    return { kind: "example", start, end: this.end(), name, given, expected };
  });

  /** What a line of an example can begin with. */
  private readonly exampleLine = this.RULE("exampleLine", (): void => {
    this.OR([{ ALT: () => this.SUBRULE(this.expectations) }, { ALT: () => this.SUBRULE(this.given) }]);
  });

  private readonly given = this.RULE("given", (): Given => {
    const start = this.start();
    const target: Target = this.SUBRULE(this.target);
    let entry: Given[] | null = null;
    this.OPTION({
      GATE: () => target.kind === "name",
      DEF: () => {
        entry = this.SUBRULE(this.entry, { ARGS: [target as NameNode] });
      },
    });
    if (entry !== null)
      return { kind: "given entry", start, end: this.end(), repeat: target as NameNode, given: entry };
    this.need(0, sign["="], "= and the answer");
    const value = this.needPart(1, this.exampleValue, "the answer");
    return { kind: "given value", start, end: this.end(), target, value };
  });

  private readonly entry = this.RULE("entry", (name: NameNode | null = null): Given[] => {
    const given: Given[] = [];
    this.block("entry of", name, this.given, () => {
      given.push(this.SUBRULE(this.given));
      this.OPTION(() => this.CONSUME(sign[","]));
    });
    return given;
  });

  private readonly exampleValue = this.RULE("exampleValue", (): ExampleValue => {
    return this.either<ExampleValue>([
      { ALT: () => this.SUBRULE(this.nameOrNumber) },
      { ALT: () => this.SUBRULE(this.text) },
      {
        ALT: () => {
          const token = this.CONSUME(Day);
          return { kind: "date", start: token.startOffset, end: this.end(), value: token.image };
        },
      },
      { ALT: () => this.SUBRULE(this.valueList) },
    ]);
  });

  private readonly valueList = this.RULE("valueList", (): ValueList => {
    const start = this.start();
    const values: ExampleValue[] = [];
    const add = (value: ExampleValue | null) => {
      if (value !== null) values.push(value);
    };
    this.CONSUME(sign["["]);
    this.OPTION(() => {
      add(this.SUBRULE(this.exampleValue));
      this.MANY(() => {
        this.CONSUME(sign[","]);
        add(this.needPart(1, this.exampleValue, "an answer"));
      });
    });
    this.closeBracket("]");
    return { kind: "list", start, end: this.end(), values };
  });

  private readonly expectations = this.RULE("expectations", (into: Expectation[] = []): void => {
    const add = (expectation: Expectation | null) => {
      if (expectation !== null) into.push(expectation);
    };
    const what = "what must come out, such as total = 2,";
    this.CONSUME(word.expect);
    add(this.needPart(0, this.expectation, what));
    this.MANY(() => {
      this.CONSUME(sign[","]);
      add(this.needPart(1, this.expectation, what));
    });
  });

  private readonly expectation = this.RULE("expectation", (): Expectation => {
    const start = this.start();
    return this.either<Expectation>([
      {
        GATE: () => this.isBeforeName(),
        ALT: () => {
          this.CONSUME(word.hidden);
          const target = this.needPart(0, this.target, "what is hidden");
          return { kind: "hidden", start, end: this.end(), target };
        },
      },
      {
        GATE: () => this.isBeforeName(),
        ALT: () => {
          this.CONSUME(word.asked);
          const target = this.needPart(1, this.target, "what is asked");
          return { kind: "asked", start, end: this.end(), target };
        },
      },
      {
        GATE: () => this.isWholeExpectation(),
        ALT: () => this.CONSUME(word.complete) && { kind: "complete", start, end: this.end() },
      },
      {
        GATE: () => this.isWholeExpectation(),
        ALT: () => this.CONSUME(word.incomplete) && { kind: "incomplete", start, end: this.end() },
      },
      {
        ALT: () => {
          this.CONSUME(word.not);
          const name = this.needName(0, "a cut-off, flag or check");
          return { kind: "fails", start, end: this.end(), name };
        },
      },
      { ALT: () => this.SUBRULE(this.expectationOfName) },
    ]);
  });

  private isBeforeName(): boolean {
    const next = this.LA(2).tokenType;
    return next === Name || next.CATEGORIES?.includes(Name) === true;
  }

  private isWholeExpectation(): boolean {
    const next = this.LA(2).tokenType;
    return next !== sign["="] && next !== word.is && next !== word.missing && next !== word.unknown;
  }

  private readonly expectationOfName = this.RULE("expectationOfName", (): Expectation => {
    const start = this.start();
    const name = this.nameOf(this.CONSUME(Name));
    return (
      this.OPTION(() =>
        this.either<Expectation>([
          {
            ALT: () => {
              this.CONSUME(sign["="]);
              const value = this.needPart(0, this.exampleValue, "the value");
              return { kind: "equals", start, end: this.end(), name, value };
            },
          },
          {
            ALT: () => {
              this.CONSUME(word.is);
              const band = this.needName(1, "the name of a band");
              const set =
                this.OPTION1(() => {
                  this.CONSUME(word.in);
                  return this.needName(2, "the name of the set of bands");
                }) ?? null;
              return { kind: "is band", start, end: this.end(), name, band, set };
            },
          },
          { ALT: () => this.CONSUME(word.missing) && { kind: "is missing", start, end: this.end(), name } },
          { ALT: () => this.CONSUME(word.unknown) && { kind: "is unknown", start, end: this.end(), name } },
          {
            ALT: () => {
              this.CONSUME(word.not);
              this.need(3, word.asked, "asked");
              return { kind: "is not asked", start, end: this.end(), name };
            },
          },
        ]),
      ) ?? { kind: "holds", start, end: this.end(), name }
    );
  });
}
