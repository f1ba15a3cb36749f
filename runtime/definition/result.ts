/** What the engine, a generated module, `formscript score` and the element's events return. Plain JSON. */
export interface Result {
  readonly form: {
    readonly id: string;
    readonly version: string;
    readonly language: string;
    readonly hash: string;
  };
  /**
   * Every item and input that is asked and not optional has an answer (a declined one is an answer), none is invalid,
   * no check is false.
   */
  readonly complete: boolean;
  readonly items: Readonly<Record<string, ItemState>>;
  readonly inputs: Readonly<Record<string, ItemState>>;
  readonly scores: Readonly<Record<string, ScoreState>>;
  /** `null` is unknown. */
  readonly cutoffs: Readonly<Record<string, boolean | null>>;
  readonly flags: Readonly<Record<string, boolean | null>>;
  readonly checks: Readonly<Record<string, boolean | null>>;
}

/** `score` stands with an answer that has one: its option's, reversed where the item is, or the number itself. */
export type ItemState =
  | { readonly state: "answered"; readonly value: unknown; readonly score?: number }
  | { readonly state: "missing"; readonly reason: MissingReason }
  /** `score` is what it counts, once it is settled that it is not asked. */
  | { readonly state: "not asked"; readonly score?: number }
  /** A repeat that is asked: each entry's items. */
  | { readonly state: "entries"; readonly entries: readonly Readonly<Record<string, ItemState>>[] };

/** `unanswered`: not yet; `refused`, `unknown`: an option that declines; `invalid`: not an answer that the form allows. */
export type MissingReason = "unanswered" | "refused" | "unknown" | "invalid";

export type ScoreState =
  | {
      readonly state: "scored";
      readonly value: number;
      readonly range: readonly [min: number, max: number];
      /** By band set; a set whose `when` does not hold is absent. */
      readonly bands: Readonly<Record<string, string>>;
    }
  /** `waitingFor`: inputs, then items, in the order of the form; in a repeat `incident[2].severity`, or `incident`. */
  | { readonly state: "missing"; readonly waitingFor: readonly string[] }
  /** Nothing is waited for: all that it reads is not asked. */
  | { readonly state: "not asked" };
