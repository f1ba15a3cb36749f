import { html, nothing, type PropertyDeclarations } from "lit";
import type { Definition } from "../definition/definition.ts";
import type { Result } from "../definition/result.ts";
import type { Answers, Problem, Response, Submission } from "../definition/submission.ts";
import { type Locale, loadLocale, locale } from "../locale/locale.ts";
import { Announcer } from "./announce.ts";
import { associate, restored } from "./association.ts";
import { ControlElement } from "./control.ts";
import { event, type FormEvents, type ProblemDetail } from "./events.ts";
import { focus, focusOn, focusOnStart, settled } from "./focus.ts";
import { languageAsked } from "./language.ts";
import { fetchDefinition, problemOf } from "./loading.ts";
import { obstacle } from "./obstacle.ts";
import { type Listener, Running } from "./running.ts";
import { shell } from "./shell.ts";
import type { Layout } from "./steps.ts";
import { formStyle } from "./style/form.ts";
import { shellStyle } from "./style/shell.ts";

/** Who sees results. */
export type Audience = "respondent" | "clinician";

/**
 * A form that can be filled in.
 *
 * @attr {string} src - Where the compiled form is fetched from.
 * @attr {string} language - The language to show it in. Default: the page's where the form has it, else the form's own.
 * @attr {"whole" | "pages" | "sections" | "questions"} layout - What is shown at a time. Default: pages, as the form has them.
 * @attr {boolean} readonly - The answers can be read and not changed.
 * @attr {"none" | "respondent" | "clinician"} results - Whom results are shown to. Default: nobody.
 * @attr {string} today - The day of the evaluation, such as 2011-04-04. Default: the current day.
 * @attr {string} name - The name of its value in the page's form.
 * @attr {boolean} required - In the page's form: may not be left out.
 * @attr {boolean} disabled - Takes no answers and has no value.
 *
 * @fires formscript-change - An answer has changed.
 * @fires formscript-submit - The form has been submitted.
 * @fires formscript-flag - A flag has become true.
 * @fires formscript-problem - The form cannot be shown.
 *
 * @slot before - Above the title.
 * @slot actions - Beside the buttons.
 * @slot sent - Instead of the words that the answers have been sent.
 * @slot after - Below everything.
 */
export class FormscriptForm extends ControlElement {
  static override styles = [formStyle, shellStyle];
  static override properties: PropertyDeclarations = {
    src: { reflect: true },
    language: { reflect: true },
    layout: { reflect: true },
    readonly: { type: Boolean, reflect: true },
    results: { reflect: true },
    today: {},
  };

  declare src: string | undefined;
  declare language: string | undefined;
  declare layout: Layout | undefined;
  declare readonly: boolean;
  declare results: Audience | "none" | undefined;
  declare today: string | undefined;

  readonly #announcer = new Announcer(() => this.renderRoot.querySelector("#heard"));
  #definition: Definition | undefined;
  /** What the host gave last: what a reset goes back to. */
  #given: Required<Response> = { answers: {}, inputs: {} };
  /** What to begin with at the next use. */
  #beginning: Response | undefined;
  #running: Running | undefined;
  #problem: ProblemDetail | undefined;
  #loading: AbortController | undefined;
  #isPrinting = false;
  #isPointed = false;
  /** The language whose words have been asked for, and are not here yet while it has not been spoken. */
  #tag: string | undefined;
  #isSpeechless = false;

