import type { Definition, Hashes } from "../../definition/definition.ts";
import type { Response } from "../../definition/submission.ts";
import type { Filling } from "../filling.ts";
import { givenTo } from "../given.ts";
import { type Asked, askedIn } from "./asked.ts";

/** What a draft holds, before it is encrypted. */
export interface Kept {
  readonly form: { readonly id: string; readonly version: string };
  readonly hashes: Hashes;
  /** When, as an ISO 8601 text. */
  readonly saved: string;
  readonly response: Required<Response>;
  /** What was asked, by the names of {@link Filling.questions}, of all that has an answer. */
  readonly asked: Readonly<Record<string, Asked>>;
}

/** What there is to keep. What the page knows and nobody is asked is not among it: the page will say it again. */
export function keptOf(filling: Filling, now: Date): Kept {
  const { definition, askedInputs } = filling;
  const { answers, inputs } = givenTo(filling);
  const isAsked = new Set(askedInputs.map(({ id }) => id));
  const response = {
    answers,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([id]) => isAsked.has(id))),
  };
  const { id, version, hashes } = definition;
  const names = new Set([...Object.keys(response.answers), ...Object.keys(response.inputs)]);
  const asked = Object.entries(askedIn(definition, filling.questions)).filter(([name]) =>
    names.has(name.replace(/\..*/, "")),
  );
  return {
    form: { id, version },
    hashes,
    saved: now.toISOString(),
    response,
    asked: Object.fromEntries(asked),
  };
}

/** What was decrypted, if it is a draft of this form; it may have been one of another version. */
export function keptIn(content: unknown, { id, was }: Definition): Kept | undefined {
  const { form, response, asked, hashes, saved } = (content ?? {}) as Partial<Kept>;
  const isKept =
    form !== undefined && (form.id === id || form.id === was) && response && asked && hashes && saved;
  return isKept ? (content as Kept) : undefined;
}
