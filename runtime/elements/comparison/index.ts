import { html, LitElement, nothing, type PropertyDeclarations } from "lit";
import type { Labelled } from "../../definition/comparison.ts";
import type { Definition, Item } from "../../definition/definition.ts";
import { compare } from "../../engine/compare/index.ts";
import { load } from "../../engine/form.ts";
import { loadComparisonMessages } from "../../locale/comparisons.ts";
import { directionOf } from "../../locale/direction.ts";
import { loadLocale } from "../../locale/locale.ts";
import { loadResultMessages } from "../../locale/results.ts";
import { event, type ProblemDetail } from "../events.ts";
import { languageAsked } from "../language.ts";
import { problemOf } from "../obstacle.ts";
import { customElements } from "../registry.ts";
import { formStyle } from "../style/form.ts";
import { textsFor } from "../text/texts.ts";
import { roundChart, type Spot } from "./chart.ts";
import { itemsIn, roundChartOf } from "./round-chart.ts";
import { comparisonStyle } from "./style.ts";
import { comparisonTables } from "./table.ts";
import { nameOf, type Telling } from "./telling.ts";

/**
 * Several responses to one form beside each other: two raters or informants, or the same form again. A form that is made of
 * areas and levels is also drawn as a round chart.
 *
 * @attr {string} language - The language to show them in. Default: the page's where the form has it, else the form's own.
 *
 * @fires formscript-problem - They cannot be shown.
 */
export class FormscriptComparison extends LitElement {
  static override styles = [formStyle, comparisonStyle];
  static override properties: PropertyDeclarations = {
    definition: { attribute: false },
    responses: { attribute: false },
    language: { reflect: true },
  };

  /** The compiled form. */
  declare definition: Definition | undefined;
  /** The responses, each with a label, and a date where there is one. */
  declare responses: readonly Labelled[] | undefined;
  declare language: string | undefined;

  #telling: Telling | undefined;
  #spot: Spot = { sector: 0, ring: 0, field: 0 };
  #asked = 0;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (["definition", "responses", "language"].some((name) => changed.has(name))) void this.#prepare();
  }

  protected override render(): unknown {
    const telling = this.#telling;
    if (!telling) return nothing;
    const { texts, locale, messages, definition } = telling;
    const { language } = texts;
    const chart = roundChartOf(definition);
    return html`<div part="sheet" lang=${language} dir=${directionOf(language)}>
      <h2 part="title">${nameOf(telling, "form")}</h2>
      <section aria-labelledby="heading">
        <h3 id="heading" lang=${locale.language}>${messages.heading}</h3>
        ${chart ? roundChart(chart, telling, { spot: this.#spot, go: (spot) => this.#go(spot) }) : nothing}
        ${comparisonTables(telling)}
      </section>
    </div>`;
  }

  #go(spot: Spot): void {
    this.#spot = spot;
    this.requestUpdate();
    const { sector, ring, field } = spot;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<SVGElement>(`[data-spot="${sector} ${ring} ${field}"]`)?.focus(),
    );
  }

  async #prepare(): Promise<void> {
    const { definition, responses } = this;
    this.#asked += 1;
    const asked = this.#asked;
    this.#telling = undefined;
    if (!definition || !responses) return;
    try {
      const comparison = compare(load(definition), responses);
      const tag = languageAsked(this, this.language, definition);
      const locale = await loadLocale(tag);
      const [messages, results] = await Promise.all([
        loadComparisonMessages(locale),
        loadResultMessages(locale),
      ]);
      if (asked !== this.#asked) return;
      const items = new Map<string, Item>();
      for (const item of itemsIn([...definition.inputs, ...definition.body])) items.set(item.id, item);
      this.#spot = { sector: 0, ring: 0, field: 0 };
      const texts = textsFor(definition, locale.asked);
      this.#telling = { definition, comparison, texts, locale, messages, results, items };
      this.requestUpdate();
    } catch (error) {
      this.#fail(problemOf(error));
    }
  }

  #fail(problem: ProblemDetail): void {
    this.dispatchEvent(event("formscript-problem", problem));
  }
}

customElements.define("formscript-comparison", FormscriptComparison);

declare global {
  interface HTMLElementTagNameMap {
    "formscript-comparison": FormscriptComparison;
  }
}
