import type { Program } from "./program.ts";
import type { Run } from "./run.ts";

/**
 * How far a response has come, in questions; the inputs are among them. Answering one that was open never adds to what
 * there is to be answered, except an optional one, which then counts as answered; unless a condition asks whether it is
 * answered at all. Of a repeat, the entries that it must have count, with all that may be asked in them.
 */
export interface Progress {
  readonly answered: number;
  /** Asked, must be answered, and is not. */
  readonly left: number;
  /** Must be answered if it is asked, which waits for other answers. A text box that an option opens counts once it is open. */
  readonly possible: number;
}

export function progressOf({ items, repeats }: Program, run: Run): Progress {
  let answered = 0;
  let left = 0;
  let possible = 0;
  for (const { slot, item, repeat } of items) {
    const column = run.items[slot]!;
    const entries = repeat ? run.repeats[repeat.slot]!.entries : 1;
    for (let entry = 0; entry < entries; entry += 1) {
      const { kind, stored } = column[entry]!;
      if (stored !== undefined) answered += 1;
      else if (kind === "missing" && !item.optional) left += 1;
      else if (kind === "pending" && !item.optional && !item.specifies) possible += 1;
    }
  }
  for (const part of repeats) {
    const lacking = part.does.lacking(part, run);
    left += lacking.left;
    possible += lacking.possible;
  }
  return { answered, left, possible };
}
