import { storedCode } from "../../compiler/bind/index.ts";
import type {
  BoundForm,
  FormSymbol,
  ItemSymbol,
  ScaleSymbol,
  TableSymbol,
} from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import { walk } from "../../grammar/walk.ts";

/** A word that stands for an option. */
export interface OptionNamed {
  readonly node: tree.Spanned;
  readonly scale: ScaleSymbol;
  readonly option: tree.Option;
}

/** In `q1..q9 = never`, where the items have several scales, what the word means on all but the first. */
export function onOtherScales(
  items: tree.Spanned | null,
  value: tree.Spanned | null,
  { resolved, options }: BoundForm,
): readonly OptionNamed[] {
  const first = value && options.get(value);
  const scales = new Set(itemsOf(items ? resolved.get(items) : undefined).map(({ scale }) => scale));
  if (!first || scales.size < 2) return [];
  const code = storedCode(first.option);
  return [...scales].flatMap((scale) => {
    const option = scale?.options.find((one) => storedCode(one) === code);
    return scale && option && option !== first.option ? [{ node: value, scale, option }] : [];
  });
}

/** A table that is looked up by answers, with the scales of the answers by column. */
interface TableLookedUp {
  readonly table: TableSymbol;
  readonly column: number;
  readonly scale: ScaleSymbol;
}

export function tablesLookedUp({ sites, symbols, resolved }: BoundForm): readonly TableLookedUp[] {
  const found: TableLookedUp[] = [];
  for (const { expression } of sites) {
    walk(expression, (node) => {
      if (node.kind !== "call") return;
      const { function: name, arguments: given } = node as tree.Call;
      const [first, ...keys] = given;
      const table = name.text === "lookup" && first?.kind === "name" ? symbols.get(first.text) : undefined;
      if (table?.kind !== "table") return;
      for (const [column, key] of keys.entries()) {
        const [item] = itemsOf(resolved.get(key));
        if (item?.scale) found.push({ table, column, scale: item.scale });
      }
    });
  }
  return found;
}

/** The codes of a column that are options of the scale, in a table that is written in place. */
export function codesIn({ table, column, scale }: TableLookedUp): readonly OptionNamed[] {
  return table.node.rows.flatMap(({ keys }) => {
    const node = keys[column];
    const option = node?.kind === "name" && scale.options.find((one) => storedCode(one) === node.text);
    return node && option ? [{ node, scale, option }] : [];
  });
}

/** The items that a name in an expression stands for. */
export function itemsOf(to: FormSymbol | readonly ItemSymbol[] | undefined): readonly ItemSymbol[] {
  if (!to) return [];
  if (!("kind" in to)) return to;
  if (to.kind === "group") return to.items;
  return to.kind === "item" ? [to] : [];
}
