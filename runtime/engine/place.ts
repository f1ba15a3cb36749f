import { isAsked } from "./item.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";

/** An item or a repeat, and the entry that is meant. */
export interface Place {
  readonly part: ItemPart | RepeatPart;
  readonly entry: number;
}

const inEntry = /^(\w+)\[(\d+)\]\.(\w+)$/;

/** What a name means: an id, or `incident[2].severity`. Throws a RangeError where there is no such thing. */
export function placeOf(name: string, program: Program, run: Run): Place {
  const [, outer = name, number = "1", inner] = inEntry.exec(name) ?? [];
  const part = program.parts.get(outer) ?? unknown(name);
  const entry = Number(number) - 1;
  if (inner === undefined) return { part, entry: 0 };
  if (part.kind !== "repeat" || entry < 0 || entry >= (run.repeats[part.slot]?.entries ?? 0))
    return unknown(name);
  return { part: part.items.get(inner) ?? unknown(name), entry };
}

/** Whether something is shown; within a repeat, in the entry that the name says. */
export function isShown(name: string, program: Program, run: Run): boolean {
  const [, outer, number = "1", inner] = inEntry.exec(name) ?? [];
  const id = inner ?? name;
  const entry = Number(number) - 1;
  if (program.shown.has(id)) {
    const container = program.shown.get(id);
    const repeat = outer === undefined ? undefined : program.parts.get(outer);
    if (repeat?.kind === "repeat" && run.repeats[repeat.slot]?.asked !== "asked") return false;
    return !container || run.containers[container.slot]?.[container.repeat ? entry : 0] === "asked";
  }
  const { part } = placeOf(name, program, run);
  if (part.kind === "repeat") return run.repeats[part.slot]?.asked === "asked";
  const value = run.items[part.slot]?.[entry];
  return value !== undefined && isAsked(value);
}

export function unknown(name: string): never {
  throw new RangeError(`The form has no "${name}".`);
}
