import { isList, isObject, own } from "./given.ts";
import type { State } from "./states.ts";

/** What has to be known of an item or a repeat to say what is wrong with an answer. */
export interface Question {
  readonly allowed: string;
  readonly optional?: boolean;
  /** Of a many-answer: the order in which its codes are stored. */
  readonly codes?: readonly (string | number)[];
  /** Of a repeat. */
  readonly least?: number;
  readonly items?: Questions;
}

export type Questions = Readonly<Record<string, Question>>;

type States = Readonly<Record<string, State>>;

export interface Problem {
  readonly kind: "unknown item" | "not allowed" | "not asked" | "unanswered" | "check";
  readonly item?: string;
  readonly check?: string;
  readonly value?: unknown;
  readonly allowed?: string;
}

/** Says what is allowed where that depends on other answers. */
export type Allowed = (item: string, otherwise: string) => string;

/** What in the answers, or in the inputs, is not an answer to a question of theirs. */
export function unknownIn(given: unknown, questions: Questions, prefix = ""): Problem[] {
  if (!isObject(given)) return [];
  const unknown = Object.keys(given).filter((id) => !Object.hasOwn(questions, id));
  return unknown.map((id) => ({ kind: "unknown item", item: prefix + id }));
}

export function malformed(
  item: string,
  value: unknown,
  allowed = "an object with an answer for each item",
): Problem[] {
  return value === undefined || isObject(value) ? [] : [{ kind: "not allowed", item, value, allowed }];
}

/** Answers to what is not asked. */
export function strayIn(given: unknown, states: States, questions: Questions, prefix = ""): Problem[] {
  return Object.entries(questions).flatMap(([id, question]): Problem[] => {
    const answer = own(given, id);
    const state = states[id]!;
    if (answer === undefined || answer === null) return [];
    if (state.state === "not asked") return [{ kind: "not asked", item: prefix + id }];
    if (state.state !== "entries" || !isList(answer)) return [];
    return answer.flatMap((entry, at) => [
      ...unknownIn(entry, question.items!, `${id}[${at + 1}].`),
      ...strayIn(entry, state.entries![at]!, question.items!, `${id}[${at + 1}].`),
    ]);
  });
}

/** What is asked and lacks an answer, or has one that is not allowed. */
export function openIn(
  given: unknown,
  states: States,
  questions: Questions,
  allowed: Allowed,
  prefix = "",
): Problem[] {
  return Object.entries(questions).flatMap(([id, question]): Problem[] => {
    const item = prefix + id;
    const state = states[id]!;
    if (state.state === "entries") {
      const short = state.entries!.length < question.least!;
      const inner = state.entries!.flatMap((entry, at) =>
        openIn(entryOf(given, id, at), entry, question.items!, allowed, `${id}[${at + 1}].`),
      );
      return short ? [{ kind: "unanswered", item }, ...inner] : inner;
    }
    if (state.reason === "invalid") {
      return [{ kind: "not allowed", item, value: own(given, id), allowed: allowed(item, question.allowed) }];
    }
    return state.reason === "unanswered" && !question.optional ? [{ kind: "unanswered", item }] : [];
  });
}

/** The answers to what is asked, as they are stored. */
export function storedIn(given: unknown, states: States, questions: Questions): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const [id, question] of Object.entries(questions)) {
    const state = states[id]!;
    const answer = own(given, id);
    if (state.state === "answered") stored[id] = state.value;
    else if (state.reason === "refused" || state.reason === "unknown")
      stored[id] = inOrder(answer, question.codes);
    else if (state.state === "entries" && Array.isArray(answer)) {
      stored[id] = state.entries!.map((entry, at) => storedIn(answer[at], entry, question.items!));
    }
  }
  return stored;
}

function entryOf(given: unknown, id: string, at: number): unknown {
  const entries = own(given, id);
  return isList(entries) ? entries[at] : undefined;
}

function inOrder(answer: unknown, codes: Question["codes"]): unknown {
  return codes && Array.isArray(answer) ? codes.filter((code) => answer.includes(code)) : answer;
}
