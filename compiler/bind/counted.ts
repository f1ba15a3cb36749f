import { hasScores } from "./options.ts";
import type { GroupSymbol, ItemSymbol } from "./symbols.ts";

/** Whether an item's answer has a number: its own, or its option's score. */
export function isNumeric(item: ItemSymbol): boolean {
  switch (item.type?.kind) {
    case "integer":
    case "decimal":
    case "slider":
      return true;
    default:
      return item.scale !== null && hasScores(item.scale);
  }
}

/** Whether the name of a section or the like stands for this item of it. */
export function isCounted(item: ItemSymbol): boolean {
  return !item.input && isNumeric(item) && !item.marks.some(({ kind }) => kind === "unscored");
}

/** The items that a group's name stands for: its scored ones, or where it has none, all. */
export function countedIn(group: GroupSymbol): readonly ItemSymbol[] {
  const counted = group.items.filter(isCounted);
  return counted.length > 0 ? counted : group.items.filter((item) => !item.input);
}
