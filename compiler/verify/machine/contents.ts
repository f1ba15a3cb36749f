import type { Content, Definition, Item, Option, Repeat } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";

/** Where something stands: what it is within, with the condition of each. */
export interface Container {
  readonly within: Container | null;
  readonly when?: Expression;
  readonly content: Exclude<Content, Item> | Option | null;
  /** A repeat: what stands in it is asked anew for each entry. */
  readonly repeat: Repeat | null;
}

export interface PlacedItem {
  readonly item: Item;
  readonly input: boolean;
  readonly container: Container;
}

/** Every item and input by id, in the printed order (inputs first), and every repeat with where it stands. */
export interface Contents {
  readonly items: ReadonlyMap<string, PlacedItem>;
  readonly repeats: ReadonlyMap<string, Container>;
  readonly containers: readonly Container[];
}

export const outermost: Container = { within: null, content: null, repeat: null };

export function contentsOf(definition: Definition): Contents {
  const items = new Map<string, PlacedItem>();
  const repeats = new Map<string, Container>();
  const containers: Container[] = [];
  for (const item of definition.inputs) items.set(item.id, { item, input: true, container: outermost });
  const walk = (body: readonly Content[], container: Container) => {
    for (const content of body) {
      if (content.kind === "item") {
        items.set(content.id, { item: content, input: false, container });
        continue;
      }
      const { when } = content;
      const repeat = content.kind === "repeat" ? content : container.repeat;
      const inner = { within: container, content, repeat, ...(when !== undefined && { when }) };
      containers.push(inner);
      if (content.kind === "repeat") repeats.set(content.id, inner);
      if (content.kind === "grid") walk(content.cells, inner);
      else if (content.kind !== "note") walk(content.body, inner);
    }
  };
  walk(definition.body, outermost);
  return { items, repeats, containers };
}
