import { anyOf, FALSE, TRUE } from "../outcomes/outcomes.ts";
import type { Cell } from "./cell.ts";
import type { ChoiceCell } from "./choice.ts";
import type { Confinement } from "./confinement.ts";
import type { Node, Variable } from "./node.ts";

/**
 * Cells of a variable, joined where each of the comparisons is settled by the variable alone, and alike: with
 * `q2 + q3 > 0`, all answers to q2 above 0. What is then still open is only whether the others have a value.
 */
export function joinedAlike(
  confinement: Confinement,
  variable: Variable,
  comparisons: readonly Node[],
  cells: readonly Cell[],
): readonly Cell[] {
  const lots = Map.groupBy(cells, (cell) =>
    confinement.within(variable.index, cell, () => {
      const kinds = comparisons.map((comparison) => confinement.read(comparison).kinds);
      const isOpen = kinds.some((some) => (some & TRUE) !== 0 && (some & FALSE) !== 0);
      return isOpen ? cell : kinds.join();
    }),
  );
  return Array.from(lots.values(), (lot) => (lot.length === 1 ? lot[0]! : joined(lot)));
}

function joined(cells: readonly Cell[]): Cell {
  const all = (outcomes: (cell: Cell) => Cell["answer"]) => anyOf(cells.map(outcomes));
  const [first] = cells;
  const cell: Cell = {
    key: cells.map(({ key }) => key).join("|"),
    answer: all(({ answer }) => answer),
    score: all(({ score }) => score),
    chosen: all(({ chosen }) => chosen),
    includes: (code) => all((one) => one.includes(code)),
    split: () => cells,
    size: cells.reduce((size, one) => size + one.size, 0),
    sample: first!.sample,
  };
  return areChoices(cells) ? choiceOf(cell, cells) : cell;
}

function areChoices(cells: readonly Cell[]): cells is readonly ChoiceCell[] {
  return cells.every((cell) => "choices" in cell);
}

function choiceOf(cell: Cell, cells: readonly ChoiceCell[]): ChoiceCell {
  return { ...cell, choices: cells.flatMap(({ choices }) => choices), declined: [] };
}
