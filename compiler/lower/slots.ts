import type * as tree from "../../grammar/tree.ts";
import { withBlocks } from "../bind/blocks.ts";
import { storedCode } from "../bind/options.ts";
import type { ItemSymbol, ScaleSymbol } from "../bind/symbols.ts";
import type { SourceFile } from "../source.ts";
import type { Lowering } from "./lowering.ts";
import { scaleId } from "./scale.ts";
import { Slot } from "./slot.ts";

/** What a form says of itself that people read, and that is translated. */
const readProperties: ReadonlySet<string> = new Set([
  "population",
  "recall",
  "purpose",
  "instructions",
  "precondition",
  "disclaimer",
]);

/** What is known of a form before it is lowered. */
type Named = Pick<Lowering, "bound" | "anonymous">;

/** Every place for words in a form, under the names that translations give them. */
export function slotsOf(lowering: Named): Slot {
  const { node, file } = lowering.bound;
  const root = new Slot("form", file, node.title);
  const walk = new Walk(lowering, root);
  walk.members(node.members);
  walk.bandSets();
  return root;
}

class Walk {
  private readonly lowering: Named;
  private readonly root: Slot;
  private readonly file: SourceFile;

  constructor(lowering: Named, root: Slot) {
    this.lowering = lowering;
    this.root = root;
    this.file = lowering.bound.file;
  }

  members(members: readonly tree.Member[]): void {
    for (const member of withBlocks(members, this.lowering.bound.uses)) this.member(member);
  }

  private member(node: tree.Member): void {
    switch (node.kind) {
      case "property":
        if (readProperties.has(node.key)) this.root.aspect(node.key, node.value);
        break;
      case "answered":
        this.root.aspect("informant", node.informant);
        break;
      case "item":
      case "input":
        this.asked(node, node.wording);
        break;
      case "section":
      case "repeat":
        this.named(node, node.title, node.marks);
        this.members(node.members);
        break;
      case "when":
        this.members(node.members);
        break;
      case "page":
        if (node.name || node.title) this.named(node, node.title, node.marks);
        break;
      case "note":
        this.named(node, node.wording, node.marks);
        break;
      case "grid":
        this.asked(node, node.title);
        for (const line of [...node.columns, ...node.rows]) this.asked(line, line.wording);
        break;
      case "score":
      case "cutoff":
      case "flag":
        this.named(node, node.title, node.terms);
        break;
      case "check":
        this.named(node, node.message, []);
        break;
    }
  }

  private named(
    node: Exclude<tree.Member, { readonly kind: "property" }> & { readonly name?: tree.Name | null },
    words: tree.Wording | null,
    marks: readonly { readonly kind: string }[],
  ): Slot | undefined {
    const id = node.name?.text ?? this.lowering.anonymous.get(node);
    return id === undefined ? undefined : this.add(id, words, marks);
  }

  private add(id: string, words: tree.Wording | null, marks: readonly { readonly kind: string }[]): Slot {
    const made = this.root.add(id, new Slot(id, this.file, words));
    made.aspects(marks);
    return made;
  }

  /** What has an answer type of its own: an item, an input, a grid or a line of one. */
  private asked(node: tree.Item | tree.Input | tree.Grid | tree.GridLine, words: tree.Wording | null): void {
    if (!node.name) return;
    const made = this.add(node.name.text, words, node.marks);
    const { type } = node;
    if (!type) return;
    if ("unit" in type) made.aspect("unit", type.unit);
    if (type.kind === "slider") {
      made.aspect("low", type.low);
      made.aspect("high", type.high);
    }
    const item = this.answered(node.name.text, type);
    if (item?.scale) this.scale(made, item, item.scale);
  }

  /** The first item that is answered by this type: the one of this name, or a cell of the grid or line. */
  private answered(id: string, type: tree.AnswerType): ItemSymbol | undefined {
    const symbol = this.lowering.bound.symbols.get(id);
    if (symbol?.kind === "group") return symbol.items.find((item) => item.type === type);
    return symbol?.kind === "item" ? symbol : undefined;
  }

  /** Options that are written in place stand under the thing, those of a scale with a name under the scale. */
  private scale(user: Slot, item: ItemSymbol, scale: ScaleSymbol): void {
    const id = scaleId(this.lowering, item);
    if (!scale.inline && this.root.part(id)) return;
    const owner = scale.inline ? user : this.root.add(id, new Slot(id, scale.file, null));
    for (const option of scale.options) {
      const code = String(storedCode(option));
      owner.add(code, new Slot(`${id}.${code}`, scale.file, option.label)).aspects(option.marks);
    }
  }

  /** Under its score, and where no other has its name also by itself. */
  bandSets(): void {
    const names = new Map<string, number>();
    for (const { id } of this.lowering.bound.bandSets) names.set(id, (names.get(id) ?? 0) + 1);
    for (const { id, node } of this.lowering.bound.bandSets) {
      const set = this.bands(id, node);
      if (set && node.name && names.get(id) === 1 && !this.root.part(id)) this.root.alias(id, set);
    }
  }

  /** The bands of a set without a name stand under the score as well. */
  private bands(id: string, node: tree.Bands): Slot | undefined {
    const score = node.score && this.root.part(node.score.text);
    if (!score) return undefined;
    const set = score.add(id, new Slot(`${score.key}.${id}`, this.file, node.title));
    set.aspects(node.terms);
    for (const band of node.bands) {
      if (!band.name) continue;
      const name = band.name.text;
      const made = set.add(name, new Slot(`${set.key}.${name}`, this.file, band.label));
      made.aspects(band.terms);
      if (!node.name && !score.part(name)) score.alias(name, made);
    }
    return set;
  }
}
