import { html, nothing } from "lit";
import type { Submission } from "../../definition/submission.ts";
import { directionOf } from "../../locale/direction.ts";
import type { Locale } from "../../locale/locale.ts";
import type { ResultMessages } from "../../locale/result-messages.ts";
import { loadResultMessages } from "../../locale/results.ts";
import type { Audience } from "../audience.ts";
import type { Filling } from "../filling.ts";
import { adopt } from "../style/adopt.ts";
import { interfaceLanguage } from "../words.ts";
import { clinicianResults } from "./clinician.ts";
import { Explaining } from "./explaining.ts";
import type { Explained } from "./reading.ts";
import { respondentResults } from "./respondent.ts";
import { refusalOf, storedResults } from "./stored.ts";
import { resultsStyle } from "./style.ts";

/** What results are shown in. */
export interface Place {
  readonly root: Node;
  /** Shows a question; undefined where none stand there. */
  readonly goTo: ((item: string) => void) | undefined;
  /** What is shown has changed. */
  refresh(): void;
}

/** The results of a form that is filled in, or has been. */
export class Results {
  readonly filling: Filling;
  readonly #place: Place;
  readonly #explaining: Explaining;
  readonly #open: Set<string>;
  #spoken: Locale | undefined;
  #messages: ResultMessages | undefined;

  /** What was open in those before them stays open. */
  constructor(filling: Filling, place: Place, before?: Results) {
    this.filling = filling;
    this.#open = new Set(before ? before.#open : []);
    this.#place = place;
    this.#explaining = new Explaining(filling);
    adopt(place.root, resultsStyle);
  }

  /** The words that results are told in; undefined until they have been loaded. */
  get messages(): ResultMessages | undefined {
    const { locale } = this.filling;
    if (locale !== this.#spoken) {
      this.#spoken = locale;
      void loadResultMessages(locale).then((messages) => {
        if (locale !== this.#spoken) return;
        this.#messages = messages;
        this.#place.refresh();
      });
    }
    return this.#messages;
  }

  /** As they are now, and in what those that were stored are others. */
  render(audience: Audience, stored?: Submission): unknown {
    const { filling, messages } = this;
    if (!messages) return nothing;
    this.#explaining.forget();
    const { goTo } = this.#place;
    const refusal = stored && refusalOf(stored, filling, messages);
    if (refusal) return html`<p part="stored" role="alert">${refusal}</p>`;
    const lang = interfaceLanguage(filling);
    const reading = { filling, messages, lang, goTo, explain: (score: string) => this.#explain(score) };
    const shown = audience === "respondent" ? respondentResults(filling) : clinicianResults(reading);
    const compared = stored && audience === "clinician" ? storedResults(stored, reading) : nothing;
    if (shown === undefined) return nothing;
    const { language } = filling;
    return html`<section
      part="results"
      lang=${language}
      dir=${directionOf(language)}
      aria-labelledby="results-title"
    >
      <h2 id="results-title" lang=${lang}>${messages.results}</h2>
      ${compared} ${shown}
    </section>`;
  }

  #explain(score: string): Explained {
    return {
      explanation: this.#open.has(score) ? this.#explaining.explain(score) : undefined,
      toggle: (isOpen) => {
        if (isOpen === this.#open.has(score)) return;
        if (isOpen) this.#open.add(score);
        else this.#open.delete(score);
        this.#place.refresh();
      },
    };
  }
}
