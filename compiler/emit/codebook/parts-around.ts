import type { Content, Definition } from "../../../runtime/definition/definition.ts";

/** The ids of the sections, titled pages, repeats and grids around each item and repeat, outermost first. */
export function partsAround(definition: Definition): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, readonly string[]>();
  const walk = (body: readonly Content[], outer: readonly string[]): void => {
    for (const content of body) {
      if (content.kind === "note") continue;
      if (content.kind === "item" || content.kind === "repeat") around.set(content.id, outer);
      if (content.kind === "item") continue;
      const id = content.kind === "group" ? undefined : content.id;
      const inner = id === undefined ? outer : [...outer, id];
      walk(content.kind === "grid" ? content.cells : content.body, inner);
    }
  };
  walk(definition.body, []);
  return around;
}
