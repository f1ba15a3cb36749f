import type { AnswerType, Content, Definition, Item, Option, Repeat } from "../definition/definition.ts";
import type { Expression } from "../definition/expression.ts";
import type { Reader } from "./answer.ts";
import { DefinitionError } from "./error.ts";
import { createNode, type Node } from "./graph.ts";
import { hidden } from "./item.ts";
import type { Kit } from "./kit.ts";
import type { ContainerPart, Guarded, ItemPart, RepeatPart } from "./parts.ts";

/** Everything that can be named, before any expression is compiled. */
export interface Declared {
  readonly parts: Map<string, ItemPart | RepeatPart>;
  readonly inputs: Map<string, ItemPart>;
  readonly answerable: Map<string, ItemPart | RepeatPart>;
  readonly shown: Map<string, ContainerPart | undefined>;
  readonly items: ItemPart[];
  readonly repeats: RepeatPart[];
  readonly containers: ContainerPart[];
  /** The conditions that are to be compiled. */
  readonly conditions: [part: Guarded, when: Expression][];
  /** How many answers there are room for. */
  readonly slots: number;
}

/** What stands around a piece of content. */
interface Around {
  readonly container: ContainerPart | undefined;
  readonly repeat: RepeatPart | undefined;
}

export function declare(definition: Definition, kit: Kit): Declared {
  const parts = new Map<string, ItemPart | RepeatPart>();
  const inputs = new Map<string, ItemPart>();
  const answerable = new Map<string, ItemPart | RepeatPart>();
  const shown = new Map<string, ContainerPart | undefined>();
  const items: ItemPart[] = [];
  const repeats: RepeatPart[] = [];
  const containers: ContainerPart[] = [];
  const conditions: [Guarded, Expression][] = [];
  const readers = new Map<string, Reader>();
  let slots = 0;

  function guarded(around: Around, node: Node): Guarded {
    const part: Guarded = { ...around, node, guard: undefined };
    if (around.container) node.reads.add(around.container.node);
    if (around.repeat) node.reads.add(around.repeat.node);
    return part;
  }

  function condition<Part extends Guarded>(part: Part, when: Expression | undefined): Part {
    if (when !== undefined) conditions.push([part, when]);
    return part;
  }

  function container(id: string | undefined, when: Expression | undefined, around: Around): Around {
    let inside: ContainerPart | undefined = around.container;
    if (when !== undefined) {
      const slot = containers.length;
      const made: ContainerPart = {
        ...guarded(around, createNode(id ?? "a block")),
        kind: "container",
        ids: [],
        slot,
      };
      containers.push(made);
      inside = condition(made, when);
    }
    if (id !== undefined) {
      shown.set(id, inside);
      inside?.ids.push(id);
    }
    return { ...around, container: inside };
  }

  function item(item: Item, around: Around): ItemPart {
    const { type } = item;
    const options = "scale" in type ? scaleNamed(type.scale) : [];
    const slot = slots++;
    const part: ItemPart = {
      ...guarded(around, createNode(item.id)),
      kind: "item",
      item,
      slot,
      wait: { label: item.id, order: slot, entry: 0, inner: 0 },
      options,
      read: reader(type, options, item.reversed === true),
      allowed: kit.allowedAnswer,
      hidden: hidden(item.notAsked ?? around.repeat?.definition.notAsked),
      offers: undefined,
    };
    items.push(part);
    return condition(part, item.when);
  }

  /** Items of the same type share one. */
  function reader(type: AnswerType, options: readonly Option[], reversed: boolean): Reader {
    const key = JSON.stringify([type, reversed]);
    const read = readers.get(key) ?? kit.readerOf(type, options, reversed);
    readers.set(key, read);
    return read;
  }

  function scaleNamed(id: string): readonly Option[] {
    const scale = Object.hasOwn(definition.scales, id) ? definition.scales[id] : undefined;
    if (!scale) throw new DefinitionError(`The definition has no scale "${id}".`);
    return scale.options;
  }

  function repeat(repeat: Repeat, around: Around): RepeatPart {
    if (around.repeat)
      throw new DefinitionError(`The repeat "${repeat.id}" stands in another, which is not supported.`);
    if (!kit.repeating) throw new DefinitionError("This runtime knows no repeats.");
    const inner = new Map<string, ItemPart>();
    const slot = slots++;
    const part: RepeatPart = {
      ...guarded(around, createNode(repeat.id)),
      kind: "repeat",
      definition: repeat,
      slot,
      wait: { label: repeat.id, order: slot, entry: -1, inner: 0 },
      items: inner,
      does: kit.repeating,
    };
    repeats.push(part);
    walk(repeat.body, { container: undefined, repeat: part }, (id, each) => {
      if (each.kind === "item") inner.set(id, each);
    });
    return condition(part, repeat.when);
  }

  function walk(
    body: readonly Content[],
    around: Around,
    add: (id: string, part: ItemPart | RepeatPart) => void,
  ): void {
    for (const content of body) {
      switch (content.kind) {
        case "item":
          add(content.id, item(content, around));
          break;
        case "repeat":
          add(content.id, repeat(content, around));
          break;
        case "note":
          container(content.id, content.when, around);
          break;
        case "grid": {
          const inside = container(content.id, content.when, around);
          for (const line of [...content.rows, ...content.columns]) container(line.id, line.when, inside);
          for (const cell of content.cells) add(cell.id, item(cell, inside));
          break;
        }
        default:
          walk(content.body, container("id" in content ? content.id : undefined, content.when, around), add);
      }
    }
  }

  const nowhere: Around = { container: undefined, repeat: undefined };
  for (const input of definition.inputs) inputs.set(input.id, item(input, nowhere));
  walk(definition.body, nowhere, (id, part) => answerable.set(id, part));
  for (const [id, part] of [...inputs, ...answerable]) parts.set(id, part);
  return { parts, inputs, answerable, shown, items, repeats, containers, conditions, slots };
}
