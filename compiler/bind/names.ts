import type * as tree from "../../grammar/tree.ts";
import type { FormSymbol, GroupSymbol, ItemSymbol, Unresolved } from "./symbols.ts";
import type { Visible } from "./visible.ts";

export type Naming = tree.Name | tree.MemberAccess | tree.NameRange;
export type Found = { readonly to: FormSymbol | readonly ItemSymbol[] } | { readonly why: Unresolved["why"] };

/** Finds what names stand for in one form. */
export class Names {
  private readonly symbols: Visible<FormSymbol>;
  private readonly items: readonly ItemSymbol[];
  private readonly ranges = new Map<string, readonly ItemSymbol[]>();

  constructor(symbols: Visible<FormSymbol>, items: readonly ItemSymbol[]) {
    this.symbols = symbols;
    this.items = items;
  }

  has(name: string): boolean {
    return this.symbols.has(name);
  }

  /** What `node` stands for, read from inside `repeat`; null while it is not written out. */
  find(node: Naming, repeat: GroupSymbol | null): Found | null {
    if (node.kind === "name") return this.name(node, repeat);
    return node.kind === "member access" ? this.member(node, repeat) : this.range(node, repeat);
  }

  private name(node: tree.Name, repeat: GroupSymbol | null): Found {
    const symbol = this.symbols.get(node.text);
    if (!symbol) return { why: { kind: "unknown" } };
    if ((symbol.kind === "item" || symbol.kind === "group") && symbol.repeat && symbol.repeat !== repeat)
      return { why: { kind: "of a repeat", symbol, repeat: symbol.repeat } };
    if (symbol.kind === "item" && symbol.cell) return { why: { kind: "written row_column", symbol } };
    return { to: symbol };
  }

  private member(node: tree.MemberAccess, repeat: GroupSymbol | null): Found | null {
    const of = this.symbols.get(node.of.text);
    if (!node.name) return null;
    if (!of) return { why: { kind: "unknown" } };
    if (of.kind !== "group") return { why: { kind: "has no parts", symbol: of } };
    if (of.node.kind === "repeat") {
      const item = this.symbols.get(node.name.text);
      if (item?.kind !== "item" || item.repeat !== of) return { why: { kind: "no such part", symbol: of } };
      return of === repeat ? { why: { kind: "of the same entry", repeat: of } } : { to: item };
    }
    const cell = this.symbols.get(`${of.id}_${node.name.text}`);
    if (cell?.kind === "item" && cell.cell && cell.cell.row.name!.text === of.id) {
      if (cell.repeat && cell.repeat !== repeat)
        return { why: { kind: "of a repeat", symbol: cell, repeat: cell.repeat } };
      return { to: cell };
    }
    const other = this.symbols.get(node.name.text);
    if (of.node.kind === "column" && other?.kind === "group" && other.node.kind === "row")
      return { why: { kind: "column first", column: of, row: other } };
    if (of.node.kind !== "row") return { why: { kind: "has no parts", symbol: of } };
    return { why: { kind: "no such part", symbol: of } };
  }

  private range(node: tree.NameRange, repeat: GroupSymbol | null): Found | null {
    if (!node.to) return null;
    if (node.columns) return this.cells(node, node.to, node.columns, repeat);
    const key = `${node.from.text}..${node.to.text}`;
    const known = this.ranges.get(key);
    if (known) return { to: known };
    const ends: ItemSymbol[] = [];
    for (const end of [node.from, node.to]) {
      const found = this.name(end, repeat);
      if ("why" in found) return found;
      if ("length" in found.to || found.to.kind !== "item" || found.to.input || found.to.specifies)
        return { why: { kind: "no item", end, symbol: found.to as FormSymbol } };
      ends.push(found.to);
    }
    const [from, to] = ends as [ItemSymbol, ItemSymbol];
    if (from.order > to.order) return { why: { kind: "backwards" } };
    const between = this.items.slice(from.order, to.order + 1).filter((item) => !item.input);
    const stranger = between.find((item) => item.repeat !== from.repeat);
    const across = stranger?.repeat ?? (stranger && from.repeat) ?? (from.repeat !== to.repeat && to.repeat);
    if (across) return { why: { kind: "across a repeat", repeat: across } };
    if (!from.repeat) this.ranges.set(key, between);
    return { to: between };
  }

  /** The cells of one column, from one row to another. */
  private cells(
    node: tree.NameRange,
    to: tree.Name,
    columns: NonNullable<tree.NameRange["columns"]>,
    repeat: GroupSymbol | null,
  ): Found | null {
    const ends: ItemSymbol[] = [];
    for (const [row, column] of [
      [node.from, columns.from],
      [to, columns.to],
    ] as const) {
      const { start, end } = node;
      const found = this.member({ kind: "member access", start, end, of: row, name: column }, repeat);
      if (!found || "why" in found) return found;
      if ("length" in found.to || found.to.kind !== "item") return null;
      ends.push(found.to);
    }
    const [first, last] = ends as [ItemSymbol, ItemSymbol];
    if (!first.cell || first.cell.column !== last.cell?.column) return { why: { kind: "across columns" } };
    if (first.order > last.order) return { why: { kind: "backwards" } };
    const between = this.items.slice(first.order, last.order + 1);
    return { to: between.filter(({ cell }) => cell?.column === first.cell?.column) };
  }
}
