import type { Cell } from "./cell.ts";
import { Confinement, type Variable } from "./node.ts";
import { Occurrences } from "./occurrences.ts";

/** The most combinations of cells that one operation is looked at in. */
export const MOST_COMBINATIONS = 4_000;
/** The most times that one operation looks at an argument. */
export const MOST_LOOKS = 40_000;
/** The most looks at an argument under a confinement in a whole form; after that only what is cheap is exact. */
const MOST_LOOKS_IN_A_FORM = 400_000;
/** A variable is taken apart into at most this many cells. */
const MOST_CELLS = 64;

/** What all nodes of one form are evaluated in. */
export class Setting {
  readonly confinement = new Confinement();
  readonly variables: Variable[] = [];
  readonly tally = new Occurrences();
  readonly #byAtoms = new Map<Variable, readonly Cell[]>();
  readonly #single = new Map<Variable, readonly Cell[]>();
  #looks = 0;

  /** Counts looks at arguments; false when there have been too many. */
  spend(looks: number): boolean {
    this.#looks += looks;
    return this.#looks <= MOST_LOOKS_IN_A_FORM;
  }

  /** About how many cells {@link cells} gives. */
  size(index: number, single: boolean): number {
    return this.#cellsOf(this.variables[index]!, single).length;
  }

  /**
   * The cells to look at one after the other: where every condition on the variable is settled, or single answers.
   * One cell or none where there is nothing (more) to take apart.
   */
  cells(index: number, single: boolean): readonly Cell[] {
    const variable = this.variables[index]!;
    if (!this.confinement.isConfined(index)) return this.#cellsOf(variable, single);
    return single ? singleCells(this.confinement.cellOf(variable), []) : [];
  }

  #cellsOf(variable: Variable, single: boolean): readonly Cell[] {
    const known = single ? this.#single : this.#byAtoms;
    let cells = known.get(variable);
    if (!cells) {
      cells = single
        ? singleCells(variable.domain.whole, this.#cellsOf(variable, false))
        : variable.domain.byAtoms(variable.atoms);
      known.set(variable, cells);
    }
    return cells;
  }
}

/** The answers of a cell one by one; where they are too many, `otherwise`. */
function singleCells(cell: Cell, otherwise: readonly Cell[]): readonly Cell[] {
  let cells: readonly Cell[] = [cell];
  for (;;) {
    let isSplit = false;
    const next = cells.flatMap((one) => {
      const parts = one.split();
      if (parts.length === 0) return [one];
      isSplit = true;
      return parts;
    });
    if (!isSplit) return cells;
    if (next.length > MOST_CELLS) return otherwise;
    cells = next;
  }
}
