import { html } from "lit";
import type { AnswerType, Item } from "../../definition/definition.ts";
import type { Answer } from "../../definition/submission.ts";
import type { Asked } from "../field.ts";
import { fieldOf } from "../fields/index.ts";
import { PartElement } from "./part.ts";

/** A question, and the field that answers it. */
export class ItemElement extends PartElement<Item> implements Asked {
  get item(): Item {
    return this.content;
  }

  get type(): AnswerType {
    return this.content.type;
  }

  get answer(): unknown {
    return this.filling.session.given(this.name);
  }

  get describedBy(): string {
    return this.filling.text(`${this.content.id}:help`) ? `${this.domId}-help` : "";
  }

  get isInvalid(): boolean {
    return false;
  }

  get isReadonly(): boolean {
    return this.filling.readonly;
  }

  give(answer: Answer): void {
    this.filling.answer(this.name, answer);
  }

  protected override renderShown(): unknown {
    const field = fieldOf(this.type);
    const question = this.filling.text(this.content.id);
    return field.grouped
      ? html`<fieldset id=${this.domId} part="item" aria-describedby=${this.describedBy}>
          <legend part="question">${question}</legend>
          ${field.render(this)}
        </fieldset>`
      : html`<div id=${this.domId} part="item">
          <label part="question" for=${`${this.domId}-answer`}>${question}</label>
          ${field.render(this)}
        </div>`;
  }
}

customElements.define("formscript-item", ItemElement);
