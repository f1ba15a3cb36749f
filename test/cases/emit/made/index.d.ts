// sleep 1.0.0, made by Formscript. Changes belong into the form.

/**
 * "yes"
 * "no"
 */
export type Yesno = "yes" | "no";
/**
 * "never" Never
 * "some" Some nights
 * "most" Most nights
 * "skipped" I would rather not say
 */
export type Often = "never" | "some" | "most" | "skipped";
/**
 * "song" A song
 * "walk" A walk
 * "other" Something else
 */
export type Helps = "song" | "walk" | "other";

/** What a person has answered, and what the host knows. */
export type Response = {
  answers: Answers;
  inputs?: Inputs;
};
/** Every answer that may be given; `null` and absent are the same: not answered. */
export type Answers = {
  /** Does your child wake at night? */
  wakes?: Yesno | null;
  /** How often with crying? */
  crying?: Often | null;
  /** How often to be fed? */
  feeding?: Often | null;
  /** How many hours of sleep? */
  hours?: number | null;
  /** What helps? */
  helps?: Helps[] | null;
  helps_other?: string | null;
  /** Each nap */
  nap?: NapEntry[] | null;
};
/** An entry of nap. */
export type NapEntry = {
  /** How long? */
  minutes?: number | null;
};
/** What the host knows and passes in. */
export type Inputs = {
  /** Age in weeks */
  weeks?: number | null;
};

export type DisturbedBand = "little" | "much";

/** What a response comes to. */
export interface Result {
  readonly form: { readonly id: "sleep"; readonly version: "1.0.0"; readonly language: string; readonly hash: string };
  /** Everything that is asked and not optional has a valid answer, and no check is false. */
  readonly complete: boolean;
  readonly items: Items;
  readonly inputs: {
    /** Age in weeks */
    readonly weeks: Answered<number, number> | Missing<"unanswered" | "invalid">;
  };
  readonly scores: Scores;
  /** `null` is unknown. */
  readonly cutoffs: {};
  /** `null` is unknown. */
  readonly flags: {
    /** Short nights */
    readonly short_nights: boolean | null;
  };
  /** While one is false, the form cannot be submitted. */
  readonly checks: {
    /** A day has 24 hours */
    readonly possible: boolean | null;
  };
}

export type Items = {
  /** Does your child wake at night? */
  readonly wakes: Answered<Yesno, 1 | 0> | Missing<"unanswered" | "invalid">;
  /** How often with crying? */
  readonly crying: Answered<Exclude<Often, "skipped">, 0 | 1 | 2> | Missing<"unanswered" | "invalid" | "refused"> | NotAsked<0>;
  /** How often to be fed? */
  readonly feeding: Answered<Exclude<Often, "skipped">, 2 | 1 | 0> | Missing<"unanswered" | "invalid" | "refused"> | NotAsked<0>;
  /** How many hours of sleep? */
  readonly hours: Answered<number, number> | Missing<"unanswered" | "invalid">;
  /** What helps? */
  readonly helps: Answered<readonly Helps[]> | Missing<"unanswered" | "invalid">;
  readonly helps_other: Answered<string> | Missing<"unanswered" | "invalid"> | NotAsked;
  /** Each nap */
  readonly nap: Entries<{ readonly minutes: Answered<number, number> | Missing<"unanswered" | "invalid"> }> | Missing<"invalid">;
};

export type Scores = {
  /** Disturbed nights */
  readonly disturbed: Scored<{ readonly default?: DisturbedBand }> | Waiting | Unscored;
  /** Minutes of naps */
  readonly napping: Scored<{}> | Waiting | Unscored;
};

export type ItemId = "wakes" | "crying" | "feeding" | "hours" | "helps" | "helps_other" | "nap";
export type InputId = "weeks";
export type ScoreId = "disturbed" | "napping";
export type CutoffId = never;
export type FlagId = "short_nights";
export type CheckId = "possible";
export type Language = "en";

/** `score` is what the answer counts, reversed where the item is. */
export type Answered<Value, Score = undefined> = Score extends undefined
  ? { readonly state: "answered"; readonly value: Value }
  : { readonly state: "answered"; readonly value: Value; readonly score: Score };

export interface Missing<Reason extends "unanswered" | "invalid" | "refused" | "unknown"> {
  readonly state: "missing";
  readonly reason: Reason;
}

/** `score` is what it counts, once it is settled that it is not asked. */
export interface NotAsked<Score = never> {
  readonly state: "not asked";
  readonly score?: Score;
}

export interface Scored<Bands> {
  readonly state: "scored";
  readonly value: number;
  readonly range: readonly [min: number, max: number];
  /** By band set; a set that does not apply is absent. */
  readonly bands: Bands;
}

/** A score over missing answers, and which they are. */
export interface Waiting {
  readonly state: "missing";
  readonly waitingFor: readonly string[];
}

/** Nothing is waited for: all that the score reads is not asked. */
export interface Unscored {
  readonly state: "not asked";
}

/** A repeat that is asked: the items of each entry. */
export interface Entries<Entry> {
  readonly state: "entries";
  readonly entries: readonly Entry[];
}

export interface Options {
  /** The day of the evaluation, such as 2011-04-04; the current day where absent. */
  readonly today?: string;
  /** The language that the form was shown in; its own where absent. */
  readonly language?: string;
}

/**
 * What keeps a response from being submitted. `item` is an id, in a repeat `incident[2].severity`. `entries` are those
 * that break the check, `incident[2]`, where it is said of each entry of a repeat.
 */
export type Problem =
  | { readonly kind: "unknown item"; readonly item: string }
  | { readonly kind: "not allowed"; readonly item: string; readonly value: unknown; readonly allowed: string }
  | { readonly kind: "not asked"; readonly item: string }
  | { readonly kind: "unanswered"; readonly item: string }
  | { readonly kind: "check"; readonly check: CheckId; readonly entries?: readonly string[] };

/** What leaves the form: what was asked and answered, and the result of exactly that. */
export interface Submission {
  readonly answers: Answers;
  readonly inputs: Inputs;
  readonly result: Result;
}

export type Submitted =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One of ajv's findings. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** What is asked, and what the answers come to. Answers may come from anywhere: nothing in them makes it throw. */
export function evaluate(response: Response, options?: Options): Result;

/** What keeps the response, as it is, from being submitted. */
export function problems(response: Response, options?: Options): readonly Problem[];

/** What was asked and answered, with the result of exactly that; or what stands in the way. */
export function submit(response: Response, options?: Options): Submitted;

/** Whether the response can be submitted, as answers.schema.json says; `validate.errors` says why not. */
export const validate: {
  (response: unknown): response is Response;
  readonly errors?: readonly ValidationError[] | null;
};

export const form: {
  readonly id: "sleep";
  readonly version: "1.0.0";
  readonly language: "en";
  readonly hash: "sha256-aa26604af3c62589d3382750c16b9085b1e738262d4ac2347963070bd1bb1915";
};

/** What people read, by language and key. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
