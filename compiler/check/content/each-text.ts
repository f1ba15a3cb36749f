import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, type GroupSymbol, type ScaleSymbol, withBlocks } from "../../bind/index.ts";
import { fileOf, type SourceFile } from "../../source.ts";

/** `what` names the text for a message: "The text of q1". `repeat` is the one that it stands in. */
export type Visit = (text: tree.Text, file: SourceFile, what: string, repeat: GroupSymbol | null) => void;

const said = new Set<string>(["help", "source", "unverified", "disclaimer", "advice"]);

type Worded =
  | tree.Mark
  | tree.ScoreTerm
  | tree.CutoffTerm
  | tree.FlagTerm
  | tree.BandsTerm
  | tree.OptionMark
  | tree.Advice;

/** Every text in a form, the scales that it uses included. */
export function eachText(form: BoundForm, visit: Visit): void {
  new Walk(form, visit).members(form.node.members, null);
  const { file, node, scales } = form;
  if (node.title) visit(node.title, file, "The title of the form", null);
  for (const scale of scales) if (!scale.inline) optionTexts(scale, visit);
}

class Walk {
  private readonly form: BoundForm;
  private readonly visit: Visit;

  constructor(form: BoundForm, visit: Visit) {
    this.form = form;
    this.visit = visit;
  }

  members(members: readonly tree.Member[], repeat: GroupSymbol | null): void {
    for (const member of withBlocks(members, this.form.uses)) this.member(member, repeat);
  }

  private member(node: tree.Member, repeat: GroupSymbol | null): void {
    const name = "name" in node && node.name?.kind === "name" ? node.name.text : node.kind;
    switch (node.kind) {
      case "property":
        this.say(node.value, `The ${node.key}`, repeat);
        break;
      case "answered":
        this.say(node.informant, "The informant", repeat);
        break;
      case "licence":
        this.say(node.notice, "The notice of the licence", repeat);
        for (const term of node.terms)
          if ("value" in term) this.say(term.value, `What stands behind ${term.kind}`, repeat);
        break;
      case "item":
      case "input":
        this.asked(node, node.wording, name, repeat);
        break;
      case "section":
      case "repeat": {
        this.say(node.title, `The title of ${name}`, repeat);
        this.terms(node.marks, name, repeat);
        const symbol = node.kind === "repeat" && node.name ? this.form.symbols.get(node.name.text) : null;
        this.members(node.members, symbol?.kind === "group" ? symbol : repeat);
        break;
      }
      case "when":
        this.members(node.members, repeat);
        break;
      case "page":
        this.say(node.title, "The title of the page", repeat);
        this.terms(node.marks, name, repeat);
        break;
      case "note":
        this.say(node.wording, `The text of ${node.name ? name : "the note"}`, repeat);
        this.terms(node.marks, name, repeat);
        break;
      case "grid":
        this.asked(node, node.title, name, repeat);
        for (const line of [...node.columns, ...node.rows])
          this.asked(line, line.wording, line.name?.text ?? line.kind, repeat);
        break;
      case "check":
        this.say(node.message, `The message of ${name}`, repeat);
        break;
      case "score":
      case "cutoff":
      case "flag":
        this.say(node.title, `The title of ${name}`, repeat);
        this.terms(node.terms, name, repeat);
        break;
      case "bands":
        this.say(node.title, "The title of the bands", repeat);
        this.terms(node.terms, node.score?.text ?? name, repeat);
        for (const band of node.bands) {
          this.say(band.label, `The text of ${band.name?.text ?? "the band"}`, repeat);
          this.terms(band.terms, band.name?.text ?? "the band", repeat);
        }
        break;
      case "example":
        this.say(node.name, "The name of the example", repeat);
        break;
    }
  }

  private asked(
    node: { readonly type: tree.AnswerType | null; readonly marks: readonly tree.Mark[] },
    wording: tree.Wording | null,
    name: string,
    repeat: GroupSymbol | null,
  ): void {
    this.say(wording, `The text of ${name}`, repeat);
    this.terms(node.marks, name, repeat);
    const { type } = node;
    if (!type) return;
    if ("unit" in type) this.say(type.unit, `The unit of ${name}`, repeat);
    if (type.kind === "slider") {
      this.say(type.low, `The lower end of ${name}`, repeat);
      this.say(type.high, `The upper end of ${name}`, repeat);
    }
    const written = type.kind === "yesno" ? type.options : "scale" in type ? type.scale : null;
    if (written?.kind === "options")
      options(written.options, fileOf(written, this.form.file), this.visit, repeat);
  }

  private terms(terms: readonly Worded[], of: string, repeat: GroupSymbol | null): void {
    for (const term of terms) {
      if (said.has(term.kind) && "value" in term)
        this.say(term.value as tree.Text | null, `The ${term.kind} of ${of}`, repeat);
      else if (term.kind === "hidden because") this.say(term.reason, `The reason behind hidden`, repeat);
    }
  }

  private say(text: tree.Wording | null, what: string, repeat: GroupSymbol | null): void {
    const said = text?.kind === "withheld" ? text.topic : text;
    if (said) this.visit(said, fileOf(said, this.form.file), what, repeat);
  }
}

export function optionTexts({ options: written, file }: ScaleSymbol, visit: Visit): void {
  options(written, file, visit, null);
}

function options(
  options: readonly tree.Option[],
  file: SourceFile,
  visit: Visit,
  repeat: GroupSymbol | null,
): void {
  for (const { label, code, score, marks } of options) {
    const name = code?.text ?? score?.value ?? "the option";
    const said = label?.kind === "withheld" ? label.topic : label;
    if (said) visit(said, file, `The text of ${name}`, repeat);
    for (const mark of marks)
      if (mark.kind === "help" && mark.value) visit(mark.value, file, `The help of ${name}`, repeat);
  }
}
