import type { Definition } from "../../runtime/definition/definition.ts";
import type { Result } from "../../runtime/definition/result.ts";
import type { FormPair } from "./pairing/pair.ts";

/** How stored answers come out by two versions, of one classification: bands of a score, a cut-off, a flag. */
export interface Recount {
  readonly of: {
    readonly kind: "score" | "cutoff" | "flag";
    readonly old: string;
    readonly new: string;
    /** Of bands. */
    readonly set?: string;
  };
  /** From old to new; rows that do not change included. Words as in an impact. */
  readonly table: readonly RecountRow[];
}

export interface RecountRow {
  readonly before: string;
  readonly after: string;
  readonly count: number;
  /** Of these, how many have another score, also where the band stays. */
  readonly moved: number;
}

interface Counting {
  readonly of: Recount["of"];
  readonly rows: Map<string, { before: string; after: string; count: number; moved: number }>;
  outcome(result: Result, side: "old" | "new"): string;
}

/** Counts, result by result, how classifications change: of all that both versions have. */
export class Recounting {
  count = 0;
  readonly #counting: readonly Counting[];

  constructor(pair: FormPair) {
    this.#counting = [...scoresOf(pair), ...verdictsOf(pair)];
  }

  add(before: Result, after: Result): void {
    this.count += 1;
    for (const { of, rows, outcome } of this.#counting) {
      const [from, to] = [outcome(before, "old"), outcome(after, "new")];
      const key = `${from}\n${to}`;
      let row = rows.get(key);
      if (!row) {
        row = { before: from, after: to, count: 0, moved: 0 };
        rows.set(key, row);
      }
      row.count += 1;
      if (of.kind === "score" && scoreIn(before, of.old) !== scoreIn(after, of.new)) row.moved += 1;
    }
  }

  get recounts(): readonly Recount[] {
    return this.#counting.map(({ of, rows }) => ({ of, table: [...rows.values()] }));
  }
}

function scoresOf({ scores, old, new: fresh }: FormPair): Counting[] {
  return scores.both.flatMap((both) => {
    const names = { old: both.old.id, new: both.new.id };
    const sets = [...new Set([...setsOf(old.definition, names.old), ...setsOf(fresh.definition, names.new)])];
    return (sets.length > 0 ? sets : [undefined]).map(
      (set): Counting => ({
        of: { kind: "score", ...names, ...(set !== undefined && { set }) },
        rows: new Map(),
        outcome: ({ scores: states }, side) => {
          const state = states[names[side]];
          if (state?.state !== "scored") return state?.state ?? "absent";
          return set === undefined ? "scored" : (state.bands[set] ?? "no band");
        },
      }),
    );
  });
}

function setsOf({ bands }: Definition, score: string): string[] {
  return bands.filter((set) => set.score === score).map(({ id }) => id);
}

function verdictsOf({ cutoffs, flags }: FormPair): Counting[] {
  return (["cutoff", "flag"] as const).flatMap((kind) =>
    (kind === "cutoff" ? cutoffs : flags).both.map((both): Counting => {
      const names = { old: both.old.id, new: both.new.id };
      return {
        of: { kind, ...names },
        rows: new Map(),
        outcome: (result, side) => {
          const holds = (kind === "cutoff" ? result.cutoffs : result.flags)[names[side]];
          return holds === null ? "unknown" : String(holds ?? "absent");
        },
      };
    }),
  );
}

function scoreIn({ scores }: Result, id: string): number | null {
  const state = scores[id];
  return state?.state === "scored" ? state.value : null;
}
