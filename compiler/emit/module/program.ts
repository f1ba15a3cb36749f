import type { Definition } from "../../../runtime/definition/definition.ts";
import { isRepeat, type Placed, type PlacedRepeat } from "../outline.ts";
import { type Code, type Facts, wholeWithin } from "./code.ts";
import type { ModuleContext, ModuleRepeat, Source } from "./context.ts";
import { Expressions } from "./expression.ts";
import { Guards } from "./guard.ts";
import { ModuleItem } from "./item.ts";
import { itemLines } from "./item-lines.ts";
import { Names } from "./names.ts";
import { inOrder, Node } from "./node.ts";
import { placesIn } from "./places.ts";
import { Results } from "./results.ts";
import { Declarations, mirrorOf } from "./state.ts";
import { itemFacts } from "./types.ts";

/** Everything that a module works out, each thing a node with its statements. */
export class ModuleProgram implements ModuleContext {
  readonly source: Source;
  readonly definition: Definition;
  readonly names: Names;
  readonly top: Declarations;
  readonly items = new Map<string, ModuleItem>();
  readonly repeats = new Map<string, ModuleRepeat>();
  /** By item: what says which options are offered, where that depends; in a repeat a list of it. */
  readonly offers = new Map<string, string>();
  readonly expressions: Expressions;
  readonly guards: Guards;
  readonly results: Results;
  readonly #places: ReadonlyMap<string, number>;
  readonly #contents: Node[] = [];

  /** `taken`: names that the module already uses. */
  constructor(source: Source, taken: Iterable<string>) {
    this.source = source;
    this.definition = source.definition;
    this.names = new Names(taken);
    this.top = new Declarations(this.names);
    this.expressions = new Expressions(this);
    this.guards = new Guards(this);
    this.results = new Results(this);
    const { outline } = source;
    this.#places = placesIn(outline);
    for (const member of [...outline.inputs, ...outline.body]) {
      if (isRepeat(member)) this.#declareRepeat(member);
      else this.#declareItem(member);
    }
    for (const item of this.items.values()) itemLines(this, item);
    this.results.declareAll();
  }

  /** Each after what it reads; a condition before the first that stands under it. */
  get nodes(): readonly Node[] {
    return inOrder([...this.#contents, ...this.results.nodes]);
  }

  comment(what: string, part: object): string {
    const where = this.source.where(part);
    const text = what.replace(/\s+/g, " ");
    return where === undefined ? text : `${text} (${where})`;
  }

  /** Under a name: all its rows. */
  table(name: string): { readonly rows: string; readonly facts: Pick<Facts, "kind" | "whole"> } {
    const { rows } = this.definition.tables[name]!;
    const constant = this.top.declare(`table ${name}`, `${name} rows`, (taken) => {
      const lines = rows.map((row) => `  [${JSON.stringify(row.keys)}, ${JSON.stringify(row.gives)}],`);
      return `const ${taken} = [\n${lines.join("\n")}\n];`;
    });
    const numbers = rows.map((row) => row.gives).filter((gives) => typeof gives === "number");
    if (numbers.length < rows.length) return { rows: constant, facts: { kind: "text", whole: null } };
    const isWhole = numbers.length > 0 && numbers.every((gives) => Number.isSafeInteger(gives));
    const whole = isWhole ? wholeWithin(Math.min(...numbers), Math.max(...numbers)) : null;
    return { rows: constant, facts: { kind: "number", whole } };
  }

  result(id: string, reader: Node): Code {
    return this.results.read(id, reader);
  }

  #declareItem(placed: Placed): void {
    const { item, repeat, guards } = placed;
    const node = this.node(item.id, item.id, item);
    const order = this.#places.get(item.id)!;
    const { type } = item;
    const isReversed = item.reversed === true && "min" in type && "max" in type;
    this.items.set(
      item.id,
      new ModuleItem({
        placed,
        node,
        state: node.name,
        facts: itemFacts(placed, this.definition),
        asked: guards.length > 0 ? () => this.guards.asked(placed, guards) : null,
        waits: () =>
          repeat
            ? `waitFor(\`${repeat.id}[\${k + 1}].${item.id}\`, ${this.#places.get(repeat.id)}, k, ${order})`
            : this.#waits(item.id),
        mirror: isReversed ? mirrorOf(type.min, type.max, this.top) : null,
      }),
    );
  }

  #declareRepeat(placed: PlacedRepeat): void {
    const { repeat, guards, items } = placed;
    const node = this.node(repeat.id, repeat.id, repeat);
    const asked = guards.length > 0 ? () => this.guards.asked(placed, guards) : null;
    this.repeats.set(repeat.id, { placed, node, name: node.name, asked, waits: this.#waits(repeat.id) });
    for (const item of items) this.#declareItem(item);
  }

  #waits(id: string): string {
    return this.top.declare(`waits ${id}`, `waits for ${id}`, (name) => {
      return `const ${name} = waitFor(${JSON.stringify(id)}, ${this.#places.get(id)});`;
    });
  }

  node(id: string, comment: string, part: object): Node {
    const node = new Node(this.names.take(id), this.comment(comment, part), this.names);
    this.#contents.push(node);
    return node;
  }
}
