import { html, LitElement, nothing, type PropertyDeclarations } from "lit";
import type { Definition } from "../definition/definition.ts";
import type { Submission } from "../definition/submission.ts";
import { directionOf } from "../locale/direction.ts";
import type { Audience } from "./audience.ts";
import { event, type ProblemDetail } from "./events.ts";
import { Filling } from "./filling.ts";
import { languageAsked } from "./language.ts";
import { Loading } from "./loading.ts";
import { obstacle, problemOf } from "./obstacle.ts";
import { licence } from "./opening.ts";
import { customElements } from "./registry.ts";
import { ResultsPlace } from "./results.ts";
import { Speech } from "./speech.ts";
import { formStyle } from "./style/form.ts";
import { shellStyle } from "./style/shell.ts";
import { words } from "./words.ts";

/**
 * The results of answers that have been submitted. They are worked out anew, and where they are not those that were
 * stored, or these were stored by another version of the form, that is said.
 *
 * @attr {string} src - Where the compiled form is fetched from.
 * @attr {string} language - The language to show them in. Default: the page's where the form has it, else the form's own.
 * @attr {"respondent" | "clinician"} audience - Who reads them. Default: a clinician.
 * @attr {string} today - The day of the evaluation, such as 2011-04-04. Default: the current day.
 *
 * @fires formscript-problem - They cannot be shown.
 */
export class FormscriptResult extends LitElement {
  static override styles = [formStyle, shellStyle];
  static override properties: PropertyDeclarations = {
    definition: { attribute: false },
    submission: { attribute: false },
    src: { reflect: true },
    language: { reflect: true },
    audience: { reflect: true },
    today: {},
  };

  /** The compiled form. */
  declare definition: Definition | undefined;
  /** What the form handed over when it was submitted. */
  declare submission: Submission | undefined;
  declare src: string | undefined;
  declare language: string | undefined;
  declare audience: Audience | undefined;
  declare today: string | undefined;

  readonly #loading = new Loading();
  readonly #speech = new Speech(() => this.requestUpdate());
  readonly #results = new ResultsPlace(() => ({
    root: this.renderRoot,
    goTo: undefined,
    refresh: () => this.requestUpdate(),
  }));
  #filling: Filling | undefined;
  #problem: ProblemDetail | undefined;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("src")) void this.#load();
    if (changed.has("definition") || changed.has("submission") || changed.has("today")) this.#begin();
    const filling = this.#filling;
    if (filling) this.#speech.speak(filling, languageAsked(this, this.language, filling.definition));
  }

  protected override render(): unknown {
    const filling = this.#filling;
    return html`${obstacle({
      problem: this.#problem,
      messages: this.#speech.words,
      isLoading: this.#loading.isUnderWay,
      tryAgain: this.src ? () => void this.#load() : undefined,
    })}
    ${filling && !this.#speech.isSpeechless ? this.#sheet(filling) : nothing}`;
  }

  #sheet(filling: Filling): unknown {
    const { language } = filling;
    return html`<div part="sheet" lang=${language} dir=${directionOf(language)}>
      <h1 part="title">${words({ filling }, "form")}</h1>
      ${this.#results.of(filling, this.audience === "respondent" ? "respondent" : "clinician", this.submission)}
      ${licence(filling)}
    </div>`;
  }

  #begin(): void {
    const { definition, submission, today } = this;
    this.#filling = undefined;
    this.#problem = undefined;
    if (!definition || !submission) return;
    try {
      this.#filling = new Filling(definition, submission, today ? { today } : {}, () => {});
    } catch (error) {
      this.#fail(error);
    }
  }

  async #load(): Promise<void> {
    const loaded = this.#loading.load(this.src ?? undefined);
    this.requestUpdate();
    try {
      this.definition = (await loaded) ?? this.definition;
    } catch (error) {
      this.#fail(error);
    }
    this.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#problem = problemOf(error);
    this.dispatchEvent(event("formscript-problem", this.#problem));
  }
}

customElements.define("formscript-result", FormscriptResult);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-result": FormscriptResult;
  }
}
