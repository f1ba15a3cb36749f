import type { ItemSymbol } from "../../compiler/bind/symbols.ts";
import type { Edit } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";
import { filesNaming, occurrencesIn } from "./at.ts";
import { identity, isMadeOfOthers, type Target } from "./target.ts";

/** Names that are made of the one that is renamed, `who_other` of `who` and of `other`, wherever they are written. */
export function madeNames(view: View, target: Target, name: string): readonly Edit[] {
  const wanted = identity(target);
  const found = new Map<string, Edit>();
  for (const path of filesNaming(view, target)) {
    const other = path === view.path ? view : view.around.view(path);
    for (const { span, target: named } of other ? occurrencesIn(other) : []) {
      if (named.kind !== "symbol" || !isMadeOfOthers(named.symbol)) continue;
      const made = remade(named.symbol, wanted, name);
      if (made !== named.symbol.id) found.set(`${span.file}:${span.start}`, { span, text: made });
    }
  }
  return [...found.values()];
}

/** What it is called once `wanted` is called `name`. */
function remade(item: ItemSymbol, wanted: object, name: string): string {
  const base = item.specifies?.item ?? item.remarks;
  if (base) {
    const ending = item.specifies?.option === wanted ? `_${name}` : item.id.slice(base.id.length);
    return `${remade(base, wanted, name)}${ending}`;
  }
  if (item.cell) {
    const parts = [item.cell.row.name, item.cell.column.name];
    return parts.map((part) => (part === wanted ? name : (part?.text ?? ""))).join("_");
  }
  return item.name === wanted ? name : item.id;
}

/** What a name that is made of others is made of, for who wants to rename it. */
export function madeOf({ cell, specifies, remarks }: ItemSymbol): string {
  if (specifies) return `the option ${specifies.option.code?.text ?? ""} of ${specifies.item.id}`;
  if (remarks) return `the item ${remarks.id}`;
  return `the row ${cell?.row.name?.text ?? ""} and the column ${cell?.column.name?.text ?? ""}`;
}
