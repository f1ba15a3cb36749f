import type { Definition, Option } from "../../../runtime/definition/definition.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { ScalePair } from "../pairing/scales.ts";
import type { Place, PlaceKind } from "../types.ts";

export function place(kind: PlaceKind, old: string | null, fresh: string | null): Place {
  return { kind, old, new: fresh };
}

export function formPlace({ old, new: fresh }: FormPair): Place {
  return place("form", old.definition.id, fresh.definition.id);
}

export function itemPlace(old: PlacedItem | null, fresh: PlacedItem | null): Place {
  const { input } = (fresh ?? old)!;
  return place(input ? "input" : "item", old?.item.id ?? null, fresh?.item.id ?? null);
}

export function optionPlace(scale: ScalePair, old: Option | null, fresh: Option | null): Place {
  return place("option", old && `${scale.old}.${old.code}`, fresh && `${scale.new}.${fresh.code}`);
}

/** The items that an option belongs to, by their names in the new version. */
export function itemsOf({ items }: ScalePair): string[] {
  return items.map((both) => both.new.item.id);
}

/** What a thing is called in its own language; undefined where it has no words. */
export function titleOf({ texts, language }: Definition, key: string): string | undefined {
  return texts[language]?.[key];
}

/** The label of an option for the reader, its code where there is none. */
export function labelOf(pair: FormPair, scale: ScalePair, option: Option, side: "old" | "new"): string {
  const key = `${side === "old" ? scale.old : scale.new}.${option.code}`;
  return titleOf(pair[side].definition, key) ?? String(option.code);
}

export function idsOf({ old, new: fresh }: Both<PlacedItem>): readonly [old: string, fresh: string] {
  return [old.item.id, fresh.item.id];
}

const orders = new WeakMap<FormPair, ReadonlyMap<PlacedItem, number>>();

/** Of several items the one that stands first, both versions taken together, so that the order of versions is no matter. */
export function firstOf(pair: FormPair, items: readonly Both<PlacedItem>[]): Both<PlacedItem> {
  let order = orders.get(pair);
  if (!order) {
    const all = [pair.old, pair.new].flatMap(({ contents }) =>
      [...contents.items.values()].map((one, at) => [one, at] as const),
    );
    order = new Map(all);
    orders.set(pair, order);
  }
  const place = ({ old, new: fresh }: Both<PlacedItem>) => order.get(old)! + order.get(fresh)!;
  const tie = ({ old, new: fresh }: Both<PlacedItem>) => [old.item.id, fresh.item.id].sort().join();
  return items.reduce((first, one) => {
    const difference = place(one) - place(first);
    return difference < 0 || (difference === 0 && tie(one) < tie(first)) ? one : first;
  });
}
