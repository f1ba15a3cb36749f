import type { Score } from "../../../runtime/definition/definition.ts";
import type { Call, Expression, Rounding } from "../../../runtime/definition/expression.ts";
import { roundingWords } from "../../words/expression.ts";
import { missingWords } from "../../words/missing.ts";
import type { Both } from "../pairing/match.ts";
import { isMember, type Normal, type Without } from "../pairing/normal.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Side } from "../pairing/side.ts";

/** How the computation of a score has changed: in these of its parts, or as a whole. */
export type ScoreChange = "formula" | "members" | "missing" | "rounding" | "not asked" | "tables";

const parts: readonly (readonly [ScoreChange, Without])[] = [
  ["members", { members: true }],
  ["missing", { missing: true }],
  ["rounding", { rounding: true }],
  ["not asked", { notAsked: true }],
  ["tables", { tables: true }],
];

const apart: Without = { members: true, missing: true, rounding: true, notAsked: true, tables: true };

const known = new WeakMap<FormPair, ReadonlyMap<Both<Score>, ReadonlySet<ScoreChange>>>();

/** The scores that are computed otherwise. Worked out once for a pair: several rules ask. */
export function scoreChanges(pair: FormPair): ReadonlyMap<Both<Score>, ReadonlySet<ScoreChange>> {
  let all = known.get(pair);
  if (!all) {
    all = new Map(pair.scores.both.map((both) => [both, changesOf(both, pair.normal)]));
    known.set(pair, all);
  }
  return all;
}

function changesOf({ old, new: fresh }: Both<Score>, normal: Both<Normal>): ReadonlySet<ScoreChange> {
  const found = new Set<ScoreChange>();
  if (normal.old.of(old.value) === normal.new.of(fresh.value)) return found;
  const isSame = (out: Without) =>
    normal.old.without(old.value, out) === normal.new.without(fresh.value, out);
  if (!isSame(apart)) return found.add("formula");
  for (const [part] of parts) {
    // A part has changed where the rest without all others still differs.
    const others = Object.assign(
      {},
      ...parts.flatMap(([other, out]) => (other === part ? [] : [out])),
    ) as Without;
    if (!isSame(others)) found.add(part);
  }
  return found.size === 0 ? found.add("formula") : found;
}

/** The items that aggregates of a score take in as they are, with the score's lets looked through. */
export function membersOf({ value }: Score, { definition }: Side): string[] {
  const members = new Set<string>();
  visit(value, definition.lets, (call) => {
    if (aggregates.has(call.op)) for (const arg of call.args) if (isMember(arg)) members.add(arg.points);
  });
  return [...members];
}

export function roundingsOf({ value }: Score, { definition }: Side): string[] {
  const roundings: Rounding[] = [];
  visit(value, definition.lets, (call) => {
    if (call.op === "round") roundings.push(call.rounding ?? { mode: "half up", step: 1 });
  });
  return roundings.map(roundingWords);
}

export function missingRulesOf({ value }: Pick<Score, "value">, { definition, words }: Side): string[] {
  const rules: string[] = [];
  visit(value, definition.lets, ({ missing }) => {
    for (const variant of missing ?? []) rules.push(missingWords([variant], words));
  });
  return rules;
}

export function tablesOf({ value }: Score, { definition }: Side): string[] {
  const tables: string[] = [];
  visit(value, definition.lets, ({ table }) => {
    if (table !== undefined) tables.push(table);
  });
  return tables;
}

const aggregates: ReadonlySet<string> = new Set(["sum", "mean", "min", "max", "count", "unanswered"]);

/** Each let is looked through once. */
function visit(
  expression: Expression,
  lets: Side["definition"]["lets"],
  see: (call: Call) => void,
  seen = new Set<string>(),
): void {
  if (typeof expression === "number") return;
  if ("op" in expression) {
    see(expression);
    for (const arg of expression.args) visit(arg, lets, see, seen);
  } else if ("result" in expression && !seen.has(expression.result)) {
    seen.add(expression.result);
    const read = lets.find(({ id }) => id === expression.result);
    if (read) visit(read.value, lets, see, seen);
  }
}
