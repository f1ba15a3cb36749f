import { html, nothing } from "lit";
import type { AnswerType, Item } from "../../definition/definition.ts";
import type { Field } from "../field.ts";
import { fieldOf } from "../fields/index.ts";
import { Question } from "../question.ts";
import { customElements } from "../registry.ts";
import { openerOf, sourcesOf } from "../wording.ts";
import { PartElement } from "./part.ts";
import { helpOf, problemOf, questionText } from "./question.ts";

const heard = ["change", "input", "click", "keydown", "focusout"] as const;

/** A question, and the field that answers it. In a grid the question stands in the headers, and here for small screens. */
export class ItemElement extends PartElement<Item> {
  #question: Question | undefined;

  constructor() {
    super();
    for (const type of heard) this.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const question = this.#question;
    if (!question) return;
    if (event.type === "focusout") this.#leave(question, event as FocusEvent);
    else if (!question.isReadonly) this.#field.hear?.(event, question, this);
    // One box is gone on from as soon as it is done with; several are when none has the focus any more.
    if (event.type === "change" && !this.#field.group) this.#leave(question);
  }

  protected override get sources(): readonly string[] {
    return sourcesOf(this.content);
  }

  protected override begin(): void {
    this.#question = new Question(this.filling, this.content, this.entry);
  }

  protected override renderShown(): unknown {
    const question = this.#question;
    if (!question) return nothing;
    const field = this.#field;
    const { content } = this;
    const part = content.cell ? "item cell" : openerOf(content) ? "item specify" : "item";
    return field.group ? grouped(question, field, part) : single(question, field, part);
  }

  get #field(): Field<AnswerType> {
    return fieldOf(this.content.type);
  }

  #leave(question: Question, { relatedTarget }: { relatedTarget?: EventTarget | null } = {}): void {
    if (question.isLeft || (relatedTarget instanceof Node && this.contains(relatedTarget))) return;
    question.isLeft = true;
    if (question.isInvalid) this.refresh();
  }
}

function grouped(question: Question, field: Field<AnswerType>, part: string): unknown {
  const { domId, isInvalid, isRequired, labelledBy } = question;
  const isOne = field.group === "radiogroup";
  return html`<fieldset
    id=${domId}
    part=${part}
    role=${isOne ? "radiogroup" : "group"}
    aria-labelledby=${labelledBy ?? nothing}
    aria-describedby=${question.describedBy ?? nothing}
    aria-required=${(isOne && isRequired) || nothing}
    aria-invalid=${(isOne && isInvalid) || nothing}
    aria-errormessage=${isOne && isInvalid ? `${domId}-problem` : nothing}
  >
    <legend part="question">${questionText(question)}</legend>
    ${helpOf(question)}${field.render(question)}${problemOf(question)}
  </fieldset>`;
}

function single(question: Question, field: Field<AnswerType>, part: string): unknown {
  const { domId } = question;
  return html`<div id=${domId} part=${part}>
    <label part="question" for=${`${domId}-answer`}>${questionText(question)}</label>
    ${helpOf(question)}${field.render(question)}${problemOf(question)}
  </div>`;
}

customElements.define("formscript-item", ItemElement);
