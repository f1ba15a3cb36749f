import { html, LitElement, nothing, type PropertyDeclarations } from "lit";
import type { Definition } from "../definition/definition.ts";
import type { Answers } from "../definition/submission.ts";
import { event } from "./events.ts";
import { Filling } from "./filling.ts";
import "./parts/item.ts";
import "./parts/note.ts";
import "./parts/section.ts";
import { contents } from "./parts/contents.ts";
import { formStyle } from "./style/form.ts";

/**
 * A form that can be filled in.
 *
 * @fires formscript-change - An answer has changed.
 * @fires formscript-submit - The form has been submitted.
 */
export class FormscriptForm extends LitElement {
  static override styles = formStyle;
  static override properties: PropertyDeclarations = {
    definition: { attribute: false },
    answers: { attribute: false },
    inputs: { attribute: false },
    language: { reflect: true },
    readonly: { type: Boolean, reflect: true },
  };

  declare definition: Definition | undefined;
  declare answers: Answers;
  declare inputs: Answers;
  declare language: string | undefined;
  declare readonly: boolean;
  #filling: Filling | undefined;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("definition") || changed.has("answers") || changed.has("inputs")) this.#start();
    if (this.#filling && (changed.has("language") || changed.has("readonly"))) {
      this.#filling.language = this.language ?? this.#filling.definition.language;
      this.#filling.readonly = this.readonly;
      this.#filling.refreshAll();
    }
  }

  protected override render(): unknown {
    const filling = this.#filling;
    if (!filling) return nothing;
    return html`<form part="form" @submit=${(submitted: Event) => submitted.preventDefault()}>
      <h1 part="title">${filling.text("form")}</h1>
      ${contents(filling.definition.body, filling)}
    </form>`;
  }

  #start(): void {
    const { definition, answers = {}, inputs = {} } = this;
    this.#filling = definition
      ? new Filling(definition, { answers, inputs }, {}, (change) =>
          this.dispatchEvent(event("formscript-change", change)),
        )
      : undefined;
  }
}

customElements.define("formscript-form", FormscriptForm);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-form": FormscriptForm;
  }
}
