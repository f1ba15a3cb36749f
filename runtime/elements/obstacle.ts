import { html, nothing } from "lit";
import { DefinitionError } from "../engine/error.ts";
import type { Messages } from "../locale/messages.ts";
import type { ProblemDetail } from "./events.ts";

/** Why there is no form to be seen, or none yet. */
export interface Obstacle {
  readonly problem: ProblemDetail | undefined;
  readonly isLoading: boolean;
  readonly messages: Messages;
  /** Undefined where trying again would change nothing. */
  readonly tryAgain: (() => void) | undefined;
}

export function obstacle({ problem, isLoading, messages, tryAgain }: Obstacle): unknown {
  const words = { "not loaded": messages.loadFailed, broken: messages.formBroken, newer: messages.formNewer };
  const button =
    tryAgain && html`<button type="button" part="button" @click=${tryAgain}>${messages.tryAgain}</button>`;
  return html`<div role="alert">
      ${problem && !isLoading ? html`<div part="obstacle"><p>${words[problem.kind]}</p>${button}</div>` : nothing}
    </div>
    ${isLoading ? html`<p part="loading" role="status">${messages.loading}</p>` : nothing}`;
}

/** What is told of a form that cannot be shown. */
export function problemOf(error: unknown): ProblemDetail {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof DefinitionError)) return { kind: "not loaded", message };
  return { kind: error.isNewer ? "newer" : "broken", message };
}
