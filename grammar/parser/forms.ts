import type { IToken } from "chevrotain";
import { PropertyKey, word } from "../tokens.ts";
import type * as tree from "../tree.ts";
import { Content } from "./content.ts";

type LicenceCondition = "non-commercial" | "unmodified" | "attribution";

/** Forms: what they say of themselves, and all their parts. */
export abstract class Forms extends Content {
  protected readonly form = this.RULE("form", (): tree.Form => {
    const start = this.start();
    this.CONSUME(word.form);
    const name = this.needTitledName(0);
    const was = this.optionalWas();
    const title = this.optionalTitle(0, "{");
    const members = this.SUBRULE(this.members, { ARGS: ["form", name] });
    return { kind: "form", start, end: this.end(), name, was, title, members };
  });

  protected readonly shared = this.RULE("shared", (): tree.Block => {
    const start = this.start();
    this.CONSUME(word.block);
    const name = this.needName(0);
    const members = this.SUBRULE(this.members, { ARGS: ["block", name] });
    return { kind: "block", start, end: this.end(), name, members };
  });

  private readonly use = this.RULE("use", (): tree.Use => {
    const start = this.start();
    this.CONSUME(word.use);
    const name = this.needName(0, "the name of a block");
    return { kind: "use", start, end: this.end(), name };
  });

  protected override readonly member = this.CHOICE<tree.Member>("member", [
    () => this.SUBRULE(this.item),
    () => this.SUBRULE(this.property),
    () => this.SUBRULE(this.example),
    () => this.SUBRULE(this.section),
    () => this.SUBRULE(this.whenBlock),
    () => this.SUBRULE(this.page),
    () => this.SUBRULE(this.grid),
    () => this.SUBRULE(this.repeat),
    () => this.SUBRULE(this.note),
    () => this.SUBRULE(this.inputFact),
    () => this.SUBRULE(this.scale),
    () => this.SUBRULE(this.table),
    () => this.SUBRULE(this.let),
    () => this.SUBRULE(this.score),
    () => this.SUBRULE(this.bands),
    () => this.SUBRULE(this.cutoff),
    () => this.SUBRULE(this.flag),
    () => this.SUBRULE(this.check),
    () => this.SUBRULE(this.language),
    () => this.SUBRULE(this.answered),
    () => this.SUBRULE(this.licence),
    () => {
      const token = this.CONSUME(word.sensitive);
      return { kind: "sensitive", start: token.startOffset, end: this.end() };
    },
    () => this.SUBRULE(this.code),
    () => this.SUBRULE(this.use),
  ]);

  protected readonly property = this.RULE("property", (): tree.Property => {
    const start = this.start();
    const key = this.CONSUME(PropertyKey).tokenType.name as tree.PropertyKey;
    const value = this.needLine(0);
    return { kind: "property", start, end: this.end(), key, value };
  });

  protected readonly language = this.RULE("language", (): tree.Language => {
    const start = this.start();
    this.CONSUME(word.language);
    const quoted = this.takeQuotedName();
    const tag: tree.LanguageTag | null =
      quoted === null
        ? this.needPart(0, this.tag, "a language, such as en or nb,")
        : { kind: "language tag", ...quoted };
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

  private readonly way = this.CHOICE<Pick<tree.Answered, "by" | "informant">>("way", [
    () => this.CONSUME(word.self) && { by: "self", informant: null },
    () => this.CONSUME(word.interview) && { by: "interview", informant: null },
    () => this.CONSUME(word.observation) && { by: "observation", informant: null },
    () => {
      this.CONSUME(word.informant);
      return { by: "informant", informant: this.needText(0, 'who answers, such as "parent",') };
    },
  ]);

  private readonly licence = this.RULE("licence", (): tree.Licence => {
    const start = this.start();
    this.CONSUME(word.licence);
    const permission =
      this.takeQuotedName() === null
        ? this.needPart(0, this.permission, "free, by permission or commercial")
        : null;
    const conditions = this.SUBRULE(this.licenceConditions);
    const notice = this.optionalText(1);
    const terms = this.optionalBlock(2, this.licenceTerms, () => this.licenceTerm, start) ?? [];
    const end = this.end();
    return {
      kind: "licence",
      start,
      end,
      permission,
      nonCommercial: conditions["non-commercial"],
      unmodified: conditions.unmodified,
      attribution: conditions.attribution,
      notice,
      terms,
    };
  });

  private readonly licenceConditions = this.RULE(
    "licenceConditions",
    (): Record<LicenceCondition, boolean> => {
      const conditions = { "non-commercial": false, unmodified: false, attribution: false };
      do {
        this.MANY(() => {
          conditions[this.SUBRULE(this.licenceCondition)] = true;
        });
      } while (this.skipToPart(this.licenceCondition));
      return conditions;
    },
  );

  private readonly licenceCondition = this.CHOICE<LicenceCondition>("licenceCondition", [
    () => this.CONSUME(word["non-commercial"]) && "non-commercial",
    () => this.CONSUME(word.unmodified) && "unmodified",
    () => {
      this.CONSUME(word.with);
      this.need(1, word.attribution, "attribution");
      return "attribution";
    },
  ]);

  private readonly permission = this.CHOICE<tree.Licence["permission"]>("permission", [
    () => this.CONSUME(word.free) && "free",
    () => this.CONSUME(word.commercial) && "commercial",
    () => {
      this.CONSUME(word.by);
      this.need(0, word.permission, "permission");
      return "by permission";
    },
  ]);

  private readonly licenceTerms = this.RULE("licenceTerms", (): tree.LicenceTerm[] => {
    const terms: tree.LicenceTerm[] = [];
    this.block("licence", null, this.licenceTerm, () => {
      terms.push(this.SUBRULE(this.licenceTerm));
      this.dropComma("terms");
    });
    return terms;
  });

  private readonly licenceTerm = this.CHOICE<tree.LicenceTerm>("licenceTerm", [
    () => {
      const start = this.start();
      this.CONSUME(word.text);
      this.need(1, word.withheld, "withheld");
      return { kind: "text withheld", start, end: this.end() };
    },
    () => {
      const start = this.start();
      this.CONSUME(word.in);
      this.need(2, word.full, "full");
      return { kind: "in full", start, end: this.end() };
    },
    () => this.withText("obtain", this.CONSUME(word.obtain), this.needText(3)),
    () => this.withText("holder", this.CONSUME(word.holder), this.needText(4)),
    () => this.withText("training", this.CONSUME(word.training), this.needText(5)),
  ]);

  private withText(
    kind: "obtain" | "holder" | "training",
    key: IToken,
    value: tree.Text | null,
  ): tree.LicenceTerm {
    return { kind, start: key.startOffset, end: this.end(), value };
  }
}
