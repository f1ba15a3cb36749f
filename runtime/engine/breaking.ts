import { type EachOf, eachIn } from "../definition/breaking.ts";
import type { Expression } from "../definition/expression.ts";
import { compile, listIn } from "./expression.ts";
import type { Compiled, RepeatPart } from "./parts.ts";
import type { Run } from "./run.ts";
import type { Names, Scope } from "./scope.ts";

/** A condition on each entry, compiled. */
interface Each extends EachOf<RepeatPart> {
  readonly compiled: Compiled;
}

/** Nobody asks before something is wrong, and then often. */
const known = new WeakMap<Names, Map<Expression, readonly Each[]>>();

/** The entries that break a check which is false, in printed order; nothing where it is not said of each entry. */
export function breaking(
  check: Expression,
  names: Names,
  run: Run,
): { readonly entries?: readonly string[] } {
  const each = eachOf(check, names);
  const entries = [...new Set(each.map(({ repeat }) => repeat))].flatMap((repeat) =>
    entriesOf(
      repeat,
      each.filter((one) => one.repeat === repeat),
      run,
    ),
  );
  return entries.length > 0 ? { entries } : {};
}

function eachOf(check: Expression, names: Names): readonly Each[] {
  const checks = known.get(names) ?? new Map<Expression, readonly Each[]>();
  known.set(names, checks);
  const found = checks.get(check);
  if (found) return found;
  const scope: Scope = { names, reads: new Set() };
  const made = eachIn(check, (argument) => listIn(argument, scope)).map(
    (each): Each => ({ ...each, compiled: compile(each.condition, { ...scope, repeat: each.repeat }) }),
  );
  checks.set(check, made);
  return made;
}

function entriesOf({ definition, slot }: RepeatPart, each: readonly Each[], run: Run): readonly string[] {
  const outer = run.entry;
  const broken: string[] = [];
  for (run.entry = 0; run.entry < (run.repeats[slot]?.entries ?? 0); run.entry += 1)
    if (each.some(({ compiled, is }) => compiled.value(run) === is))
      broken.push(`${definition.id}[${run.entry + 1}]`);
  run.entry = outer;
  return broken;
}
