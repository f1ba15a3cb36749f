import { html, nothing, type TemplateResult } from "lit";
import type { Editor } from "../editor/editor.ts";
import type { PanelTab, Studio } from "../model/studio.ts";
import { answersPane } from "./answers.ts";
import { ChangesPane } from "./changes.ts";
import { ExamplesPane } from "./examples.ts";
import { iconButton } from "./icons.ts";
import { OutputsPane } from "./outputs.ts";
import type { Preview } from "./preview.ts";
import { ProblemsPane } from "./problems.ts";

const tabs: readonly (readonly [PanelTab, string])[] = [
  ["problems", "Problems"],
  ["answers", "Answers"],
  ["result", "Result"],
  ["examples", "Examples"],
  ["changes", "Changes"],
  ["schema", "JSON Schema"],
  ["types", "Types"],
  ["codebook", "Codebook"],
];

/** What there is to be known about the form, below its text. */
export class Panel {
  readonly #studio: Studio;
  readonly #preview: Preview;
  readonly #problems: ProblemsPane;
  readonly #examples: ExamplesPane;
  readonly #changes: ChangesPane;
  readonly #outputs: OutputsPane;

  constructor(studio: Studio, preview: Preview, editor: Editor) {
    this.#studio = studio;
    this.#preview = preview;
    this.#problems = new ProblemsPane(studio, editor);
    this.#examples = new ExamplesPane(studio, preview);
    this.#changes = new ChangesPane(studio);
    this.#outputs = new OutputsPane(studio);
  }

  render(): TemplateResult {
    const { panel } = this.#studio;
    return html`<section class="panel" aria-label="About the form">
      <h2 class="unseen">About the form</h2>
      <div class="panel-head">
        <div role="tablist" aria-label="About the form" @keydown=${(event: KeyboardEvent) => this.#press(event)}>
          ${tabs.map(([tab, name]) => this.#tab(tab, name, tab === panel))}
        </div>
        ${iconButton("close", "Close panel", () => this.#studio.set({ showsPanel: false }))}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${panel}">${this.#content(panel)}</div>
    </section>`;
  }

  #tab(tab: PanelTab, name: string, isShown: boolean): TemplateResult {
    const { errors, warnings } = this.#studio.findings.counts();
    const count = tab === "problems" ? errors + warnings : 0;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab}"
      aria-controls=${isShown ? "panel" : nothing}
      aria-selected=${isShown}
      tabindex=${isShown ? 0 : -1}
      @click=${() => this.#studio.showPanel(tab)}
    >
      ${name}${count > 0 ? html` <span class="count ${errors > 0 ? "error" : "warning"}">${count}</span>` : nothing}
    </button>`;
  }

  #content(tab: PanelTab): TemplateResult {
    const studio = this.#studio;
    switch (tab) {
      case "problems":
        return this.#problems.render();
      case "answers":
        return answersPane(studio, this.#preview.form);
      case "result":
        return this.#result();
      case "examples":
        return this.#examples.render();
      case "changes":
        return this.#changes.render();
      default:
        return this.#outputs.render(tab);
    }
  }

  #result(): TemplateResult {
    const definition = this.#preview.form.filling?.definition;
    if (!definition) return html`<p class="empty">There is no form to answer yet.</p>`;
    const { scores, cutoffs, flags, checks } = definition;
    if ([scores, cutoffs, flags, checks].every(({ length }) => length === 0))
      return html`<p class="empty">The form has no scores, cut-offs or flags.</p>`;
    return html`<div class="outcome" tabindex="0" role="region" aria-label="What comes of the answers">
      ${this.#preview.outcome}
    </div>`;
  }

  /** As in every row of tabs: arrows go to the next one. */
  #press(event: KeyboardEvent): void {
    const at = tabs.findIndex(([tab]) => tab === this.#studio.panel);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#studio.showPanel(tabs[next]![0]);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tabs[next]![0]}`)?.focus();
  }
}
