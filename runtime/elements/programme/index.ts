import { html, LitElement, nothing, type PropertyDeclarations } from "lit";
import type { Programme } from "../../definition/programme.ts";
import type { History } from "../../definition/programme-state.ts";
import { stepsAt } from "../../engine/programme/index.ts";
import { directionOf } from "../../locale/direction.ts";
import { loadLocale } from "../../locale/locale.ts";
import { loadProgrammeMessages } from "../../locale/programmes.ts";
import { event } from "../events.ts";
import { languageAsked } from "../language.ts";
import { problemOf } from "../obstacle.ts";
import { customElements } from "../registry.ts";
import { formStyle } from "../style/form.ts";
import { plainText } from "../text/markdown.ts";
import { programmeStyle } from "./style.ts";
import { type Course, timeline } from "./timeline.ts";

/**
 * Where one person stands in a programme of forms: its steps in the order of time, as a list that is drawn as a timeline.
 *
 * @attr {string} language - The language to show it in. Default: the page's.
 *
 * @fires formscript-problem - It cannot be shown.
 */
export class FormscriptProgramme extends LitElement {
  static override styles = [formStyle, programmeStyle];
  static override properties: PropertyDeclarations = {
    definition: { attribute: false },
    history: { attribute: false },
    language: { reflect: true },
  };

  /** The compiled programme. */
  declare definition: Programme | undefined;
  /** What is known of the person. */
  declare history: History | undefined;
  declare language: string | undefined;

  #course: Course | undefined;
  #asked = 0;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (["definition", "history", "language"].some((name) => changed.has(name))) void this.#prepare();
  }

  protected override render(): unknown {
    const course = this.#course;
    if (!course) return nothing;
    const { programme, locale } = course;
    const language = programme.texts[locale.asked] ? locale.asked : programme.language;
    return html`<div part="sheet" lang=${language} dir=${directionOf(language)}>
      <h2 part="title">${course.text("programme") ?? programme.id}</h2>
      ${timeline(course)}
    </div>`;
  }

  async #prepare(): Promise<void> {
    const { definition, history } = this;
    this.#asked += 1;
    const asked = this.#asked;
    this.#course = undefined;
    if (!definition || !history) return;
    try {
      const states = stepsAt(definition, history);
      const locale = await loadLocale(languageAsked(this, this.language, definition));
      const messages = await loadProgrammeMessages(locale);
      if (asked !== this.#asked) return;
      const texts = { ...definition.texts[definition.language], ...definition.texts[locale.asked] };
      const text = (key: string) => (texts[key] === undefined ? undefined : plainText(texts[key]));
      this.#course = { programme: definition, states, today: history.today, locale, messages, text };
      this.requestUpdate();
    } catch (error) {
      this.dispatchEvent(event("formscript-problem", problemOf(error)));
    }
  }
}

customElements.define("formscript-programme", FormscriptProgramme);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-programme": FormscriptProgramme;
  }
}
