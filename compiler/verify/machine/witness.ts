import type { Answer, Answers, Response } from "../../../runtime/definition/submission.ts";
import { isSettled, type Outcomes, TRUE } from "../outcomes/outcomes.ts";
import type { Cell } from "./cell.ts";
import type { Machine } from "./machine.ts";
import type { Node } from "./node.ts";

/** The most nodes that are looked at for one response. */
const MOST_WORK_TO_FIND = 1_000_000;

/**
 * A small response with which a node comes to what is wanted, found by going through the answers that it depends on in
 * the printed order, and turning back where the wanted outcome is out of reach. Undefined where none was found in
 * `most` steps, or where that is not to be expected. It is found where the machine is exact; where it is not (entries of a repeat), the engine has to say.
 */
export function witness(
  machine: Machine,
  node: Node,
  wanted: (outcomes: Outcomes) => boolean,
  most: number,
): Response | undefined {
  const { confinement, variables } = machine.setting;
  // Each step looks at everything that the node depends on.
  if (node.variables.length ** 2 > most) return undefined;
  const chosen = new Map<string, Answer>();
  let steps = 0;

  const settle = (at: number): boolean => {
    const outcomes = confinement.read(node);
    if (++steps > most || !wanted(outcomes)) return false;
    const index = node.variables[at];
    if (index === undefined || isSettled(outcomes)) return true;
    const variable = variables[index]!;
    const placed = machine.contents.items.get(variable.id);
    if (!placed || !(confinement.read(machine.items.asked(placed)).kinds & TRUE)) return settle(at + 1);
    return tryCells(confinement.cellOf(variable).split(), at, index, variable.id);
  };

  const tryCells = (cells: readonly Cell[], at: number, index: number, id: string): boolean => {
    for (const cell of cells) {
      const found = confinement.within(index, cell, () => {
        const outcomes = confinement.read(node);
        if (++steps > most || !wanted(outcomes)) return false;
        const parts = isSettled(outcomes) ? [] : cell.split();
        if (parts.length > 0) return tryCells(parts, at, index, id);
        if (!settle(at + 1)) return false;
        if (cell.sample !== null) chosen.set(id, cell.sample);
        return true;
      });
      if (found) return true;
    }
    return false;
  };

  if (!machine.setting.spending(MOST_WORK_TO_FIND, () => settle(0))) return undefined;
  const answers: Record<string, Answer> = {};
  const inputs: Record<string, Answer> = {};
  // In the printed order, which is not that in which they were found.
  for (const [id, { input }] of machine.contents.items) {
    const answer = chosen.get(id);
    if (answer !== undefined) (input ? inputs : answers)[id] = answer;
  }
  return { answers: answers as Answers, inputs: inputs as Answers };
}
