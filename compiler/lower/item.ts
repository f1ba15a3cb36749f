import type * as tree from "../../grammar/tree.ts";
import type { Item } from "../../runtime/definition/definition.ts";
import { isNumeric } from "../bind/counted.ts";
import { storedCode } from "../bind/options.ts";
import type { ItemSymbol } from "../bind/symbols.ts";
import { terminologies } from "./about.ts";
import { condition } from "./condition.ts";
import { type Lowering, placed } from "./lowering.ts";
import { nearestOtherwise } from "./not-asked.ts";
import { correcting } from "./reference.ts";
import { lowerType } from "./type.ts";
import { written } from "./written.ts";

/** An item or input, or a cell of a grid: `guards` are the marks whose conditions it carries itself. */
export function lowerItem(
  lowering: Lowering,
  figures: ReadonlyMap<string, string>,
  symbol: ItemSymbol,
  guards: readonly tree.Mark[],
): Item {
  const marked = (kind: tree.Mark["kind"]) => symbol.marks.some((mark) => mark.kind === kind);
  const { node } = symbol;
  const when = guardOf(lowering, symbol, guards);
  const notAsked = isNumeric(symbol) ? nearestOtherwise(symbol.guards) : undefined;
  const codes = terminologies(symbol.marks);
  const other = correcting(lowering, symbol);
  const unverified = symbol.marks.find((mark) => mark.kind === "unverified");
  const item: Item = {
    kind: "item",
    id: symbol.id,
    ...(node.was && !symbol.cell && { was: node.was.text }),
    type: lowerType(lowering, symbol, figures),
    ...(when !== undefined && { when }),
    ...(marked("optional") && { optional: true as const }),
    ...(marked("reversed") && { reversed: true as const }),
    ...(notAsked !== undefined && { notAsked }),
    ...(other && { atLeast: other.id }),
    ...(marked("unscored") && { unscored: true as const }),
    ...(node.wording?.kind === "withheld" && { withheld: true as const }),
    ...(node.kind === "row" && { cell: cellOf(symbol) }),
    ...(unverified?.value && { unverified: unverified.value.value }),
    ...(codes.length > 0 && { codes }),
  };
  return placed(lowering, item, symbol.file, symbol.name);
}

/** The text box for notes about an item, asked whenever the item is. */
export function remarkItem(
  lowering: Lowering,
  symbol: ItemSymbol,
  guards: readonly tree.Mark[],
): readonly Item[] {
  const mark = symbol.marks.find(({ kind }) => kind === "remark");
  if (!mark) return [];
  const when = guardOf(lowering, symbol, guards);
  const item: Item = {
    kind: "item",
    id: `${symbol.id}_remark`,
    type: { kind: "text", long: true },
    ...(when !== undefined && { when }),
    optional: true,
    unscored: true,
    remarks: symbol.id,
  };
  return [placed(lowering, item, symbol.file, mark)];
}

/** The text boxes that an item's options open, in the order of the options. */
export function specifyItems(lowering: Lowering, symbol: ItemSymbol): Item[] {
  const boxes: Item[] = [];
  const { scale } = symbol;
  if (!scale) return boxes;
  for (const option of scale.options) {
    const specify = option.marks.find((mark) => mark.kind === "specify");
    if (!specify) continue;
    const code = written(storedCode(option));
    const answer = { answer: symbol.id };
    const chosen = {
      op: symbol.type?.kind === "many of" ? "includes" : "=",
      args: [answer, { code }],
    } as const;
    const item: Item = {
      kind: "item",
      id: `${symbol.id}_${code}`,
      type: { kind: "text", long: false },
      when: placed(lowering, chosen, scale.file, specify),
      ...(specify.optional && { optional: true as const }),
      unscored: true,
      specifies: { item: symbol.id, option: code },
    };
    boxes.push(placed(lowering, item, scale.file, specify));
  }
  return boxes;
}

/** The conditions among these marks, as one. */
export function guardOf(
  lowering: Lowering,
  symbol: Pick<ItemSymbol, "file" | "repeat">,
  marks: readonly tree.Mark[],
) {
  const conditions = marks.flatMap((mark) => (mark.kind === "guard" ? [written(mark.condition)] : []));
  return condition(lowering, conditions, { file: symbol.file, mode: "routing", repeat: symbol.repeat });
}

function cellOf(symbol: ItemSymbol): NonNullable<Item["cell"]> {
  const grid = written(symbol.groups.findLast((group) => group.node.kind === "grid")).id;
  if (!symbol.cell) return { grid, row: symbol.id };
  return { grid, row: written(symbol.cell.row.name).text, column: written(symbol.cell.column.name).text };
}
