import type { Definition, Item, Option, Repeat } from "../../definition/definition.ts";
import type { Code } from "../../definition/expression.ts";
import type { Response } from "../../definition/submission.ts";
import { type Find, carry as toNames } from "../../engine/carry.ts";
import { fill } from "../engine.ts";
import { Filling } from "../filling.ts";
import { askedIn } from "./asked.ts";
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
  const { response, lost } = toNames(kept.response, sameQuestions(kept, definition, questions), (given) =>
    fill(definition, given),
  );
  return { response, isOther: true, lost: lost.map(({ name }) => name) };
}

/** Finds to what an answer was given: to what asks the same, and said that it was called so, or is called so. */
function sameQuestions(
  kept: Kept,
  definition: Definition,
  questions: ReadonlyMap<string, Item | Repeat>,
): Find {
  const asked = askedIn(definition, questions);
  const inputs = new Set(definition.inputs.map(({ id }) => id));
  return (name, within) => {
    const key = within ? `${within.before}.${name}` : name;
    const before = kept.asked[key];
    if (!before) return "question";
    const prefix = within ? `${within.now}.` : "";
    const isWithin = (each: string): boolean => (within ? each.startsWith(prefix) : !each.includes("."));
    const renamed = [...questions].filter(([each, { was }]) => was === name && isWithin(each));
    const now = [...renamed.map(([each]) => each), prefix + name].find(
      (each) => asked[each]?.question === before.question,
    );
    const found = now === undefined ? undefined : questions.get(now);
    if (now === undefined || !found) return "question";
    const { id } = found;
    if (found.kind === "repeat") return { id, input: false, repeat: true };
    const target = { id, input: inputs.has(id), repeat: false };
    if (!("scale" in found.type)) return target;
    const options = definition.scales[found.type.scale]?.options ?? [];
    const code = (stored: Code): Code | undefined =>
      options.find(
        (option) =>
          isSameOption(option, stored) && asked[now]?.options?.[option.code] === before.options?.[stored],
      )?.code;
    return { ...target, code };
  };
}

function isSameOption({ code, was }: Option, before: Code): boolean {
  return code === before || was === before;
}
