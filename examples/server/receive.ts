import { isDeepStrictEqual } from "node:util";
import type { Submission } from "formscript/definition";
import type { BuiltForm } from "./forms.ts";
import { Refusal } from "./refusal.ts";

/** What a page sends: a submission as the form handed it over, the page's day, and a name that it gave this one. */
export interface Sent {
  readonly id: string;
  readonly today: string;
  readonly submission: Submission;
}

/**
 * Takes nothing on trust: the browser belongs to whoever sits before it. Answers have to be such as the form allows, and
 * the result is worked out anew; one that is not what comes of the answers is refused, and so is one of another version.
 */
export function received(form: BuiltForm, body: unknown): Sent {
  if (!isSent(body)) throw new Refusal(400, "Something other than a submission was sent.");
  const { id, submission, today } = body;
  const { answers, inputs, result } = submission;
  if (!isNear(today)) throw new Refusal(422, "The day is neither today's, yesterday's nor tomorrow's.");

  const { version, hash } = form.form;
  if (result.form?.id !== form.id || result.form.version !== version || result.form.hash !== hash)
    throw new Refusal(409, `The form is at version ${version} now. Load the page again.`);

  const response = { answers, inputs };
  const language = String(result.form.language);
  if (!form.validate(response)) {
    const found = form.validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Refusal(422, `The form does not allow these answers: ${found?.join("; ")}`);
  }
  // A schema cannot say all that a form can.
  const [problem] = form.problems(response, { today, language });
  if (problem) throw new Refusal(422, `The form does not allow these answers: ${JSON.stringify(problem)}`);

  const own = form.evaluate(response, { today, language });
  if (!isDeepStrictEqual(plain(own), plain(result)))
    throw new Refusal(422, "The result is not what comes of these answers.");
  return { id, today, submission: { answers, inputs, result: own } };
}

function isSent(body: unknown): body is Sent {
  if (!isObject(body) || !isObject(body.submission)) return false;
  const { answers, inputs, result } = body.submission;
  return (
    typeof body.id === "string" &&
    /^[\da-f-]{36}$/.test(body.id) &&
    typeof body.today === "string" &&
    [answers, inputs, result].every(isObject)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of all places on earth, none is more than a day ahead of or behind another. */
function isNear(day: string): boolean {
  const dayLong = 24 * 60 * 60 * 1000;
  return [-1, 0, 1].some((off) => new Date(Date.now() + off * dayLong).toISOString().slice(0, 10) === day);
}

/** As it is once it has been sent. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
