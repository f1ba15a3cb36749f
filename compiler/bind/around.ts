import type * as tree from "../../grammar/tree.ts";
import type { GroupSymbol } from "./symbols.ts";

/** What surrounds a piece of content. */
export interface Around {
  /** Outermost first. */
  readonly guards: readonly tree.Guard[];
  readonly groups: readonly GroupSymbol[];
  readonly repeat: GroupSymbol | null;
}

export function within(around: Around, group: GroupSymbol | null): Around {
  return group ? { ...around, groups: [...around.groups, group] } : around;
}
