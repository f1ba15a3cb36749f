import { css, html } from "lit";
import type { Filling } from "../filling.ts";
import { adopt } from "../style/adopt.ts";
import { addressOf } from "./address.ts";

/** The form that one leaves. */
export interface Leaving {
  readonly root: Node;
  /** Where to, as the page says it. */
  readonly exitTo: string | undefined;
  /** Forgets all answers. */
  clear(): void;
}

/** What is pressed, in any language. */
const pressed = "2 × Esc";

/** Within this time, the second press of the key leaves. */
const twice = 1000;

/**
 * A way out of a form that nobody else may see: forgets the answers and puts another page in the place of this one, so
 * that going back does not lead here. What the browser keeps of the page to show it again is without answers, too.
 */
export class Exit {
  readonly #leaving: Leaving;
  #listening: AbortController | undefined;
  #pressed = Number.NEGATIVE_INFINITY;

  constructor(leaving: Leaving) {
    this.#leaving = leaving;
    adopt(leaving.root, exitStyle);
  }

  /** Says that it is there, and hears the key, and that the page is left, until {@link stop}. */
  start(filling: Filling): void {
    if (this.#listening) return;
    const { quickExit, quickExitKey } = filling.locale.messages;
    setTimeout(() => filling.announce(`${quickExit}: ${quickExitKey(pressed)}.`));
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener("keydown", (key) => this.#hear(key), { signal, capture: true });
    addEventListener("pagehide", () => this.#leaving.clear(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#leaving.clear(), { signal });
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  render({ locale: { messages, language, direction } }: Filling): unknown {
    const { quickExit, quickExitKey, quickExitDoes } = messages;
    return html`<div part="exit" lang=${language} dir=${direction}>
      <button
        type="button"
        part="button exit-button"
        aria-describedby="exit-does exit-key"
        @click=${() => this.#leave()}
      >
        ${quickExit}
      </button>
      <span part="exit-key" id="exit-key">${quickExitKey(pressed)}</span>
      <span class="heard" id="exit-does">${quickExitDoes}</span>
    </div>`;
  }

  #hear({ key, repeat, isComposing, timeStamp }: KeyboardEvent): void {
    if (key !== "Escape") this.#pressed = Number.NEGATIVE_INFINITY;
    if (key !== "Escape" || repeat || isComposing) return;
    if (timeStamp - this.#pressed <= twice) this.#leave();
    this.#pressed = timeStamp;
  }

  #leave(): void {
    const { exitTo } = this.#leaving;
    // At once, because the other page may take its time.
    document.documentElement.style.setProperty("display", "none", "important");
    document.title = "";
    this.#leaving.clear();
    const address = addressOf(exitTo, document.baseURI);
    try {
      (window.top ?? window).location.replace(address);
    } catch {
      // In a frame that may not lead its page elsewhere.
      location.replace(address);
    }
  }
}

const exitStyle = css`
  [part~="exit"] {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    justify-content: end;
    padding: 0.5rem clamp(1rem, 4vw, 2rem);
    background: var(--_surface);
    border-block-end: 1px solid var(--_faint);
  }
  [part~="exit"] [part~="exit-button"] {
    background: var(--_danger);
    border-color: var(--_danger);
    color: var(--_surface);
    font-weight: 600;
  }
  [part~="exit-key"] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  /* Nothing that has the focus stands behind it. */
  :is(fieldset, input, select, textarea, button, h2, h3, [tabindex]) {
    scroll-margin-block-start: 5rem;
  }
  @media (pointer: coarse) {
    [part~="exit-key"] {
      display: none;
    }
  }
  @media print {
    [part~="exit"] {
      display: none;
    }
  }
`;
