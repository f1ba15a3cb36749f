import type { ItemSymbol } from "../bind/index.ts";

/** The range that `q1-q9` is meant as, where it goes on in the printed order and down one column; else null. */
export function rangeMeant(
  first: ItemSymbol,
  last: ItemSymbol,
): { readonly from: string; readonly to: string } | null {
  if (first.order >= last.order || first.cell?.column !== last.cell?.column) return null;
  return { from: written(first), to: written(last) };
}

/** The functions that go through a range. */
export const overRanges: ReadonlySet<string> = new Set(["sum", "mean", "min", "max"]);

function written({ id, cell }: ItemSymbol): string {
  return cell ? `${cell.row.name!.text}.${cell.column.name!.text}` : id;
}
