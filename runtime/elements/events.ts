import type { Submission } from "../definition/submission.ts";
import type { Change } from "./filling.ts";

/** What a form tells its page. All bubble and leave the shadow root. */
export interface FormEvents {
  /** An answer has changed. */
  "formscript-change": CustomEvent<Change>;
  /**
   * The form has been submitted. A handler that stores the answers hands its promise to `until`: the form says that it
   * is being sent, cannot be sent twice, and offers to try again where the promise is rejected.
   */
  "formscript-submit": CustomEvent<SubmitDetail>;
}

export interface SubmitDetail {
  readonly submission: Submission;
  until(stored: Promise<unknown>): void;
}

/** One of a form's events. */
export function event<Name extends keyof FormEvents>(
  name: Name,
  detail: FormEvents[Name]["detail"],
  cancelable = false,
): CustomEvent {
  return new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
}
