import type { Content, Definition, Item, Repeat } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";

/** An item or input with what decides whether it is asked. */
export interface Placed {
  readonly item: Item;
  readonly in: "answers" | "inputs";
  /** Every condition that it stands under, outermost first; within a repeat, those from the repeat inwards. */
  readonly guards: readonly Expression[];
  readonly repeat?: Repeat;
}

export interface PlacedRepeat {
  readonly repeat: Repeat;
  readonly guards: readonly Expression[];
  readonly items: readonly Placed[];
}

/** What a form asks, flat and in the printed order. */
export interface Outline {
  readonly inputs: readonly Placed[];
  /** Items outside repeats, and repeats. */
  readonly body: readonly (Placed | PlacedRepeat)[];
  /** By id: inputs, items, items of repeats. */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly repeats: ReadonlyMap<string, PlacedRepeat>;
  /** The ids of all items in the printed order. */
  readonly order: readonly string[];
}

export function outlineOf(definition: Definition): Outline {
  const placed = new Map<string, Placed>();
  const repeats = new Map<string, PlacedRepeat>();
  const inputs = definition.inputs.map((item) => place(item, "inputs", []));
  const body: (Placed | PlacedRepeat)[] = [];
  for (const part of flat(definition.body, [])) {
    if (part.content.kind === "item") {
      body.push(place(part.content, "answers", part.guards));
    } else if (part.content.kind === "repeat") {
      const repeat = part.content;
      const items = flat(repeat.body, []).flatMap(({ content, guards }) =>
        content.kind === "item" ? [place(content, "answers", guards, repeat)] : [],
      );
      const entry = { repeat, guards: part.guards, items };
      repeats.set(repeat.id, entry);
      body.push(entry);
    }
  }
  return { inputs, body, placed, repeats, order: [...placed.keys()] };

  function place(item: Item, where: Placed["in"], guards: readonly Expression[], repeat?: Repeat): Placed {
    const own = item.when === undefined ? guards : [...guards, item.when];
    const entry: Placed = { item, in: where, guards: own, ...(repeat && { repeat }) };
    placed.set(item.id, entry);
    return entry;
  }
}

export function isRepeat(entry: Placed | PlacedRepeat): entry is PlacedRepeat {
  return "items" in entry;
}

interface Part {
  readonly content: Content;
  /** Those around it; a repeat's own is included, an item's is not. */
  readonly guards: readonly Expression[];
}

function flat(body: readonly Content[], around: readonly Expression[]): Part[] {
  return body.flatMap((content): Part[] => {
    if (content.kind === "item") return [{ content, guards: around }];
    const guards = content.when === undefined ? around : [...around, content.when];
    if (content.kind === "note") return [];
    if (content.kind === "repeat") return [{ content, guards }];
    if (content.kind === "grid") return content.cells.map((cell) => ({ content: cell, guards }));
    return flat(content.body, guards);
  });
}
