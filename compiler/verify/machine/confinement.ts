import type { Outcomes } from "../outcomes/outcomes.ts";
import type { Cell } from "./cell.ts";
import { type Known, knownWithin } from "./known.ts";
import { has, type Node, type Variable } from "./node.ts";

/** The variables that are confined for now, innermost last. */
export class Confinement {
  readonly #cells: (Cell | undefined)[] = [];
  /** What each variable with its cell is known by: by variable and by the cell's key. */
  readonly #numbers: Map<string, number>[] = [];
  readonly #numberOf: number[] = [];
  #confined: number[] = [];
  #numbered = 0;
  /** Another one whenever something else is confined, and the same one again when it is as it was. */
  #moment = 0;
  #moments = 0;

  cellOf(variable: Variable): Cell {
    return this.#cells[variable.index] ?? variable.domain.whole;
  }

  isConfined(variable: number): boolean {
    return this.#cells[variable] !== undefined;
  }

  /** Runs `work` with the variable confined to the cell. */
  within<T>(variable: number, cell: Cell, work: () => T): T {
    const before = this.#cells[variable];
    const moment = this.#moment;
    this.#confine(variable, cell);
    if (!before) this.#confined.push(variable);
    const result = work();
    this.#confine(variable, before);
    if (!before) this.#confined.pop();
    this.#moment = moment;
    return result;
  }

  /** Runs `work` with these variables free. */
  without<T>(variables: readonly number[], work: () => T): T {
    if (!this.#confined.some((variable) => variables.includes(variable))) return work();
    const before = this.#confined;
    const moment = this.#moment;
    const cells = variables.map((variable) => this.#cells[variable]);
    this.#confined = before.filter((variable) => !variables.includes(variable));
    for (const variable of variables) this.#confine(variable, undefined);
    const result = work();
    for (const [at, variable] of variables.entries()) this.#confine(variable, cells[at]);
    this.#confined = before;
    this.#moment = moment;
    return result;
  }

  /** Runs `work` with every variable free. */
  free<T>(work: () => T): T {
    return this.without(this.#confined, work);
  }

  #confine(variable: number, cell: Cell | undefined): void {
    this.#cells[variable] = cell;
    this.#moment = ++this.#moments;
    if (!cell) return;
    this.#numbers[variable] ??= new Map();
    const numbers = this.#numbers[variable];
    let number = numbers.get(cell.key);
    if (number === undefined) {
      number = this.#numbered++;
      numbers.set(cell.key, number);
    }
    this.#numberOf[variable] = number;
  }

  /** What a node can come to. */
  read(node: Node): Outcomes {
    if (node.moment === this.#moment) return node.last;
    let known: Known = node;
    if (node.variables.length > 0) {
      for (const variable of this.#confined) {
        if (has(node.variables, variable)) known = knownWithin(known, this.#numberOf[variable]!);
      }
    }
    known.outcomes ??= node.compute();
    node.moment = this.#moment;
    node.last = known.outcomes;
    return known.outcomes;
  }
}
