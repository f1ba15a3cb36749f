import { html, nothing } from "lit";
import type { Filling } from "./filling.ts";
import type { SendingState } from "./sending.ts";

/** What stands below the questions. */
export interface Way {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It has a button of its own to submit. */
  readonly hasSubmit: boolean;
  readonly sending: SendingState;
  back(): void;
  submit(): void;
}

/** How far it has come, the buttons, and what became of the answers. The button that goes on is what Enter presses. */
export function navigation(filling: Filling, way: Way): unknown {
  const { messages } = filling.locale;
  return html`${filling.readonly ? nothing : progress(filling)}
    <div part="actions">
      ${
        way.isFirst
          ? nothing
          : html`<button type="button" part="button back" @click=${way.back}>${messages.back}</button>`
      }
      ${way.isLast ? nothing : html`<button type="submit" part="button next">${messages.next}</button>`}
      ${way.isLast && way.hasSubmit ? submitButton(filling, way) : nothing}
      <slot name="actions"></slot>
    </div>`;
}

function submitButton({ locale: { messages } }: Filling, { sending, submit }: Way): unknown {
  if (sending === "sent") return nothing;
  const words = { open: messages.submit, sending: messages.submitting, failed: messages.tryAgain };
  return html`<button
    type="button"
    part="button submit"
    aria-disabled=${sending === "sending" ? "true" : nothing}
    @click=${submit}
  >
    ${words[sending]}
  </button>`;
}

function progress(filling: Filling): unknown {
  const { answered, left, possible } = filling.progress;
  const { messages } = filling.locale;
  const of = answered + left + possible;
  const said =
    possible === 0
      ? messages.answered(answered, of)
      : `${messages.answeredOfAbout(answered, of)}. ${messages.leftAtMost(left + possible)}.`;
  return html`<div part="progress">
    <progress part="progress-bar" max=${Math.max(1, of)} .value=${answered} aria-labelledby="progress"></progress>
    <span part="progress-text" id="progress">${said}</span>
  </div>`;
}
