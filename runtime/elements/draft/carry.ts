import type { Definition, Item, Option, Repeat } from "../../definition/definition.ts";
import type { Code } from "../../definition/expression.ts";
import type { Answer, Entry, Response } from "../../definition/submission.ts";
import { fill } from "../../engine/index.ts";
import { Filling } from "../filling.ts";
import { type Asked, askedIn } from "./asked.ts";
import type { Kept } from "./kept.ts";

/** A draft, as the present version of its form takes it. */
export interface Carried {
  readonly response: Required<Response>;
  /** It was kept by a version that took other answers, or said something else. */
  readonly isOther: boolean;
  /** The names that the answers had that could not be brought along. */
  readonly lost: readonly string[];
}

/**
 * Brings a draft along. By the same version everything comes back as it was. In another one an answer comes along only
 * to the same question: one with the same name, or that says it `was` that; which asks the same; and where the options
 * that were chosen are still there, or are what they `was`, and say the same. Everything else is lost, and listed.
 */
export function carry(kept: Kept, definition: Definition): Carried {
  const { hashes } = definition;
  const isSame = kept.hashes.answers === hashes.answers && kept.hashes.wording === hashes.wording;
  if (isSame) return { response: kept.response, isOther: false, lost: [] };
  const { questions } = new Filling(definition, { answers: {} }, {}, () => {});
  return new Carrier(kept, definition, questions).carried();
}

class Carrier {
  readonly #kept: Kept;
  readonly #definition: Definition;
  readonly #questions: ReadonlyMap<string, Item | Repeat>;
  readonly #asked: Readonly<Record<string, Asked>>;
  readonly #lost: string[] = [];

  constructor(kept: Kept, definition: Definition, questions: ReadonlyMap<string, Item | Repeat>) {
    this.#kept = kept;
    this.#definition = definition;
    this.#questions = questions;
    this.#asked = askedIn(definition, questions);
  }

  carried(): Carried {
    const isInput = new Set(this.#definition.inputs.map(({ id }) => id));
    const answers: Record<string, Answer> = {};
    const inputs: Record<string, Answer> = {};
    const { response } = this.#kept;
    for (const [id, answer] of [...Object.entries(response.answers), ...Object.entries(response.inputs)]) {
      const found = this.#find(id, id, "");
      const taken = found ? this.#take(id, answer, found) : this.#lose(id);
      if (found && taken !== undefined) (isInput.has(found.id) ? inputs : answers)[found.id] = taken;
    }
    return { response: this.#allowed({ answers, inputs }), isOther: true, lost: this.#lost };
  }

  /** The same question now: what says that it was called so, else what is; in a repeat behind its name and a dot. */
  #find(name: string, key: string, within: string): Item | Repeat | undefined {
    const before = this.#kept.asked[key]?.question;
    const isWithin = (each: string): boolean =>
      within === "" ? !each.includes(".") : each.startsWith(within);
    const renamed = [...this.#questions].filter(([each, { was }]) => was === name && isWithin(each));
    const found = [...renamed.map(([each]) => each), within + name].find(
      (each) => before !== undefined && this.#asked[each]?.question === before,
    );
    return found === undefined ? undefined : this.#questions.get(found);
  }

  #take(name: string, answer: Answer, found: Item | Repeat): Answer | undefined {
    if (found.kind === "item") return this.#item(name, answer, found, name, found.id);
    return Array.isArray(answer) ? this.#entries(name, answer as Entry[], found) : this.#lose(name);
  }

  /** `before` and `now`: under which names stands what was asked, and is. */
  #item(name: string, answer: Answer, { type }: Item, before: string, now: string): Answer | undefined {
    if (!("scale" in type)) return answer;
    const options = this.#definition.scales[type.scale]?.options ?? [];
    const said = this.#kept.asked[before]?.options;
    const says = this.#asked[now]?.options;
    const codes = (Array.isArray(answer) ? answer : [answer]) as Code[];
    const taken = codes.map((code) =>
      options.find((option) => isSameOption(option, code) && says?.[option.code] === said?.[code]),
    );
    const stored = taken.flatMap((option) => option?.code ?? []);
    if (stored.length < codes.length) return this.#lose(name);
    return Array.isArray(answer) ? stored : stored[0];
  }

  #entries(name: string, entries: readonly Entry[], { id }: Repeat): Answer {
    return entries.map((entry, at) => {
      const taken = Object.entries(entry).flatMap(([inner, answer]): [string, Answer][] => {
        const from = `${name}[${at + 1}].${inner}`;
        const key = `${name}.${inner}`;
        const found = this.#find(inner, key, `${id}.`);
        const value =
          found?.kind === "item"
            ? this.#item(from, answer, found, key, `${id}.${found.id}`)
            : this.#lose(from);
        return found && value !== undefined ? [[found.id, value]] : [];
      });
      return Object.fromEntries(taken);
    });
  }

  #lose(name: string): undefined {
    this.#lost.push(name);
  }

  /** Without what this version does not allow. */
  #allowed({ answers, inputs }: Required<Response>): Required<Response> {
    const session = fill(this.#definition, { answers, inputs });
    for (const problem of session.problems) {
      if (problem.kind !== "not allowed") continue;
      session.set(problem.item, null);
      this.#lost.push(problem.item);
    }
    const taken = (from: Response["answers"]): Record<string, Answer> =>
      Object.fromEntries(Object.keys(from).map((id) => [id, (session.given(id) ?? null) as Answer]));
    return { answers: taken(answers), inputs: taken(inputs) };
  }
}

function isSameOption({ code, was }: Option, before: Code): boolean {
  return code === before || was === before;
}
