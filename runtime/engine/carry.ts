import type { Code } from "../definition/expression.ts";
import type { Answer, Answers, Entry, Response } from "../definition/submission.ts";
import type { Session } from "./session.ts";

/** To what an answer of another version is given now. */
export interface Target {
  readonly id: string;
  readonly input: boolean;
  readonly repeat: boolean;
  /** What the code of an option is now, undefined where there is none; absent where answers are no codes. */
  readonly code?: (code: Code) => Code | undefined;
}

/** The repeat that a name stands in, as it was called and is. */
export interface Within {
  readonly before: string;
  readonly now: string;
}

/**
 * - `question`: nothing asks this any more.
 * - `kind`: it is answered in another way.
 * - `option`: what was chosen is not there any more.
 * - `not allowed`: the form does not take it any more.
 */
export type LostBecause = "question" | "kind" | "option" | "not allowed";

/** What an answer by a name of the other version is given to, or why to nothing. */
export type Find = (name: string, within: Within | undefined) => Target | "question" | "kind";

/** An answer that cannot be brought along, by its name in the version that it was given to: `incident[2].severity`. */
export interface LostAnswer {
  readonly name: string;
  readonly answer: Answer;
  readonly because: LostBecause;
  readonly input: boolean;
}

export interface CarriedOver {
  readonly response: Required<Response>;
  readonly lost: readonly LostAnswer[];
}

/**
 * Brings the answers of one version of a form to another. An answer comes along whole or not at all; what does not is
 * listed, so that nothing is lost unseen. `begin` starts the form with answers, to see which of them it does not take;
 * without it, that is not asked.
 */
export function carry(response: Response, find: Find, begin?: (response: Response) => Session): CarriedOver {
  return new Carrying(find).carried(response, begin);
}

class Carrying {
  readonly #find: Find;
  readonly #lost: LostAnswer[] = [];
  /** What became of what, by the new names. */
  readonly #origins = new Map<string, Omit<LostAnswer, "because">>();
  readonly #carried = { answers: new Map<string, Answer>(), inputs: new Map<string, Answer>() };

  constructor(find: Find) {
    this.#find = find;
  }

  carried({ answers, inputs = {} }: Response, begin?: (response: Response) => Session): CarriedOver {
    this.#all(answers, false);
    this.#all(inputs, true);
    const response = this.#response();
    const session = begin?.(response);
    const refused = session?.problems.filter(({ kind }) => kind === "not allowed") ?? [];
    if (!session || refused.length === 0) return { response, lost: this.#lost };
    for (const problem of refused) {
      if (!("item" in problem)) continue;
      session.set(problem.item, null);
      const origin = this.#origins.get(problem.item);
      if (origin) this.#lost.push({ ...origin, because: "not allowed" });
    }
    const taken = (from: Answers): Answers =>
      Object.fromEntries(
        Object.keys(from).flatMap((id): [string, Answer][] => {
          const answer = (session.given(id) ?? null) as Answer;
          return answer === null && from[id] !== null ? [] : [[id, withoutNothing(answer)]];
        }),
      );
    return {
      response: { answers: taken(response.answers), inputs: taken(response.inputs) },
      lost: this.#lost,
    };
  }

  #response(): Required<Response> {
    const { answers, inputs } = this.#carried;
    return { answers: Object.fromEntries(answers), inputs: Object.fromEntries(inputs) };
  }

  #all(given: Answers, input: boolean): void {
    for (const [name, answer] of Object.entries(given)) {
      const origin = { name, answer, input };
      const target = this.#find(name, undefined);
      if (typeof target === "string") this.#lose(origin, target);
      else {
        const into = target.input ? this.#carried.inputs : this.#carried.answers;
        const taken = into.has(target.id) ? this.#lose(origin, "question") : this.#answer(origin, target);
        if (taken !== undefined) into.set(target.id, taken);
      }
    }
  }

  #answer(origin: Omit<LostAnswer, "because">, target: Target, path = target.id): Answer | undefined {
    const { answer } = origin;
    if (answer === null) return null;
    this.#origins.set(path, origin);
    if (target.repeat) {
      if (!Array.isArray(answer) || !answer.every(isEntry)) return this.#lose(origin, "kind");
      return answer.map((entry, at) => this.#entry(entry, at + 1, origin, target));
    }
    if (isObject(answer) || (Array.isArray(answer) && answer.some(isObject)))
      return this.#lose(origin, "kind");
    const { code } = target;
    if (!code) return answer;
    const codes = (Array.isArray(answer) ? answer : [answer]) as readonly Code[];
    const taken = codes.flatMap((one) => code(one) ?? []);
    if (taken.length < codes.length) return this.#lose(origin, "option");
    return Array.isArray(answer) ? taken : taken[0];
  }

  #entry(entry: Entry, number: number, repeat: Omit<LostAnswer, "because">, { id }: Target): Entry {
    const taken = new Map<string, Answer>();
    for (const [inner, answer] of Object.entries(entry)) {
      const origin = { name: `${repeat.name}[${number}].${inner}`, answer, input: repeat.input };
      const target = this.#find(inner, { before: repeat.name, now: id });
      const value =
        typeof target === "string"
          ? this.#lose(origin, target)
          : taken.has(target.id)
            ? this.#lose(origin, "question")
            : this.#answer(origin, target, `${id}[${number}].${target.id}`);
      if (typeof target !== "string" && value !== undefined) taken.set(target.id, value);
    }
    return Object.fromEntries(taken);
  }

  /** That there was no answer is no loss. */
  #lose(origin: Omit<LostAnswer, "because">, because: LostBecause): undefined {
    if (origin.answer !== null) this.#lost.push({ ...origin, because });
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  return isObject(value);
}

/** Entries without what was taken out of them. */
function withoutNothing(answer: Answer): Answer {
  if (!Array.isArray(answer) || !answer.every(isEntry)) return answer;
  return answer.map((entry) => Object.fromEntries(Object.entries(entry).filter(([, one]) => one !== null)));
}
