import type * as tree from "../../grammar/tree.ts";
import { fileOf, type SourceFile } from "../source.ts";
import { type Around, within } from "./around.ts";
import { type FoundUses, usesIn, withBlocks } from "./blocks.ts";
import { type Cell, declareGrid } from "./grid.ts";
import { type NamedNode, symbolOf } from "./named.ts";
import { optionsIn, Scales } from "./scales.ts";
import type {
  BandSetSymbol,
  FormSymbol,
  GroupSymbol,
  ItemSymbol,
  ScaleSymbol,
  Scope,
  Site,
  SiteRole,
} from "./symbols.ts";

/** Collects what a form declares, and where its expressions stand, in one walk over it. */
export class Declarations {
  readonly symbols = new Map<string, FormSymbol>();
  readonly declared: FormSymbol[] = [];
  readonly items: ItemSymbol[] = [];
  readonly bandSets: BandSetSymbol[] = [];
  readonly sites: Site[] = [];
  readonly scales: Scales;
  readonly found: FoundUses;
  private readonly file: SourceFile;

  constructor(form: tree.Form, file: SourceFile, scope: Scope) {
    this.file = file;
    this.found = usesIn(form, scope);
    this.scales = new Scales(file, (name) => this.scale(name, scope));
    this.ahead(form.members);
    this.members(form.members, { guards: [], groups: [], repeat: null });
    for (const scale of this.scales.used)
      if (!scale.inline) this.optionSites(scale.options, scale.file, null);
  }

  /** A block names the scales that its file sees. */
  private scale({ text, home }: tree.Name, scope: Scope): FormSymbol | undefined {
    const block = home && [...this.found.uses.values()].find(({ file }) => file === home);
    return block?.scope.get(text) ?? this.symbols.get(text) ?? scope.get(text);
  }

  /** Scales and scores may be named before the place where they stand. */
  private ahead(members: readonly tree.Member[]): void {
    for (const member of withBlocks(members, this.found.uses)) {
      if (member.kind === "scale" || member.kind === "score") this.named(member);
      else if ("members" in member) this.ahead(member.members);
    }
  }

  private members(members: readonly tree.Member[], around: Around): void {
    let here = around;
    for (const member of withBlocks(members, this.found.uses)) {
      if (member.kind === "page") {
        const guarded = this.guarded(around, member.marks);
        here = within(guarded, this.group(member, guarded));
      } else this.member(member, here);
    }
  }

  private member(member: tree.Member, around: Around): void {
    switch (member.kind) {
      case "item":
      case "input": {
        const { name, type, marks } = member;
        this.optionSites(optionsIn(type), fileOf(member, this.file), around.repeat);
        const guarded = this.guarded(around, marks);
        if (name)
          this.item({ node: member, id: name.text, name, type, typed: name, marks, cell: null }, guarded);
        break;
      }
      case "section": {
        const guarded = this.guarded(around, member.marks);
        this.members(member.members, within(guarded, this.group(member, guarded)));
        break;
      }
      case "repeat": {
        const guarded = this.guarded(around, member.marks);
        const repeat = this.group(member, guarded);
        this.members(member.members, { ...within(guarded, repeat), repeat: repeat ?? around.repeat });
        break;
      }
      case "grid": {
        for (const { type } of [member, ...member.columns, ...member.rows])
          this.optionSites(optionsIn(type), fileOf(member, this.file), around.repeat);
        declareGrid(this, member, this.guarded(around, member.marks));
        break;
      }
      case "when":
        this.site("condition", member.guard.condition, member.guard, around.repeat);
        this.members(member.members, { ...around, guards: [...around.guards, member.guard] });
        break;
      case "note":
        this.guarded(around, member.marks);
        this.named(member);
        break;
      case "bands":
        this.bands(member);
        break;
      case "score":
        this.site("score", member.value, member, null);
        for (const term of member.terms)
          if (term.kind === "missing rule") this.site("missing condition", term.condition, term, null);
        break;
      case "let":
        this.named(member);
        this.site("let", member.value, member, null);
        break;
      case "table":
        this.named(member);
        break;
      case "cutoff":
      case "flag":
      case "check":
        this.named(member);
        this.site(member.kind, member.condition, member, null);
        break;
    }
  }

