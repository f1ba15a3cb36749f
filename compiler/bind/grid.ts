import type * as tree from "../../grammar/tree.ts";
import { type Around, within } from "./around.ts";
import type { GroupSymbol, ItemSymbol } from "./symbols.ts";

/** What a grid is declared into. */
export interface GridReader {
  guarded(around: Around, marks: readonly tree.Mark[]): Around;
  group(node: GroupSymbol["node"], around: Around): GroupSymbol | null;
  cell(cell: Cell, around: Around): void;
}

export interface Cell {
  readonly row: tree.GridLine;
  readonly column: tree.GridLine | null;
  readonly type: tree.AnswerType | null;
  /** Where the type is written: options in place get this name. */
  readonly typed: { readonly name: tree.Name | null };
  readonly marks: ItemSymbol["marks"];
}

/**
 * A grid without columns has an item a row, under the row's name. With columns, rows and columns are groups, and each
 * crossing is an item of the type that its column has, or its row, or the grid.
 */
export function declareGrid(into: GridReader, grid: tree.Grid, around: Around): void {
  const inside = within(around, into.group(grid, around));
  const everywhere = inherited(grid.marks);
  if (grid.columns.length === 0) {
    for (const row of grid.rows) {
      const typed = row.type ? row : grid;
      const marks = [...everywhere, ...row.marks];
      into.cell({ row, column: null, type: typed.type, typed, marks }, into.guarded(inside, row.marks));
    }
    return;
  }
  const columns = grid.columns.map((node) => line(into, node, inside));
  for (const row of grid.rows.map((node) => line(into, node, inside))) {
    for (const column of columns) {
      const typed = column.node.type ? column.node : row.node.type ? row.node : grid;
      const marks = [...everywhere, ...inherited(column.node.marks), ...inherited(row.node.marks)];
      const guards = [...row.guards, ...column.guards.slice(inside.guards.length)];
      const cell = { row: row.node, column: column.node, type: typed.type, typed, marks };
      into.cell(cell, within(within({ ...inside, guards }, row.group), column.group));
    }
  }
}

function line(into: GridReader, node: tree.GridLine, around: Around) {
  const { guards } = into.guarded(around, node.marks);
  return { node, guards, group: into.group(node, around) };
}

/** What is said of a whole line or grid holds for each of its cells. */
function inherited(marks: readonly tree.Mark[]): tree.Mark[] {
  return marks.filter(({ kind }) => kind === "optional" || kind === "unscored" || kind === "reversed");
}
