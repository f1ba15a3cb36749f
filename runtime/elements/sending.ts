import type { Submission } from "../definition/submission.ts";
import type { SubmitDetail } from "./events.ts";

export type SendingState = "open" | "sending" | "sent" | "failed";

/** Hands a submission to the page, once. */
export class Sending {
  #state: SendingState = "open";
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get state(): SendingState {
    return this.#state;
  }

  /**
   * Tells the page, and waits for all that it does with the submission. `tell` says whether the page took it. The value
   * is whether it has been sent.
   */
  async send(submission: Submission, tell: (detail: SubmitDetail) => boolean): Promise<boolean> {
    if (this.#state === "sending" || this.#state === "sent") return false;
    const stored: Promise<unknown>[] = [];
    this.#become("sending");
    const isTaken = tell({ submission, until: (promise) => stored.push(promise) });
    const isStored = await Promise.all(stored).then(
      () => true,
      () => false,
    );
    const isSent = isTaken && isStored;
    this.#become(isSent ? "sent" : isTaken ? "failed" : "open");
    return isSent;
  }

  #become(state: SendingState): void {
    this.#state = state;
    this.#onChange();
  }
}
