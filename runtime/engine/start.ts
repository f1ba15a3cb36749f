import { isDay, localDay } from "./days.ts";
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
  const { slots, containers, definition } = program;
  const { today = localDay() } = options;
  if (options.today !== undefined && !isDay(today))
    throw new RangeError(`"${today}" is not a day such as 2011-04-04.`);
  const run: Run = {
    given: new Array(slots).fill(undefined),
    items: lists(slots),
    containers: lists(containers.length),
    repeats: new Array(slots).fill(undefined),
    offers: [],
    outcomes: new Array(program.outcomes).fill(undefined),
    tallies: new Array(program.tallies).fill(undefined),
    waits: new Map(),
    today,
    language: options.language ?? definition.language,
    entry: 0,
    changed: nobody,
  };
  const inputs = own(response, "inputs");
  const answers = own(response, "answers");
  for (const [id, part] of program.inputs) run.given[part.slot] = own(inputs, id);
  for (const [id, part] of program.answerable) run.given[part.slot] = own(answers, id);
  for (const node of program.nodes) node.update(run);
  return run;
}

/** In a loop: `Array.from` takes several times as long, which is most of what a small form takes to start. */
function lists<T>(length: number): T[][] {
  const made: T[][] = [];
  for (let at = 0; at < length; at += 1) made.push([]);
  return made;
}
