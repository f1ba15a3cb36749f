import type { Cell } from "./cell.ts";
import { Confinement, type Variable } from "./node.ts";
import { Occurrences } from "./occurrences.ts";

/** The most combinations of cells that one operation is looked at in. */
export const MOST_COMBINATIONS = 4_000;
/** The most nodes that one operation looks at for the sake of what its arguments share. */
export const MOST_WORK = 200_000;
/** The same for a whole form; after that, only what shares nothing is exact. */
const MOST_WORK_IN_A_FORM = 2_000_000;
/** A variable is taken apart into at most this many cells. */
const MOST_CELLS = 64;

/** What all nodes of one form are evaluated in. */
export class Setting {
  readonly confinement = new Confinement();
  readonly variables: Variable[] = [];
  readonly tally = new Occurrences();
  readonly #byAtoms = new Map<Variable, readonly Cell[]>();
  readonly #single = new Map<Variable, readonly Cell[]>();
  #work = 0;

  /** Counts nodes that are looked at; false when there have been too many. */
  spend(work: number): boolean {
    this.#work += work;
    return this.#work <= MOST_WORK_IN_A_FORM;
  }

  /** Runs what counts its steps itself. */
  unlimited<T>(run: () => T): T {
    const before = this.#work;
    this.#work = Number.NEGATIVE_INFINITY;
    const result = run();
    this.#work = before;
    return result;
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
  if (cell.size > MOST_CELLS) return otherwise;
  const parts = cell.split();
  return parts.length === 0 ? [cell] : parts.flatMap((part) => singleCells(part, [part]));
}
