import { css, html, LitElement, nothing, type PropertyDeclarations } from "lit";
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
      [part~="sheet"] {
        padding: 0.75rem 1rem;
      }
      h2 {
        font-size: 1.125em;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { of: { attribute: false } };

  /** The form that is filled in beside it. */
  declare of: PreviewedForm | undefined;

  readonly #results = new ResultsPlace(() => ({
    root: this.renderRoot,
    goTo: (item) => void this.of?.goTo(item),
    refresh: () => this.requestUpdate(),
  }));

  protected override render(): unknown {
    const filling = this.of?.filling;
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
