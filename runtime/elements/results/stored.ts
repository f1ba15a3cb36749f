import { html, nothing } from "lit";
import type { Problem, Submission } from "../../definition/submission.ts";
import { checked } from "../../engine/check.ts";
import { openProblems } from "../../engine/problems.ts";
import { start } from "../../engine/start.ts";
import { strayProblems } from "../../engine/stray.ts";
import { whole } from "../../engine/whole.ts";
import { formatNumber } from "../../locale/number.ts";
import type { ResultMessages } from "../../locale/result-messages.ts";
import { type Filling, placeOf } from "../filling.ts";
import { nameOf } from "../naming.ts";
import { plain } from "../words.ts";
import { compare, type Difference, type Outcome } from "./comparison.ts";
import type { Reading } from "./reading.ts";

/** Why what was stored cannot be shown as results of this form; undefined where it can. */
export function refusalOf(
  stored: unknown,
  { definition }: Filling,
  messages: ResultMessages,
): string | undefined {
  const { answers, result } = stored as Partial<Submission>;
  const id = result?.form?.id;
  if (typeof answers !== "object" || answers === null || typeof id !== "string") return messages.storedBroken;
  return id === definition.id || id === definition.was ? undefined : messages.storedOtherForm(id);
}

/** Says in what results that were stored are not those that the form gives now for the same answers. */
export function storedResults(stored: Submission, reading: Reading): unknown {
  const { filling, messages } = reading;
  const { definition, session } = filling;
  const { version, hasOtherRules, different } = compare(stored.result, session.result, definition);
  const problems = problemsOf(stored, filling);
  const isSame = different.length === 0 && problems.length === 0;
  if (isSame && version === undefined && !hasOtherRules) return nothing;
  return html`<div part="stored" role=${isSame ? "note" : "alert"}>
    ${version === undefined ? nothing : html`<p>${messages.storedVersion(version, definition.version)}</p>`}
    ${hasOtherRules ? html`<p>${messages.storedRules}</p>` : nothing}
    <p>
      ${different.length === 0 ? messages.storedSame : html`<strong>${messages.storedDiffers}</strong>`}
    </p>
    ${list(different.map((each) => difference(each, reading)))}
    ${
      problems.length === 0
        ? nothing
        : html`<p>${messages.storedNotTaken(problems.length)}</p>
            ${list(problems.map((problem) => nameOf(placeOf(problem), filling)))}`
    }
  </div>`;
}

function list(entries: readonly string[]): unknown {
  return entries.length === 0 ? nothing : html`<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;
}

/** What the form cannot take, or does not ask now. What is only missing does no harm. */
function problemsOf(response: Submission, { definition, today }: Filling): readonly Problem[] {
  const program = checked(definition, whole);
  const run = start(program, response, today === undefined ? {} : { today });
  return [...strayProblems(program, run, response), ...openProblems(program, run)].filter(
    ({ kind }) => kind !== "unanswered" && kind !== "check",
  );
}

function difference({ id, stored, now }: Difference, reading: Reading): string {
  const { filling, messages } = reading;
  const name = plain({ filling }, id) ?? id;
  return messages.storedWas(name, outcome(id, stored, reading), outcome(id, now, reading));
}

function outcome(id: string, outcome: Outcome, { filling, messages }: Reading): string {
  if (typeof outcome === "number") return formatNumber(outcome, filling.locale);
  if (outcome === undefined) return "–";
  const isFlag = filling.definition.flags.some((flag) => flag.id === id);
  if (outcome === null) return messages.cutoffUnknown;
  if (isFlag) return outcome ? messages.flagRaised : messages.flagNotRaised;
  return outcome ? messages.cutoffReached : messages.cutoffNotReached;
}
