import { html, LitElement } from "lit";

/** A group of radio buttons and nothing else: what any form with Lit costs at the least. */
class BareGroup extends LitElement {
  static override properties = {
    name: {},
    question: {},
    options: { attribute: false },
    answer: { state: true },
  };
  declare name: string;
  declare question: string;
  declare options: readonly string[];
  declare answer: number | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return html`<fieldset>
      <legend>${this.question}</legend>
      ${this.options.map(
        (option, at) => html`<label>
          <input
            type="radio"
            name=${this.name}
            .checked=${this.answer === at}
            @change=${() => {
              this.answer = at;
            }}
          />
          ${option}
        </label>`,
      )}
    </fieldset>`;
  }
}

class BareForm extends LitElement {
  static override properties = { questions: { attribute: false }, options: { attribute: false } };
  declare questions: readonly string[];
  declare options: readonly string[];

  protected override render(): unknown {
    return html`<form>
      ${this.questions.map(
        (question, at) =>
          html`<bare-group name="q${at}" .question=${question} .options=${this.options}></bare-group>`,
      )}
    </form>`;
  }
}

customElements.define("bare-group", BareGroup);
customElements.define("bare-form", BareForm);
