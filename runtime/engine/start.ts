import { dayGiven } from "./day.ts";
import { unanswered } from "./item.ts";
import { own } from "./json.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";

export interface Options {
  /** The day of the evaluation, 2011-04-04; the current day where absent. */
  readonly today?: string;
  /** The language that the form was shown in; its own where absent. */
  readonly language?: string;
}

/** At the start all is new, and nobody asks what has changed. */
const nobody = { add: () => {} };

/**
 * Takes what the form asks for out of a response, which may be anything, and works everything out. Throws a RangeError
 * where `today` is not a day.
 */
export function start(program: Program, response: unknown, options: Options): Run {
  const { slots, containers, items, definition } = program;
  const today = dayGiven(options.today);
  const run: Run = {
    given: new Array(slots).fill(undefined),
    items: columns(slots, items, unanswered),
    containers: columns(containers.length, containers, "pending"),
    repeats: new Array(slots).fill(undefined),
    offers: [],
    outcomes: new Array(program.outcomes).fill(undefined),
    tallies: new Array(program.tallies).fill(undefined),
    waits: new Map(),
    today,
    language: options.language ?? definition.language,
    entry: 0,
    changed: nobody,
    turned: nobody,
  };
  const inputs = own(response, "inputs");
  const answers = own(response, "answers");
  program.inputs.forEach((part, id) => {
    run.given[part.slot] = own(inputs, id);
  });
  program.answerable.forEach((part, id) => {
    run.given[part.slot] = own(answers, id);
  });
  for (const node of program.nodes) node.update(run);
  return run;
}

/**
 * A list for each slot: outside of repeats of the one value, which is set soon after; elsewhere of none. In a loop, and
 * no list longer than it need be: that is most of what a small form takes to start.
 */
function columns<T>(
  length: number,
  parts: readonly { readonly slot: number; readonly repeat: unknown }[],
  value: T,
): T[][] {
  const made = new Array<T[]>(length);
  for (const { slot, repeat } of parts) made[slot] = repeat ? [] : [value];
  return made;
}
