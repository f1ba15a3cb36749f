import type { Submission } from "../definition/submission.ts";
import type { Change } from "./filling.ts";

/** What a form tells its page. All bubble and leave the shadow root. */
export interface FormEvents {
  /** An answer has changed. */
  "formscript-change": CustomEvent<Change>;
  /**
   * The form has been submitted. A handler that stores the answers hands its promise to `until`: the form says that it
   * is being sent, cannot be sent twice, and offers to try again where the promise is rejected. Where the event is
   * prevented, nothing has been sent.
   */
  "formscript-submit": CustomEvent<SubmitDetail>;
  /** A flag has become true: once each time that it does. Not of answers that the form began with. */
  "formscript-flag": CustomEvent<FlagDetail>;
  /** The form cannot be shown. */
  "formscript-problem": CustomEvent<ProblemDetail>;
}

export interface SubmitDetail {
  readonly submission: Submission;
  until(stored: Promise<unknown>): void;
}

export interface FlagDetail {
  readonly id: string;
  readonly text: string;
  readonly urgent: boolean;
  /** What to do, by audience: `clinician`, `respondent`. */
  readonly advice: Readonly<Record<string, string>>;
}

export interface ProblemDetail {
  /** What happened: nothing could be loaded; it is not a form; or one for a newer version of this program. */
  readonly kind: "not loaded" | "broken" | "newer";
  /** For developers, in English. */
  readonly message: string;
}

declare global {
  interface HTMLElementEventMap extends FormEvents {}
}

/** One of a form's events. */
export function event<Name extends keyof FormEvents>(
  name: Name,
  detail: FormEvents[Name]["detail"],
  cancelable = false,
): CustomEvent {
  return new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
}
