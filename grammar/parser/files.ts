import type { Rule } from "chevrotain";
import type { Lexed } from "../lexer.ts";
import { replace } from "../problem.ts";
import { Quoted, sign, word } from "../tokens.ts";
import type * as tree from "../tree.ts";
import { called } from "./blocks.ts";
import { Programmes } from "./programmes.ts";

/** Files. One instance reads any number of texts, one after the other. */
export class FileParser extends Programmes {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** The tree of a text, and in `problems` what is wrong with it. Changes the type of tokens that are misspelt. */
  parse(fullText: string, lexed: Lexed): tree.FileTree {
    this.begin(fullText, lexed);
    return this.file();
  }

  /** How many more blocks are opened in the text than closed, without those of which it is known where they end. */
  get stillUnclosed(): number {
    return this.unclosed;
  }

  /** The rules by name, as chevrotain describes them. */
  get grammar(): Readonly<Record<string, Rule>> {
    return this.getGAstProductions();
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
    () => this.SUBRULE(this.shared),
    () => this.SUBRULE(this.translation),
    () => this.SUBRULE(this.programme),
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
    const what = "the name of a scale, table or block";
    if (!this.at(word.from) || this.LA(2).tokenType !== Quoted) return this.needName(0, what);
    this.missing(what);
    return null;
  });

  /** Reads what stands outside of every declaration: parts of a form that was closed too early, or of none. */
  private readOutside(declarations: tree.Declaration[]): void {
    if (this.corrected(this.declaration, "here")) return;
    const last = declarations.at(-1);
    const isEnded = (last?.kind === "form" || last?.kind === "block") && this.LA(0).tokenType === sign["}"];
    const ended = isEnded ? last : null;
    const next = this.LA(1);
    if (this.at(sign["}"])) {
      const fix = replace("Delete }", this.stretch(next), "");
      this.report("brace-unneeded", next, { block: null }, { fixes: [fix] });
      this.skip();
    } else if (this.atStartOf(this.member)) {
      if (ended === null) this.report("form-missing", next, { found: next.image });
      else this.reportEarlyEnd(ended);
      this.readMembers(ended, declarations);
    } else if (this.skipToStart(this.member, "here")) this.readMembers(null, declarations);
  }

  private reportEarlyEnd({ kind, name }: tree.Form | tree.Block): void {
    const brace = this.LA(0);
    const fix = replace("Delete }", this.stretch(brace), "");
    this.report("brace-unneeded", brace, { block: called(kind, name) }, { fixes: [fix] });
  }

  private readMembers(ended: tree.Form | tree.Block | null, declarations: tree.Declaration[]): void {
    const start = this.start();
    const around = ended ?? { kind: "form", start, name: null, was: null, title: null, members: [] };
    const members = [...around.members, ...this.SUBRULE(this.looseMembers)];
    if (this.at(sign["}"])) this.skip();
    if (ended !== null) declarations.pop();
    declarations.push({ ...around, end: this.end(), members });
  }

  private readonly looseMembers = this.RULE("looseMembers", (): tree.Member[] => {
    const members: tree.Member[] = [];
    this.parts(this.member, () => members.push(this.SUBRULE(this.member)));
    return members;
  });
}
