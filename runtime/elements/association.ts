import type { Definition } from "../definition/definition.ts";
import type { Response } from "../definition/submission.ts";
import { heading } from "./heading.ts";
import type { Running } from "./running.ts";

/** What the page's form and the browser know of a form that stands in it as one of its controls. */
export interface Control {
  readonly internals: ElementInternals;
  /** Not left out when it is empty. */
  readonly isRequired: boolean;
  /** What the browser points at where something is wrong. Can take the focus. */
  readonly anchor: HTMLElement | undefined;
}

/**
 * Gives the page's form the submission as JSON once it is complete, and says until then what is missing. As with a
 * native control, one that is not required may also be left out altogether. The browser keeps the answers over a
 * reload as it does with other controls, but nothing of a sensitive form.
 */
export function associate(running: Running, { internals, isRequired, anchor }: Control): void {
  const { filling, submission } = running;
  const { session, definition, locale, progress } = filling;
  const { about, hash } = definition;
  const kept = about.sensitive ? null : JSON.stringify({ hash, response: session.response });
  internals.setFormValue(submission ? JSON.stringify(submission) : null, kept);
  const { problems } = session;
  const isLeftOut = !isRequired && progress.answered === 0;
  if (submission || isLeftOut) internals.setValidity({});
  else if (problems.length === 0)
    internals.setValidity({ customError: true }, locale.messages.withheldNotSubmitted, anchor);
  else {
    const isMissing = problems.every(({ kind }) => kind === "unanswered");
    const flags = isMissing ? { valueMissing: true } : { customError: true };
    internals.setValidity(flags, heading(problems, filling), anchor);
  }
}

/** The answers that the browser kept over a reload; undefined where they are none, or those of another version. */
export function restored(state: unknown, { hash, about }: Definition): Response | undefined {
  try {
    const kept: { hash?: unknown; response?: Response } | null = JSON.parse(String(state));
    return kept?.hash === hash && !about.sensitive ? kept.response : undefined;
  } catch {
    return undefined;
  }
}
