import { isRepeat, type Outline } from "../outline.ts";

/** The places of everything that can be waited for, in the order of the form. */
export function placesIn(outline: Outline): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const add = (id: string): void => {
    places.set(id, places.size);
  };
  for (const member of [...outline.inputs, ...outline.body]) {
    if (!isRepeat(member)) add(member.item.id);
    else {
      add(member.repeat.id);
      for (const { item } of member.items) add(item.id);
    }
  }
  return places;
}
