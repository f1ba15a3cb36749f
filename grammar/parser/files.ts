import type { Lexed } from "../lexer.ts";
import { replace } from "../problem.ts";
import { Quoted, sign, word } from "../tokens.ts";
import type * as tree from "../tree.ts";
import { Forms } from "./forms.ts";

/** Files. One instance reads any number of texts, one after the other. */
export class FileParser extends Forms {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** The tree of a text, and in `problems` what is wrong with it. Changes the type of tokens that are misspelt. */
  parse(fullText: string, lexed: Lexed): tree.FileTree {
    this.begin(fullText, lexed);
    return this.file();
  }

  private readonly file = this.RULE("file", (): tree.FileTree => {
    const declarations: tree.Declaration[] = [];
    this.MANY(() => declarations.push(this.SUBRULE(this.declaration)));
    while (!this.RECORDING_PHASE && !this.atEnd()) {
      this.readOutside(declarations);
      this.MANY(() => declarations.push(this.SUBRULE(this.declaration)));
    }
    return { kind: "file", start: 0, end: this.fullText.length, declarations };
  });

  private readonly declaration = this.CHOICE<tree.Declaration>("declaration", [
    () => this.SUBRULE(this.form),
    () => this.SUBRULE(this.import),
    () => this.SUBRULE(this.scale),
    () => this.SUBRULE(this.table),
    () => this.SUBRULE(this.translation),
  ]);

  private readonly import = this.RULE("import", (): tree.Import => {
    const start = this.start();
    const names: tree.Name[] = [];
    const add = (name: tree.Name | null) => {
      if (name !== null) names.push(name);
    };
    this.CONSUME(word.import);
    add(this.SUBRULE(this.importedName));
    this.afterCommas(this.importedName, () => add(this.SUBRULE1(this.importedName)), word.from);
    this.need(2, word.from, 'from and the file, such as from "./scales.form",');
    const path = this.needText(0, 'the file, such as "./scales.form"');
    return { kind: "import", start, end: this.end(), names, path };
  });

  private readonly importedName = this.RULE("importedName", (): tree.Name | null => {
    const what = "the name of a scale or table";
    if (!this.at(word.from) || this.LA(2).tokenType !== Quoted) return this.needName(0, what);
    this.missing(what);
    return null;
  });

  /** Reads what stands outside of every declaration: parts of a form that was closed too early, or of none. */
  private readOutside(declarations: tree.Declaration[]): void {
    if (this.corrected(this.declaration, "here")) return;
    const last = declarations.at(-1);
    const form = last?.kind === "form" ? last : null;
    const next = this.LA(1);
    if (this.at(sign["}"])) {
      const fix = replace("Delete }", this.stretch(next), "");
      this.report("brace-unneeded", next, { form: null }, { fixes: [fix] });
      this.skip();
    } else if (this.atStartOf(this.member)) this.readMembers(form, declarations);
    else this.skipStray(this.declaration, undefined);
  }

  private readMembers(form: tree.Form | null, declarations: tree.Declaration[]): void {
    const closing = this.LA(0);
    if (form !== null && closing.tokenType === sign["}"]) {
      const fix = replace("Delete }", this.stretch(closing), "");
      const what = form.name === null ? "the form" : `form ${form.name.text}`;
      this.report("brace-unneeded", closing, { form: what }, { fixes: [fix] });
    } else this.report("form-missing", this.LA(1), { found: this.LA(1).image });
    const start = form?.start ?? this.start();
    const own = {
      kind: "form" as const,
      start,
      name: form?.name ?? null,
      was: form?.was ?? null,
      title: form?.title ?? null,
    };
    const members = [...(form?.members ?? []), ...this.SUBRULE(this.looseMembers)];
    if (this.at(sign["}"])) this.skip();
    if (form !== null) declarations.pop();
    declarations.push({ ...own, end: this.end(), members });
  }

  private readonly looseMembers = this.RULE("looseMembers", (): tree.Member[] => {
    const members: tree.Member[] = [];
    this.parts(this.member, () => members.push(this.SUBRULE(this.member)));
    return members;
  });
}