  private named(node: NamedNode): void {
    const symbol = symbolOf(node, fileOf(node, this.file));
    if (symbol) this.add(symbol);
  }

  private bands(node: tree.Bands): void {
    const named = node.score ? this.symbols.get(node.score.text) : null;
    const score = named?.kind === "score" ? named : null;
    const name = node.name ?? node.score;
    const id = node.name?.text ?? "default";
    if (name) this.bandSets.push({ kind: "bands", id, file: fileOf(node, this.file), name, node, score });
    if (node.condition) this.site("bands condition", node.condition.condition, node.condition, null);
  }

  guarded(around: Around, marks: readonly tree.Mark[]): Around {
    let guards = around.guards;
    for (const mark of marks) {
      if (mark.kind === "at least") this.site("at least", mark.item, mark, around.repeat);
      if (mark.kind !== "guard") continue;
      this.site("condition", mark.condition, mark, around.repeat);
      guards = [...guards, mark];
    }
    return guards === around.guards ? around : { ...around, guards };
  }

  group(node: GroupSymbol["node"], { guards, repeat }: Around): GroupSymbol | null {
    const { name } = node;
    if (!name) return null;
    return this.add({
      kind: "group",
      id: name.text,
      file: fileOf(node, this.file),
      name,
      node,
      items: [],
      guards,
      repeat,
    });
  }

  cell({ row, column, type, typed, marks }: Cell, around: Around): void {
    const { name } = row;
    if (!name || (column && !column.name)) return;
    const id = column ? `${name.text}_${column.name!.text}` : name.text;
    const cell = column && { row, column };
    this.item({ node: row, id, name, type, typed: typed.name ?? name, marks, cell }, around);
  }

  private item(
    what: Pick<ItemSymbol, "node" | "id" | "name" | "type" | "marks" | "cell"> & {
      readonly typed: tree.Name;
    },
    around: Around,
  ): void {
    const { node, id, name, type, marks, cell } = what;
    const input = node.kind === "input";
    const item: ItemSymbol = {
      kind: "item",
      id,
      file: fileOf(node, this.file),
      name,
      node,
      input,
      type,
      scale: this.scales.of(type, what.typed),
      marks,
      cell,
      guards: around.guards,
      groups: around.groups,
      repeat: input ? null : around.repeat,
      order: this.items.length,
      specifies: null,
      remarks: null,
    };
    this.add(item);
    this.items.push(item);
    for (const group of around.groups) (group.items as ItemSymbol[]).push(item);
    if (item.scale) this.textBoxes(item, item.scale);
    for (const mark of marks) if (mark.kind === "remark" && !cell) this.remark(item, mark);
  }

  private textBoxes(item: ItemSymbol, scale: ScaleSymbol): void {
    for (const { option, mark, code } of this.scales.specified(scale)) {
      const { start, end } = mark;
      const id = `${item.id}_${code}`;
      const type: tree.AnswerType = { kind: "words", start, end, long: false, atMost: null };
      const specifies = { item, option };
      this.add({ ...item, id, input: false, type, scale: null, marks: [], cell: null, specifies });
    }
  }

  private remark(item: ItemSymbol, { start, end }: tree.Remark): void {
    const type: tree.AnswerType = { kind: "words", start, end, long: true, atMost: null };
    const id = `${item.id}_remark`;
    this.add({ ...item, id, input: false, type, scale: null, marks: [], remarks: item });
  }

  private optionSites(options: readonly tree.Option[], file: SourceFile, repeat: GroupSymbol | null): void {
    for (const option of options)
      for (const mark of option.marks)
        if (mark.kind === "when") this.site("option condition", mark.condition, option, repeat, file);
  }

  private add<S extends FormSymbol>(symbol: S): S {
    this.declared.push(symbol);
    if (!this.symbols.has(symbol.id)) this.symbols.set(symbol.id, symbol);
    return symbol;
  }

  private site(
    role: SiteRole,
    expression: tree.Expression | null,
    of: Site["of"],
    repeat: GroupSymbol | null,
    file = fileOf(of, this.file),
  ): void {
    if (expression) this.sites.push({ expression, role, of, file, repeat, references: [] });
  }
}
