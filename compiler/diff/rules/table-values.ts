import type { TableRow } from "../../../runtime/definition/definition.ts";
import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { scoreChanges, tablesOf } from "../finding/scoring.ts";
import { rule } from "../rule.ts";
import type { Target } from "../witness/aim.ts";

interface Parts {
  table: string;
  scores: readonly string[];
  changed: number;
  added: number;
  removed: number;
  /** The first of them in words, by their keys. */
  rows: readonly string[];
}

/** So many rows are told. */
const MOST_ROWS = 3;

export const tableValues = rule<Parts>({
  code: "table-values",
  class: "score",
  many: "tables with other values",
  find(pair, found) {
    const tables = new Map<string, { old: string; now: string; targets: Target[] }>();
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("tables")) continue;
      const after = tablesOf(now, pair.new);
      for (const [at, before] of tablesOf(old, pair.old).entries()) {
        const name = after[at];
        if (name === undefined) continue;
        const key = JSON.stringify([before, name]);
        const known = tables.get(key) ?? { old: before, now: name, targets: [] };
        known.targets.push({ kind: "score", old: old.id, new: now.id });
        tables.set(key, known);
      }
    }
    for (const { old, now, targets } of tables.values()) {
      const counts = compared(
        pair.old.definition.tables[old]?.rows ?? [],
        pair.new.definition.tables[now]?.rows ?? [],
      );
      if (counts.changed + counts.added + counts.removed === 0) continue;
      const scores = targets.map((target) => String(target.new));
      found(place("table", old, now), { table: now, scores, ...counts }, { aims: results(...targets) });
    }
  },
  says: ({ table, scores, changed, added, removed, rows: told }) => {
    const counts = [
      [changed, "gives something else"],
      [added, "is new"],
      [removed, "is gone"],
    ] as const;
    const said = counts.flatMap(([count, what]) =>
      count > 0 ? `${rows(count)} ${count === 1 ? what : plural[what]}` : [],
    );
    const more = changed + added + removed - told.length;
    const which = `${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
    return `In the table ${table}, ${said.join(", ")} (${which}): ${scores.join(", ")} may be another for the same answers.`;
  },
});

const plural = {
  "gives something else": "give something else",
  "is new": "are new",
  "is gone": "are gone",
} as const;

function rows(count: number): string {
  return `${count} ${count === 1 ? "row" : "rows"}`;
}

function compared(old: readonly TableRow[], now: readonly TableRow[]) {
  const [before, after] = [old, now].map((list) => new Map(list.map((row) => [keysWords(row), row.gives])));
  const kept = [...after!].filter(([keys, gives]) => before!.has(keys) && before!.get(keys) !== gives);
  const added = [...after!].filter(([keys]) => !before!.has(keys));
  const removed = [...before!].filter(([keys]) => !after!.has(keys));
  const told = [
    ...kept.map(([keys, gives]) => `${keys} gives ${gives}, was ${before!.get(keys)}`),
    ...added.map(([keys, gives]) => `${keys} gives ${gives}, is new`),
    ...removed.map(([keys, gives]) => `${keys} gave ${gives}, is gone`),
  ];
  return {
    changed: kept.length,
    added: added.length,
    removed: removed.length,
    rows: told.slice(0, MOST_ROWS),
  };
}

/** "girl, 5", "boy, 10..12". */
function keysWords({ keys }: TableRow): string {
  return keys
    .map((key) => (typeof key === "object" ? `${key.from}..${key.open ? "<" : ""}${key.to}` : String(key)))
    .join(", ");
}
