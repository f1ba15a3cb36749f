import { PropertyKey, word } from "../tokens.ts";
import type * as tree from "../tree.ts";
import { Content } from "./content.ts";

/** Forms: what they say of themselves, and all their parts. */
export abstract class Forms extends Content {
  protected readonly form = this.RULE("form", (): tree.Form => {
    const start = this.start();
    this.CONSUME(word.form);
    const name = this.needName(0);
    const was = this.optionalWas();
    const title = this.optionalText(0);
    const members = this.SUBRULE(this.members, { ARGS: ["form", name] });
    return { kind: "form", start, end: this.end(), name, was, title, members };
  });

  protected override readonly member = this.RULE("member", (): tree.Member => {
    return this.either<tree.Member>([
      { ALT: () => this.SUBRULE(this.item) },
      { ALT: () => this.SUBRULE(this.property) },
      { ALT: () => this.SUBRULE(this.example) },
      { ALT: () => this.SUBRULE(this.section) },
      { ALT: () => this.SUBRULE(this.whenBlock) },
      { ALT: () => this.SUBRULE(this.page) },
      { ALT: () => this.SUBRULE(this.grid) },
      { ALT: () => this.SUBRULE(this.repeat) },
      { ALT: () => this.SUBRULE(this.note) },
      { ALT: () => this.SUBRULE(this.inputFact) },
      { ALT: () => this.SUBRULE(this.scale) },
      { ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.SUBRULE(this.let) },
      { ALT: () => this.SUBRULE(this.score) },
      { ALT: () => this.SUBRULE(this.bands) },
      { ALT: () => this.SUBRULE(this.cutoff) },
      { ALT: () => this.SUBRULE(this.flag) },
      { ALT: () => this.SUBRULE(this.check) },
      { ALT: () => this.SUBRULE(this.language) },
      { ALT: () => this.SUBRULE(this.answered) },
      { ALT: () => this.SUBRULE(this.licence) },
      {
        ALT: () => {
          const token = this.CONSUME(word.sensitive);
          return { kind: "sensitive", start: token.startOffset, end: this.end() };
        },
      },
      { ALT: () => this.SUBRULE(this.code) },
    ]);
  });

  private readonly property = this.RULE("property", (): tree.Property => {
    const start = this.start();
    const key = this.CONSUME(PropertyKey).tokenType.name as tree.PropertyKey;
    const value = this.needText(0);
    return { kind: "property", start, end: this.end(), key, value };
  });

  private readonly language = this.RULE("language", (): tree.Language => {
    const start = this.start();
    this.CONSUME(word.language);
    const tag = this.needPart(0, this.tag, "a language, such as en or nb,");
    return { kind: "language", start, end: this.end(), tag };
  });

  private readonly answered = this.RULE("answered", (): tree.Answered => {
    const start = this.start();
    this.CONSUME(word.answered);
    this.need(0, word.by, "by");
    const way = this.needPart(0, this.way, "self, interview, observation or informant");
    return {
      kind: "answered",
      start,
      end: this.end(),
      by: way?.by ?? null,
      informant: way?.informant ?? null,
    };
  });

  private readonly way = this.RULE("way", (): Pick<tree.Answered, "by" | "informant"> => {
    return this.either<Pick<tree.Answered, "by" | "informant">>([
      { ALT: () => this.CONSUME(word.self) && { by: "self", informant: null } },
      { ALT: () => this.CONSUME(word.interview) && { by: "interview", informant: null } },
      { ALT: () => this.CONSUME(word.observation) && { by: "observation", informant: null } },
      {
        ALT: () => {
          this.CONSUME(word.informant);
          return { by: "informant", informant: this.needText(0, 'who answers, such as "parent",') };
        },
      },
    ]);
  });

  private readonly licence = this.RULE("licence", (): tree.Licence => {
    const start = this.start();
    this.CONSUME(word.licence);
    const permission = this.needPart(0, this.permission, "free, by permission or commercial");
    let nonCommercial = false;
    let unmodified = false;
    let attribution = false;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word["non-commercial"]);
            nonCommercial = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.unmodified);
            unmodified = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.with);
            this.need(1, word.attribution, "attribution");
            attribution = true;
          },
        },
      ]),
    );
    const notice = this.optionalText(1);
    const terms = this.OPTION2(() => this.SUBRULE(this.licenceTerms)) ?? [];
    const end = this.end();
    return { kind: "licence", start, end, permission, nonCommercial, unmodified, attribution, notice, terms };
  });

  private readonly permission = this.RULE("permission", (): tree.Licence["permission"] => {
    return this.either<tree.Licence["permission"]>([
      { ALT: () => this.CONSUME(word.free) && "free" },
      { ALT: () => this.CONSUME(word.commercial) && "commercial" },
      {
        ALT: () => {
          this.CONSUME(word.by);
          this.need(0, word.permission, "permission");
          return "by permission";
        },
      },
    ]);
  });

  private readonly licenceTerms = this.RULE("licenceTerms", (): tree.LicenceTerm[] => {
    const terms: tree.LicenceTerm[] = [];
    this.block("licence", null, this.licenceTerm, () => {
      terms.push(this.SUBRULE(this.licenceTerm));
      this.dropComma("terms");
    });
    return terms;
  });

  private readonly licenceTerm = this.RULE("licenceTerm", (): tree.LicenceTerm => {
    const start = this.start();
    return this.either<tree.LicenceTerm>([
      {
        ALT: () => {
          this.CONSUME(word.text);
          this.need(1, word.withheld, "withheld");
          return { kind: "text withheld", start, end: this.end() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.in);
          this.need(2, word.full, "full");
          return { kind: "in full", start, end: this.end() };
        },
      },
      { ALT: () => this.CONSUME(word.obtain) && this.withText("obtain", start, this.needText(3)) },
      { ALT: () => this.CONSUME(word.holder) && this.withText("holder", start, this.needText(4)) },
      { ALT: () => this.CONSUME(word.training) && this.withText("training", start, this.needText(5)) },
    ]);
  });

  private withText(
    kind: "obtain" | "holder" | "training",
    start: number,
    value: tree.Text | null,
  ): tree.LicenceTerm {
    return { kind, start, end: this.end(), value };
  }
}