  constructor() {
    super();
    this.readonly = false;
    this.addEventListener("invalid", () => this.#expectPointing());
  }

  /** The compiled form. */
  get definition(): Definition | undefined {
    return this.#definition;
  }

  set definition(definition: Definition | undefined) {
    if (definition === this.#definition) return;
    this.#definition = definition;
    this.#begin(this.#given);
  }

  /** What is asked and answered. Setting it starts anew, unless it says nothing new. */
  get answers(): Answers {
    return this.#run()?.filling.session.response.answers ?? this.#given.answers;
  }

  set answers(answers: Answers) {
    if (isSame(answers, this.#given.answers) || isSame(answers, this.answers)) return;
    this.#given = { ...this.#given, answers };
    this.#begin(this.#given);
  }

  /** What the page knows of the person. Setting it keeps the answers. */
  get inputs(): Answers {
    return this.#run()?.filling.session.response.inputs ?? this.#given.inputs;
  }

  set inputs(inputs: Answers) {
    if (isSame(inputs, this.#given.inputs) || isSame(inputs, this.inputs)) return;
    const { answers } = this;
    this.#given = { ...this.#given, inputs };
    this.#begin({ answers, inputs });
  }

  get result(): Result | undefined {
    return this.#run()?.filling.session.result;
  }

  /** What would be submitted now; undefined while something stands in its way. */
  get submission(): Submission | undefined {
    return this.#run()?.submission;
  }

  /** What keeps the form from being submitted. */
  get problems(): readonly Problem[] {
    return this.#run()?.filling.session.problems ?? [];
  }

  get complete(): boolean {
    return this.submission !== undefined;
  }

  /** Submits the form as its button does. Whether it has been sent. */
  async submit(): Promise<boolean> {
    const running = this.#run();
    if (!running || this.#isLocked(running)) return false;
    const { filling, sending, submission } = running;
    const { messages } = filling.locale;
    if (!submission) {
      if (filling.mark().length === 0) filling.announce(messages.withheldNotSubmitted);
      else await this.#focusOn("#summary");
      return false;
    }
    const isSent = await sending.send(submission, (detail) => this.#tell("formscript-submit", detail, true));
    running.isUnsent &&= !isSent;
    if (isSent) await this.#focusOn("[part~=sent]");
    return isSent;
  }

  /** Goes back to the answers that the page gave. */
  reset(): void {
    this.#begin(this.#given);
  }

  /** Shows a question, `q1` or `incident[2].severity`, and puts the focus on it. Whether the form shows such a question. */
  async goTo(item: string): Promise<boolean> {
    if (!this.#run()?.way.goTo(item)) return false;
    await this.#settle();
    return focusOn(item, this.renderRoot);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [type, listener] of this.#pageListeners) window.addEventListener(type, listener);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [type, listener] of this.#pageListeners) window.removeEventListener(type, listener);
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: unknown): void {
    const response = this.#definition && restored(state, this.#definition);
    if (response) this.#begin(response);
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("src")) void this.#load();
    if (changed.has("today") && this.#running) this.#begin({ answers: this.answers, inputs: this.inputs });
    const running = this.#run();
    if (!running) return;
    if (changed.has("layout")) running.layout = this.layout;
    this.#translate(running);
    const isReadonly = this.#isLocked(running);
    if (isReadonly === running.filling.readonly) return;
    running.filling.readonly = isReadonly;
    running.filling.refreshAll();
  }

  protected override render(): unknown {
    const running = this.#running;
    const { results } = this;
    const audience = results === "respondent" || results === "clinician" ? results : undefined;
    return html`<slot name="before"></slot>
      ${obstacle({
        problem: this.#problem,
        messages: locale(this.language ?? this.#tag ?? "en").messages,
        isLoading: this.#loading !== undefined,
        tryAgain: this.src === undefined ? undefined : () => void this.#load(),
      })}
      ${
        running && !this.#isSpeechless
          ? shell({
              running,
              audience,
              results: nothing,
              hasSubmit: this.form === null,
              isPrinting: this.#isPrinting,
              go: (direction) => void this.#go(direction),
              goTo: (item) => void this.goTo(item),
              submit: () => void this.submit(),
              pointedAt: () => this.#pointedAt(),
            })
          : nothing
      }
      <slot name="after"></slot>`;
  }

  protected override updated(): void {
    if (this.form) this.associate();
  }

  protected override associate(): void {
    const running = this.#run();
    if (!running) return;
    const anchor = this.renderRoot.querySelector<HTMLElement>("#summary") ?? undefined;
    associate(running, { internals: this.internals, isRequired: this.required, anchor });
  }

  protected override taken(): void {
    if (this.#running) this.#running.isUnsent = false;
  }

  /** The form as it is being filled in; begins where that has not been done yet. */
  #run(): Running | undefined {
    const beginning = this.#beginning;
    if (!beginning) return this.#running;
    this.#beginning = undefined;
    this.#running = undefined;
    if (!this.#definition) return undefined;
    try {
      const running = new Running(this.#definition, beginning, this.today, this.#listener);
      running.layout = this.layout;
      running.filling.announce = (text) => this.#announcer.say(text);
      this.#running = running;
      this.#problem = undefined;
      this.#tag = undefined;
    } catch (error) {
      this.#fail(error);
    }
    return this.#running;
  }

  #begin(response: Response): void {
    this.#beginning = response;
    this.requestUpdate();
  }

  /** Answers cannot be changed now. */
  #isLocked({ sending }: Running): boolean {
    return (
      this.readonly || this.matches(":disabled") || sending.state === "sending" || sending.state === "sent"
    );
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    this.#loading = undefined;
    const { src } = this;
    if (src === undefined || src === null) return;
    const loading = new AbortController();
    this.#loading = loading;
    this.requestUpdate();
    try {
      this.definition = await fetchDefinition(src, loading.signal);
    } catch (error) {
      if (!loading.signal.aborted) this.#fail(error);
    }
    if (this.#loading === loading) this.#loading = undefined;
    this.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#problem = problemOf(error);
    this.#tell("formscript-problem", this.#problem);
    this.requestUpdate();
  }

  /** Speaks the language that is asked for, once its words are here. */
  #translate({ filling }: Running): void {
    const tag = languageAsked(this, this.language, filling.definition);
    if (tag === this.#tag) return;
    this.#isSpeechless = this.#tag === undefined;
    this.#tag = tag;
    const speak = (words: Locale): void => {
      if (tag !== this.#tag || filling !== this.#running?.filling) return;
      this.#isSpeechless = false;
      filling.locale = words;
      filling.refreshAll();
      this.requestUpdate();
    };
    const words = locale(tag);
    if (words.fallback === "not loaded") void loadLocale(tag).then(speak);
    else speak(words);
  }

  async #go(direction: 1 | -1): Promise<void> {
    if (!this.#running?.way.go(direction)) return;
    await this.#settle();
    const step = this.renderRoot.querySelector("[part~=step]");
    if (step) focusOnStart(step);
  }

  async #focusOn(selector: string): Promise<void> {
    await this.#settle();
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    if (element) focus(element);
  }

  async #settle(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    await settled();
  }

  /** The browser says that something is wrong, and may now put the focus on the anchor. */
  #expectPointing(): void {
    this.#isPointed = true;
    setTimeout(() => {
      this.#isPointed = false;
    });
  }

  #pointedAt(): void {
    if (!this.#isPointed) return;
    this.#running?.filling.mark();
    this.requestUpdate();
  }

  #tell<Name extends keyof FormEvents>(
    name: Name,
    detail: FormEvents[Name]["detail"],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(event(name, detail, cancelable));
  }

  readonly #listener: Listener = {
    changed: (change) => {
      if (this.form) this.associate();
      this.#tell("formscript-change", change);
    },
    raised: (flag) => this.#tell("formscript-flag", flag),
    refreshed: () => this.requestUpdate(),
  };

  readonly #pageListeners: readonly (readonly [type: string, listener: (event: Event) => void])[] = [
    ["beforeunload", (leaving) => this.#warn(leaving)],
    ["beforeprint", () => this.#print(true)],
    ["afterprint", () => this.#print(false)],
  ];

  /**
   * Asks whether to leave with answers that are not sent. Not from a sensitive form: the question would show to
   * whoever looks over the shoulder that there is something, and hold up who has to leave.
   */
  #warn(leaving: Event): void {
    const running = this.#running;
    if (running?.isUnsent && !running.filling.definition.about.sensitive) leaving.preventDefault();
  }

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.requestUpdate();
  }
}

function isSame(one: Answers, other: Answers): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

customElements.define("formscript-form", FormscriptForm);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-form": FormscriptForm;
  }
}
