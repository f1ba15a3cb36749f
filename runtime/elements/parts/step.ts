import { LitElement, type PropertyDeclarations } from "lit";
import type { Locale } from "../../locale/locale.ts";
import type { Filling } from "../filling.ts";
import { customElements } from "../registry.ts";
import type { Step } from "../step.ts";
import { contents } from "./contents.ts";

/** The content of a step. Its parts look after themselves, so that it is gone through only where something else is shown. */
export class StepElement extends LitElement {
  static override properties: PropertyDeclarations = {
    filling: { attribute: false },
    content: { attribute: false },
    locale: { attribute: false },
  };

  declare filling: Filling;
  declare content: Step;
  declare locale: Locale;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return contents(this.content.body, this.filling);
  }
}

customElements.define("formscript-step", StepElement);
