import type { Spanned } from "../../grammar/tree.ts";
import type { BoundForm } from "../bind/symbols.ts";
import type { Members } from "./members.ts";

/** Ids for notes and titled pages that have no name: `note_1`, `page_1`, counted in the order of the form. */
export function anonymousIds(bound: BoundForm, members: Members): ReadonlyMap<Spanned, string> {
  const ids = new Map<Spanned, string>();
  for (const kind of ["note", "page"] as const) {
    let count = 0;
    for (const node of members.of(kind)) {
      if (node.name || (node.kind === "page" && !node.title)) continue;
      do count++;
      while (bound.symbols.has(`${kind}_${count}`));
      ids.set(node, `${kind}_${count}`);
    }
  }
  return ids;
}
