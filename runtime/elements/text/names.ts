import type { Definition } from "../../definition/definition.ts";
import { placesIn } from "../../definition/places.ts";

/** Whose answers the texts of these things show, in any language, each once. */
export function namesIn(definition: Definition, ids: readonly string[]): readonly string[] {
  const known = placed.get(definition) ?? placesOf(definition);
  placed.set(definition, known);
  return [...new Set(ids.flatMap((id) => known.get(id) ?? []))];
}

const placed = new WeakMap<Definition, ReadonlyMap<string, readonly string[]>>();

function placesOf({ texts }: Definition): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const language of Object.values(texts))
    for (const [key, text] of Object.entries(language)) {
      const names = placesIn(text).map(({ name }) => name);
      const id = key.replace(/[.:].*/, "");
      if (names.length > 0) places.set(id, [...(places.get(id) ?? []), ...names]);
    }
  return places;
}
