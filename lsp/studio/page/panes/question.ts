import { html, nothing, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { Asking, Question } from "../model/asking.ts";
import { ChoiceList } from "./choice-list.ts";
import { iconButton } from "./icons.ts";

/** What the author is asked. One dialog for all; Escape and a click beside it mean “I would rather not”. */
export class QuestionDialog {
  readonly #asking: Asking;
  readonly #dialog = createRef<HTMLDialogElement>();
  #shown: Question | undefined;
  #value = "";
  #list: ChoiceList | undefined;

  constructor(asking: Asking) {
    this.#asking = asking;
    // At once, because closing gives the focus back, and what follows may put it elsewhere.
    asking.onEnd = () => this.#dialog.value?.close();
  }

  render(): TemplateResult {
    const { question } = this.#asking;
    if (question !== this.#shown) this.#begin(question);
    return html`<dialog
      ${ref(this.#dialog)}
      class=${question?.kind ?? ""}
      aria-label=${question?.title ?? nothing}
      @cancel=${() => this.#asking.dismiss()}
      @click=${(event: MouseEvent) => event.target === event.currentTarget && this.#asking.dismiss()}
    >
      ${question ? this.#content(question) : nothing}
    </dialog>`;
  }

  /** After each render: the dialog is open as long as there is a question. */
  settle(): void {
    const dialog = this.#dialog.value;
    const { question } = this.#asking;
    if (!dialog || Boolean(question) === dialog.open) return;
    if (!question) {
      dialog.close();
      return;
    }
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>("[data-first]");
    first?.focus();
    if (first instanceof HTMLInputElement) selectName(first);
  }

  #begin(question: Question | undefined): void {
    this.#shown = question;
    this.#value = question?.kind === "text" ? question.value : "";
    this.#list = question?.kind === "list" ? new ChoiceList(question, this.#asking) : undefined;
  }

  #content(question: Question): TemplateResult {
    switch (question.kind) {
      case "text":
        return this.#text(question);
      case "choice":
        return html`<h2>${question.title}</h2>
          <p>${question.text}</p>
          <div class="buttons">
            ${question.choices.map(
              (
                { title, choose },
                at,
              ) => html`<button type="button" class=${at === 0 ? "main" : ""} ?data-first=${at === 0} @click=${() => this.#take(choose)}>
                ${title}
              </button>`,
            )}
          </div>`;
      case "list":
        return this.#list!.render();
      case "page":
        return html`<div class="pane-head">
            <h2>${question.title}</h2>
            ${iconButton("close", "Close", () => this.#asking.dismiss())}
          </div>
          <div class="page" tabindex="0" data-first role="document" aria-label=${question.title}>${question.page}</div>`;
    }
  }

  #text(question: Extract<Question, { kind: "text" }>): TemplateResult {
    const wrong = question.wrong(this.#value);
    // What has not been touched yet is not called wrong.
    const isSaid = wrong !== null && this.#value !== question.value;
    const submit = (event: Event) => {
      event.preventDefault();
      const value = this.#value;
      if (question.wrong(value) === null) this.#take(() => question.taken(value));
    };
    return html`<form @submit=${submit}>
      <h2>${question.title}</h2>
      <label for="question">${question.label}</label>
      <input
        id="question"
        data-first
        autocomplete="off"
        spellcheck="false"
        .value=${this.#value}
        aria-describedby="question-hint question-wrong"
        aria-invalid=${isSaid}
        @input=${(event: Event) => {
          this.#value = (event.target as HTMLInputElement).value;
          this.#asking.refresh();
        }}
      />
      <p id="question-hint" class="hint">${question.hint ?? ""}</p>
      <p id="question-wrong" class="wrong" role="alert">${isSaid ? wrong : ""}</p>
      <div class="buttons">
        <button type="submit" class="main" ?disabled=${wrong !== null}>${question.go}</button>
        <button type="button" @click=${() => this.#asking.dismiss()}>Cancel</button>
      </div>
    </form>`;
  }

  /** The question is answered: what follows may ask another. */
  #take(choose: () => void): void {
    this.#asking.answered();
    choose();
  }
}

/** Of a file's name what stands before its ending, so that typing keeps that. */
function selectName(input: HTMLInputElement): void {
  const from = input.value.lastIndexOf("/") + 1;
  const dot = input.value.lastIndexOf(".");
  input.setSelectionRange(from, dot > from ? dot : input.value.length);
}
