import type { CompiledForm, SourceFile } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { walk } from "../../grammar/walk.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";
import type { Named, Occurrence, ProgrammePart, Target } from "./target.ts";

/** A programme that a file has a part in: as it is written, or as a translation gives it other words. */
export interface WrittenProgramme {
  readonly node: tree.Programme;
  readonly file: SourceFile;
}

/** The programmes of the file, and those that translations in it are of. */
export function programmesIn({ compilation }: View): readonly WrittenProgramme[] {
  return compilation.programmes.flatMap(({ id, file }) => {
    const node = file.tree.declarations.find(
      (one): one is tree.Programme => one.kind === "programme" && (one.name?.text ?? "") === id,
    );
    return node ? [{ node, file }] : [];
  });
}

/** The forms that steps of a programme give, by the names that `uses` takes them in under. */
export function usedForms({ node, file }: WrittenProgramme, view: View): ReadonlyMap<string, CompiledForm> {
  const found = new Map<string, CompiledForm>();
  for (const member of node.members) {
    if (member.kind !== "uses" || !member.path) continue;
    const path = resolvePath(file.path, member.path.value);
    const forms = view.around.view(path)?.forms.filter((form) => form.file.path === path) ?? [];
    for (const { text } of member.names) {
      const form = forms.find(({ id }) => id === text);
      if (form && !found.has(text)) found.set(text, form);
    }
  }
  return found;
}

/** Dates and steps by their names; of two of one name, the first. */
export function partsOf({ node }: WrittenProgramme): ReadonlyMap<string, ProgrammePart> {
  const parts = new Map<string, ProgrammePart>();
  for (const member of node.members) {
    if (member.kind !== "programme date" && member.kind !== "programme step") continue;
    if (member.name && !parts.has(member.name.text)) parts.set(member.name.text, member);
  }
  return parts;
}

/** Every name in the programmes that the file has a part in, with the form in which it means what it does. */
export function occurrencesInProgrammes(view: View): readonly Named[] {
  return programmesIn(view).flatMap((programme) => new Finder(programme, view).found);
}

class Finder {
  readonly found: Named[] = [];
  readonly #programme: WrittenProgramme;
  readonly #forms: ReadonlyMap<string, CompiledForm>;
  readonly #parts: ReadonlyMap<string, ProgrammePart>;
  readonly #series = new Map<string, tree.Name>();

  constructor(programme: WrittenProgramme, view: View) {
    this.#programme = programme;
    this.#forms = usedForms(programme, view);
    this.#parts = partsOf(programme);
    const { node, file } = programme;
    if (node.name) this.#add(file, node.name, { kind: "programme", ...programme }, "declaration");
    for (const member of node.members) this.#member(member);
    for (const translated of view.compilation.files) this.#translations(translated);
  }

  #member(member: tree.ProgrammeMember): void {
    const { file } = this.#programme;
    if (member.kind === "uses") for (const name of member.names) this.#form(name);
    if (member.kind !== "programme date" && member.kind !== "programme step") return;
    const { name } = member;
    if (name) this.#add(file, name, { kind: "programme part", node: member, file }, "declaration");
    if (member.kind !== "programme step") return;
    if (member.form) this.#form(member.form);
    for (const term of member.terms) {
      if (term.kind === "window") for (const point of [term.from, term.to]) this.#part(file, point?.of);
      else if (term.kind === "step condition" && term.condition) this.#condition(term.condition);
      else if (term.kind === "series" && term.name) this.#seriesNamed(term.name);
    }
  }

  #form(name: tree.Name): void {
    const form = this.#forms.get(name.text);
    if (!form) return;
    const target: Target = { kind: "form", node: form.bound.node, file: form.file };
    this.#add(this.#programme.file, name, target, "reference", form);
  }

  #part(file: SourceFile, name: tree.Name | null | undefined, role: Occurrence["role"] = "reference"): void {
    const node = name && this.#parts.get(name.text);
    if (node) this.#add(file, name, { kind: "programme part", node, file: this.#programme.file }, role);
  }

  /** A series is declared by the first step that belongs to it. */
  #seriesNamed(name: tree.Name): void {
    const { file } = this.#programme;
    const first = this.#series.get(name.text) ?? name;
    this.#series.set(name.text, first);
    this.#add(
      file,
      name,
      { kind: "series", name: first, file },
      first === name ? "declaration" : "reference",
    );
  }

  /** `first.risk`: a step, and what its form comes to; `first.total = high`: also a band. */
  #condition(condition: tree.Expression): void {
    const { file } = this.#programme;
    walk(condition, (node) => {
      if (node.kind === "member access") {
        const { of, name } = node as MemberAccess;
        this.#part(file, of);
        const form = this.#formOf(of);
        const symbol = name && form?.bound.symbols.get(name.text);
        if (symbol && verdicts.has(symbol.kind))
          this.#add(file, name, { kind: "symbol", symbol }, "reference", form);
      } else if (node.kind === "binary") this.#band(node as Binary);
    });
  }

  #band({ left, right }: Binary): void {
    if (left?.kind !== "member access" || right?.kind !== "name") return;
    const form = this.#formOf(left.of);
    const sets = form?.bound.bandSets.filter(({ score }) => score?.id === left.name?.text) ?? [];
    for (const set of sets) {
      const band = set.node.bands.find(({ name }) => name?.text === right.text);
      if (band) this.#add(this.#programme.file, right, { kind: "band", set, band }, "reference", form);
    }
  }

  #formOf({ text }: tree.Name): CompiledForm | undefined {
    const step = this.#parts.get(text);
    return step?.kind === "programme step" ? this.#forms.get(step.form?.text ?? "") : undefined;
  }

  #translations(file: SourceFile): void {
    const { node } = this.#programme;
    for (const translation of file.tree.declarations) {
      if (translation.kind !== "translation" || !node.name || translation.form?.text !== node.name.text)
        continue;
      this.#add(file, translation.form, { kind: "programme", ...this.#programme }, "reference");
      for (const { key } of translation.entries) {
        const [name] = key;
        if (key.length === 1 && name?.kind === "name") this.#part(file, name, "translation");
      }
    }
  }

  #add(
    { path }: SourceFile,
    { start, end }: tree.Spanned,
    target: Target,
    role: Occurrence["role"],
    form?: CompiledForm,
  ): void {
    this.found.push({ span: { file: path, start, end }, target, role, form });
  }
}

const verdicts: ReadonlySet<string> = new Set(["cutoff", "flag", "score"]);

type MemberAccess = Extract<tree.Expression, { readonly kind: "member access" }>;
type Binary = Extract<tree.Expression, { readonly kind: "binary" }>;
