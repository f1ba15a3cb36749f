import type { Definition } from "../../runtime/definition/definition.ts";
import { domIdOf, type Filling } from "../../runtime/elements/filling.ts";
import { givenTo } from "../../runtime/elements/given.ts";
import { FormscriptForm } from "../../runtime/elements/index.ts";

/**
 * The running form while its text is being written: a new definition keeps the answers, and a question leads to its line
 * and back.
 */
export class PreviewedForm extends FormscriptForm {
  /** The form as it is being filled in. */
  get filling(): Filling | undefined {
    return this.running?.filling;
  }

  /** Shows the form as it is written now. The answers stay; of another form, it begins anew. */
  show(definition: Definition): void {
    const before = this.filling;
    this.definition = definition;
    const { filling } = this;
    if (!filling || before?.definition.id !== definition.id) return;
    // Inputs are answered, not given: one that has been given is not asked any more.
    const { answers, inputs } = givenTo(before);
    for (const [id, answer] of Object.entries({ ...inputs, ...answers })) {
      if (filling.questions.has(id)) filling.answer(id, answer);
    }
  }

  /** Brings a question into view, without taking the focus from the text. */
  point(item: string): void {
    const id = CSS.escape(domIdOf(item));
    const found = this.renderRoot.querySelector(`#${id}, #${id}-answer, [id^="${id}-"]`);
    (found?.closest("formscript-item") ?? found)?.scrollIntoView({ block: "nearest" });
  }

  /** Which of these questions somebody has clicked. */
  itemAt(event: Event, items: readonly string[]): string | undefined {
    const ids = event.composedPath().flatMap((each) => (each instanceof Element && each.id ? [each.id] : []));
    return items.find((item) => ids.some((shown) => isOf(shown, domIdOf(item))));
  }
}

/** An element of a question is called like it, or like it with a word behind. */
function isOf(shown: string, question: string): boolean {
  return shown === question || shown.startsWith(`${question}-`);
}

customElements.define("formscript-previewed", PreviewedForm);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-previewed": PreviewedForm;
  }
}
