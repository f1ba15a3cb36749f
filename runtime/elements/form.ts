import { html, nothing, type PropertyDeclarations } from "lit";
import type { Definition } from "../definition/definition.ts";
import type { Response } from "../definition/submission.ts";
import { Announcer } from "./announce.ts";
import type { Audience } from "./audience.ts";
import { Equipment } from "./equipment.ts";
import { placeOf } from "./filling.ts";
import { focus, focusOn, focusOnStart, settled } from "./focus.ts";
import { languageAround, languageAsked } from "./language.ts";
import type { Loading } from "./loading.ts";
import { obstacle } from "./obstacle.ts";
import { PrivateElement } from "./private.ts";
import { customElements } from "./registry.ts";
import { ResultsPlace } from "./results.ts";
import { type Listener, Running } from "./running.ts";
import { shell } from "./shell.ts";
import { Speech } from "./speech.ts";
import type { Layout } from "./steps.ts";
import { formStyle } from "./style/form.ts";
import { shellStyle } from "./style/shell.ts";
import { loadSummary } from "./summary.ts";

/**
 * A form that can be filled in.
 *
 * @attr {string} src - Where the compiled form is fetched from.
 * @attr {string} language - The language to show it in. Default: the page's where the form has it, else the form's own.
 * @attr {"whole" | "pages" | "sections" | "questions"} layout - What is shown at a time. Default: pages, as the form has them.
 * @attr {boolean} readonly - The answers can be read and not changed.
 * @attr {"none" | "respondent" | "clinician"} results - Whom results are shown to. Default: nobody.
 * @attr {string} today - The day of the evaluation, such as 2011-04-04. Default: the current day.
 * @attr {string} exitTo - The page that the quick exit of a sensitive form leads to.
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
export class FormscriptForm extends PrivateElement {
  static override styles = [formStyle, shellStyle];
  static override properties: PropertyDeclarations = {
    src: { reflect: true },
    language: { reflect: true },
    layout: { reflect: true },
    readonly: { type: Boolean, reflect: true },
    results: { reflect: true },
  };

  declare src: string | undefined;
  declare language: string | undefined;
  declare layout: Layout | undefined;
  declare readonly: boolean;
  declare results: Audience | "none" | undefined;

  readonly #announcer = new Announcer(() => this.renderRoot.querySelector("#heard"));
  readonly #results = new ResultsPlace(() => ({
    root: this.renderRoot as ShadowRoot,
    goTo: (item) => void this.goTo(item),
    refresh: () => this.requestUpdate(),
  }));
  readonly #speech = new Speech(() => this.requestUpdate());
  readonly #equipment = new Equipment(
    () => {
      this.problem = undefined;
      if (this.running) this.running.layout = this.layout;
      this.requestUpdate();
    },
    (error) => this.fail(error),
  );
  #loading: Loading | undefined;
  #isPrinting = false;
  #isPointed = false;

  constructor() {
    super();
    this.readonly = false;
    this.addEventListener("invalid", () => this.#expectPointing());
  }

  /** Submits the form as its button does. Whether it has been sent. */
  async submit(): Promise<boolean> {
    const running = this.running;
    if (!running || this.#isLocked(running)) return false;
    const { filling, sending, submission } = running;
    const { messages } = filling.locale;
    if (!submission) {
      if (filling.mark().length === 0) filling.announce(messages.withheldNotSubmitted);
      else await this.#showProblems(running);
      return false;
    }
    filling.announce(messages.submitting);
    const isSent = await sending.send(submission, (detail) => this.tell("formscript-submit", detail, true));
    running.isUnsent &&= !isSent;
    if (!isSent) return false;
    this.dropDraft();
    await this.#focusOn("[part~=sent]");
    return true;
  }

  /** Shows a question, `q1` or `incident[2].severity`, and puts the focus on it. Whether the form shows such a question. */
  async goTo(item: string): Promise<boolean> {
    await this.updateComplete;
    if (!this.running?.way.goTo(item)) return false;
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

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has("src")) void this.#load();
    const { definition, running } = this;
    if (definition) this.#equipment.bring(definition, this.layout, this.renderRoot);
    if (!running) {
      this.#speech.speakOfNone(this.language || languageAround(this));
      return;
    }
    if (changed.has("layout")) running.layout = this.layout;
    this.#speech.speak(running.filling, languageAsked(this, this.language, running.filling.definition));
    const isReadonly = this.#isLocked(running);
    if (isReadonly === running.filling.readonly) return;
    running.filling.readonly = isReadonly;
    running.filling.refreshAll();
  }

  protected override render(): unknown {
    const { running, results } = this;
    const shelter =
      running && this.#equipment.isComplete && !this.#speech.isSpeechless ? this.shelter(running) : undefined;
    const audience = results === "respondent" || results === "clinician" ? results : undefined;
    return html`<slot name="before"></slot>
      ${obstacle({
        problem: this.problem,
        messages: this.#speech.words,
        isLoading: this.#loading?.isUnderWay ?? false,
        tryAgain: this.src === undefined ? undefined : () => void this.#load(),
      })}
      ${shelter?.above}
      ${
        running && shelter?.isOpen
          ? shell({
              running,
              audience,
              results: this.#results.view(running, audience),
              saveState: this.saveState,
              hasSubmit: this.#hasSubmit,
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

  /** Until the form is shown, with all that it needs. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#equipment.arrival;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    if (this.form) this.associate();
  }

  protected override begin(definition: Definition, response: Response): Running {
    const running = new Running(definition, response, this.today, this.#listener);
    running.layout = this.layout;
    running.filling.announce = (text) => this.#announcer.say(text);
    return running;
  }

  /** The page's form has a button of its own, and real data need real wording. */
  get #hasSubmit(): boolean {
    const isMissing = this.definition?.about.licence.wordingMissing;
    return !(this.form || isMissing || this.readonly || this.matches(":disabled"));
  }

  /** Answers cannot be changed now. */
  #isLocked({ sending }: Running): boolean {
    return (
      this.readonly || this.matches(":disabled") || sending.state === "sending" || sending.state === "sent"
    );
  }

  async #load(): Promise<void> {
    const { src } = this;
    try {
      if (src !== undefined && src !== null) this.#loading ??= new (await import("./loading.ts")).Loading();
      if (src !== this.src) return;
      const loaded = this.#loading?.load(src ?? undefined);
      this.requestUpdate();
      const definition = await loaded;
      if (definition) this.definition = definition;
    } catch (error) {
      this.fail(error);
    }
    this.requestUpdate();
  }

  async #go(direction: 1 | -1): Promise<void> {
    if (!this.running?.way.go(direction)) return;
    await this.#settle();
    focusOnStart(this.renderRoot.querySelector("[part~=step]"));
  }

  async #focusOn(selector: string): Promise<void> {
    await this.#settle();
    focus(this.renderRoot.querySelector(selector));
  }

  async #settle(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    await settled();
  }

  /** The browser says that something is wrong, and may now put the focus on the anchor. */
  #expectPointing(): void {
    this.#isPointed = true;
    void settled().then(() => (this.#isPointed = false));
  }

  #pointedAt(): void {
    const { running } = this;
    if (!this.#isPointed || !running) return;
    running.filling.mark();
    void this.#showProblems(running);
  }

  /** In a list with links; without the network, which that may take, by going to the first. */
  async #showProblems({ filling }: Running): Promise<void> {
    try {
      await loadSummary();
      await this.#focusOn("#summary");
    } catch {
      for (const problem of filling.markedProblems) if (await this.goTo(placeOf(problem))) return;
    }
  }

  readonly #listener: Listener = {
    changed: (change) => {
      if (this.form) this.associate();
      this.keepDraft();
      this.tell("formscript-change", change);
    },
    raised: (flag) => this.tell("formscript-flag", flag),
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
    const running = this.running;
    if (running?.isUnsent && !this.isKept && !running.filling.definition.about.sensitive)
      leaving.preventDefault();
  }

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.requestUpdate();
  }
}

customElements.define("formscript-form", FormscriptForm);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-form": FormscriptForm;
  }
}
