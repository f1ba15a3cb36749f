import { type CSSResult, css, html } from "lit";
import type { Definition } from "../../runtime/definition/definition.ts";
import { domIdOf, type Filling } from "../../runtime/elements/filling.ts";
import { givenTo } from "../../runtime/elements/given.ts";
import { FormscriptForm } from "../../runtime/elements/index.ts";
import type { Running } from "../../runtime/elements/running.ts";

const previewStyle = css`
  [data-pointed] {
    border-inline-start: 3px solid var(--_accent);
  }
  /* In the room that it has at its side: what stands out of a section is not drawn. */
  formscript-item[data-pointed] {
    padding-inline-start: calc(0.5rem - 3px);
  }
  [part~="exit"] p {
    margin: 0;
    color: var(--_muted);
  }
`;

/**
 * The running form while its text is being written: a new definition keeps the answers, and a question leads to its line
 * and back. Its answers are nobody's, so it neither holds up who leaves nor leads them away.
 */
export class PreviewedForm extends FormscriptForm {
  static override styles = [...(FormscriptForm.styles as readonly CSSResult[]), previewStyle];

  #pointed: Element | undefined;

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

  /**
   * Brings a question into view, without taking the focus from the text; while its own line is being typed, only if it
   * was not pointed to before: each look at where it stands lays the whole form out.
   */
  point(item: string, isTyped = false): void {
    const root = this.renderRoot as ShadowRoot;
    const id = domIdOf(item);
    const found =
      root.getElementById(id) ??
      root.getElementById(`${id}-answer`) ??
      root.querySelector(`[id^="${CSS.escape(id)}-"]`);
    const shown = found?.closest("formscript-item") ?? found ?? undefined;
    if (isTyped && shown && shown === this.#pointed) return;
    shown?.scrollIntoView({ block: "nearest" });
    this.#pointed?.removeAttribute("data-pointed");
    shown?.setAttribute("data-pointed", "");
    this.#pointed = shown;
  }

  /** It may speak another language now, or be another form: what stands beside it looks again. */
  protected override updated(): void {
    super.updated();
    this.dispatchEvent(new Event("formscript-rendered"));
  }

  /** Twice Escape, which is soon pressed in an editor, would close that. */
  protected override shelter(running: Running): { above: unknown; isOpen: boolean } {
    if (!running.filling.definition.about.sensitive) return super.shelter(running);
    const { quickExit } = running.filling.locale.messages;
    return { above: html`<div part="exit"><p>${quickExit}</p></div>`, isOpen: true };
  }

  protected override get isKept(): boolean {
    return true;
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
