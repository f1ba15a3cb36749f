import type { Cell } from "./cell.ts";
import { Confinement } from "./confinement.ts";
import { joinedAlike } from "./joined.ts";
import { has, merged, type Node, none, type Variable, workOf } from "./node.ts";
import { Occurrences } from "./occurrences.ts";

/** The most combinations of cells that one operation is looked at in. */
export const MOST_COMBINATIONS = 4_000;
/** The most nodes that one operation looks at for the sake of what its arguments share. */
export const MOST_WORK = 200_000;
/** The same for a whole form; after that, only what shares nothing is exact. */
const MOST_WORK_IN_A_FORM = 2_000_000;
/** A variable is taken apart into at most this many cells. */
const MOST_CELLS = 64;
/** The most nodes that are looked at to find out which answers to one variable need not be told apart. */
const MOST_WORK_TO_JOIN = 2_000;

/**
 * How far the answers to a variable are taken apart: `single` as far as can be, else as far as every atom is settled and
 * these comparisons come to the same.
 */
export interface Apart {
  readonly single: boolean;
  readonly comparisons: readonly number[];
}

/** What all nodes of one form are evaluated in. */
export class Setting {
  readonly confinement = new Confinement();
  readonly variables: Variable[] = [];
  readonly tally = new Occurrences();
  readonly #cells = new Map<Variable, Map<string, readonly Cell[]>>();
  readonly #compared: { readonly node: Node; readonly amounts: readonly number[] }[] = [];
  #work = 0;

  /** Counts nodes that are looked at; false when there have been too many. */
  spend(work: number): boolean {
    this.#work += work;
    return this.#work <= MOST_WORK_IN_A_FORM;
  }

  /** Begins to count anew; false when there have been too many, so that what is known is less than could be. */
  renew(): boolean {
    if (this.#work > MOST_WORK_IN_A_FORM) return false;
    this.#work = 0;
    return true;
  }

  /** Runs what has so much to spend by itself. */
  spending<T>(most: number, run: () => T): T {
    const before = this.#work;
    this.#work = MOST_WORK_IN_A_FORM - most;
    const result = run();
    this.#work = before;
    return result;
  }

  /** A comparison that reads how much variables are, as a node that has told what it asks of them. */
  comparison(compared: Node): Node {
    const own = {
      ...compared,
      amounts: none,
      comparisons: merged([compared.comparisons, [this.#compared.length]]),
    };
    this.#compared.push({ node: own, amounts: compared.amounts });
    return own;
  }

  /** Of these comparisons those that read how much the variable is. */
  comparing(variable: number, comparisons: readonly number[]): readonly number[] {
    return comparisons.filter((one) => has(this.#compared[one]!.amounts, variable));
  }

  /** About how many cells {@link cells} gives. */
  size(index: number, apart: Apart): number {
    return this.#cellsOf(this.variables[index]!, apart).length;
  }

  /** The cells to look at one after the other; one or none where there is nothing (more) to take apart. */
  cells(index: number, apart: Apart): readonly Cell[] {
    const variable = this.variables[index]!;
    if (!this.confinement.isConfined(index)) return this.#cellsOf(variable, apart);
    return apart.single ? singleCells(this.confinement.cellOf(variable), []) : [];
  }

  #cellsOf(variable: Variable, apart: Apart): readonly Cell[] {
    let known = this.#cells.get(variable);
    if (!known) {
      known = new Map();
      this.#cells.set(variable, known);
    }
    const name = apart.single ? "single" : apart.comparisons.join();
    let cells = known.get(name);
    if (!cells) {
      const byAtoms = variable.domain.byAtoms(variable.atoms);
      if (apart.single) cells = singleCells(variable.domain.whole, byAtoms);
      else if (apart.comparisons.length === 0) cells = byAtoms;
      else cells = this.#cellsByComparisons(variable, byAtoms, apart.comparisons);
      known.set(name, cells);
    }
    return cells;
  }

  #cellsByComparisons(
    variable: Variable,
    byAtoms: readonly Cell[],
    comparisons: readonly number[],
  ): readonly Cell[] {
    const nodes = comparisons.map((one) => this.#compared[one]!.node);
    const lots = byAtoms.map((cell) => singleCells(cell, [cell]));
    const work = workOf(nodes) * lots.reduce((sum, { length }) => sum + length, 0);
    if (work > MOST_WORK_TO_JOIN || !this.spend(work)) return lots.flat();
    const { confinement } = this;
    return confinement.free(() => lots.flatMap((lot) => joinedAlike(confinement, variable, nodes, lot)));
  }
}

/** The answers of a cell one by one; where they are too many, `otherwise`. */
function singleCells(cell: Cell, otherwise: readonly Cell[]): readonly Cell[] {
  if (cell.size > MOST_CELLS) return otherwise;
  const parts = cell.split();
  return parts.length === 0 ? [cell] : parts.flatMap((part) => singleCells(part, [part]));
}
