import { css, html, LitElement, nothing } from "lit";
import type { Filling } from "../../runtime/elements/filling.ts";
import { ResultsPlace } from "../../runtime/elements/results.ts";
import { formStyle } from "../../runtime/elements/style/form.ts";
import { shellStyle } from "../../runtime/elements/style/shell.ts";
import { directionOf } from "../../runtime/locale/direction.ts";
import type { PreviewedForm } from "./previewed-form.ts";

/** Scores, bands, cut-offs and flags of a form that is being filled in, and why, as its answers change. */
export class Outcome extends LitElement {
  static override styles = [
    formStyle,
    shellStyle,
    css`
      :host {
        max-inline-size: none;
      }
      [part~="sheet"] {
        padding: 0.75rem 1rem;
      }
      [part~="sheet"] [part~="results"] h2 {
        margin: 0;
        font-size: 1.125em;
      }
      [part~="sheet"] [part~="results"] h3 {
        margin-block: 0.75rem 0.5rem;
        font-size: 1em;
      }
      [part~="sheet"] [part~="score"] {
        margin-block: 0.5rem;
        padding: 0.75rem;
      }
    `,
  ];
  #of: PreviewedForm | undefined;
  #listening: AbortController | undefined;

  readonly #results = new ResultsPlace(() => ({
    root: this.renderRoot,
    goTo: (item) => void this.#of?.goTo(item),
    refresh: () => this.requestUpdate(),
  }));

  /** The form that is filled in beside it. */
  get of(): PreviewedForm | undefined {
    return this.#of;
  }

  set of(form: PreviewedForm | undefined) {
    this.#listening?.abort();
    this.#listening = new AbortController();
    this.#of = form;
    for (const happens of ["formscript-change", "formscript-rendered"]) {
      form?.addEventListener(happens, () => this.requestUpdate(), this.#listening);
    }
    this.requestUpdate();
  }

  protected override render(): unknown {
    const filling = this.#of?.filling;
    return filling ? this.#sheet(filling) : nothing;
  }

  #sheet(filling: Filling): unknown {
    const { language } = filling;
    return html`<div part="sheet" lang=${language} dir=${directionOf(language)}>
      ${this.#results.of(filling, "clinician")}
    </div>`;
  }
}

customElements.define("formscript-outcome", Outcome);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-outcome": Outcome;
  }
}
