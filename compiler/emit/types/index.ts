import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Outline } from "../outline.ts";
import type { Wording } from "../wording.ts";
import { answersTypes } from "./answers.ts";
import { TypeNames } from "./names.ts";
import { resultTypes } from "./result.ts";

/** The types of a form's module. */
export async function moduleTypes(
  definition: Definition,
  outline: Outline,
  wording: Wording,
): Promise<string> {
  const names = new TypeNames(definition, outline);
  const { id, version, scores, cutoffs, flags, checks, texts, language } = definition;
  const repeats = [...outline.repeats.values()];
  const items = outline.body.map((member) => ("items" in member ? member.repeat.id : member.item.id));
  return `${[
    `// ${id} ${version}, made by Formscript. Changes belong into the form.`,
    await answersTypes(definition, outline, wording, names),
    resultTypes(definition, outline, wording, names),
    [
      union("ItemId", items),
      union(
        "InputId",
        outline.inputs.map(({ item }) => item.id),
      ),
      union(
        "ScoreId",
        scores.map((score) => score.id),
      ),
      union(
        "CutoffId",
        cutoffs.map((cutoff) => cutoff.id),
      ),
      union(
        "FlagId",
        flags.map((flag) => flag.id),
      ),
      union(
        "CheckId",
        checks.map((check) => check.id),
      ),
      union("Language", Object.keys(texts).length > 0 ? Object.keys(texts) : [language]),
    ].join("\n"),
    repeats.length > 0 ? `${states}\n\n${entries}` : states,
    functionsText(definition),
  ].join("\n\n")}\n`;
}

function union(name: string, members: readonly string[]): string {
  const type = members.length === 0 ? "never" : members.map((member) => JSON.stringify(member)).join(" | ");
  return `export type ${name} = ${type};`;
}

const states = `/** \`score\` is what the answer counts, reversed where the item is. */
export type Answered<Value, Score = undefined> = Score extends undefined
  ? { readonly state: "answered"; readonly value: Value }
  : { readonly state: "answered"; readonly value: Value; readonly score: Score };

export interface Missing<Reason extends "unanswered" | "invalid" | "refused" | "unknown"> {
  readonly state: "missing";
  readonly reason: Reason;
}

/** \`score\` is what it counts, once it is settled that it is not asked. */
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
}`;

const entries = `/** A repeat that is asked: the items of each entry. */
export interface Entries<Entry> {
  readonly state: "entries";
  readonly entries: readonly Entry[];
}`;

function functionsText({ id, version, language, hash }: Definition): string {
  return `export interface Options {
  /** The day of the evaluation, such as 2011-04-04; the current day where absent. */
  readonly today?: string;
  /** The language that the form was shown in; its own where absent. */
  readonly language?: string;
}

/**
 * What keeps a response from being submitted. \`item\` is an id, in a repeat \`incident[2].severity\`. \`entries\` are those
 * that break the check, \`incident[2]\`, where it is said of each entry of a repeat.
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

/** Whether the response can be submitted, as answers.schema.json says; \`validate.errors\` says why not. */
export const validate: {
  (response: unknown): response is Response;
  readonly errors?: readonly ValidationError[] | null;
};

export const form: {
  readonly id: ${JSON.stringify(id)};
  readonly version: ${JSON.stringify(version)};
  readonly language: ${JSON.stringify(language)};
  readonly hash: ${JSON.stringify(hash)};
};

/** What people read, by language and key. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;`;
}
