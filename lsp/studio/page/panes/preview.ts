import { html, nothing, type TemplateResult } from "lit";
import type { Definition } from "../../../../runtime/definition/definition.ts";
import { Outcome } from "../../../preview/outcome.ts";
import { PreviewedForm } from "../../../preview/previewed-form.ts";
import type { Studio } from "../model/studio.ts";

/** The form as it runs, and what comes of its answers. The answers stay while the text changes. */
export class Preview {
  readonly form = new PreviewedForm();
  readonly outcome = new Outcome();
  readonly #studio: Studio;
  #shown: Definition | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.outcome.of = this.form;
    this.form.addEventListener("formscript-change", () => this.#changed());
    this.form.addEventListener("click", (event) => this.#clicked(event));
  }

  /** Shows the form as the studio has it now. */
  update(): void {
    const { shown, settings } = this.#studio;
    const { form } = this;
    form.layout = settings.layout === "whole" ? "whole" : undefined;
    if (shown.definition === this.#shown) return;
    this.#shown = shown.definition;
    if (!shown.definition) return;
    form.show(shown.definition);
    if (!languagesOf(shown.definition).includes(form.language ?? ""))
      form.language = shown.definition.language;
    this.#changed();
  }

  /** The cursor of the text is here. */
  at(offset: { readonly line: number; readonly character: number }, isTyped: boolean): void {
    const { shown, documents } = this.#studio;
    if (documents.active?.path !== shown.path) return;
    const item = shown.current?.items.findLast(
      ({ range: { start, end } }) => isBefore(start, offset) && isBefore(offset, end),
    );
    if (item) this.form.point(item.id, isTyped);
  }

  render(): TemplateResult {
    const { shown, settings } = this.#studio;
    const { definition, forms, current } = shown;
    const isShown = definition !== undefined;
    return html`<section class="form" aria-label="Running form" ?hidden=${this.#studio.reading.isOpen}>
      <div class="pane-head">
        <h2>Form</h2>
        ${
          forms.length > 1
            ? this.#choice(
                "Form",
                forms.map(({ id }) => [id, id]),
                current?.id ?? "",
                (id) => shown.choose(id),
              )
            : nothing
        }
        ${
          isShown && languagesOf(definition).length > 1
            ? this.#choice(
                "Language",
                languagesOf(definition).map((one) => [one, nameOf(one)]),
                this.form.language ?? "",
                (language) => this.#speak(language),
              )
            : nothing
        }
        ${isShown ? this.#choice("Layout", layouts, settings.layout, (layout) => this.#studio.set({ layout: layout as typeof settings.layout })) : nothing}
        ${isShown ? html`<button type="button" title="Forget all answers" @click=${() => this.#again()}>Start over</button>` : nothing}
      </div>
      ${
        shown.isStale
          ? html`<p class=${forms.length > 0 ? "notice" : "empty"} role="status">
              ${
                isShown
                  ? "Shown as it was before the mistake in the text."
                  : forms.length > 0
                    ? "The form is shown here once its mistakes are mended."
                    : "The form that you are writing is shown here."
              }
            </p>`
          : nothing
      }
      <div class="sheet" tabindex="0" role="group" aria-label="The form as it is filled in" ?hidden=${!isShown}>${this.form}</div>
    </section>`;
  }

  #choice(
    name: string,
    choices: readonly (readonly [string, string])[],
    value: string,
    chosen: (value: string) => void,
  ): TemplateResult {
    return html`<select aria-label=${name} title=${name} @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
      ${choices.map(([id, words]) => html`<option value=${id} .selected=${id === value}>${words}</option>`)}
    </select>`;
  }

  #speak(language: string): void {
    this.form.language = language;
    this.#changed();
  }

  #again(): void {
    this.form.reset();
    this.#changed();
  }

  #changed(): void {
    void this.form.updateComplete.then(() => {
      this.outcome.requestUpdate();
      this.#studio.changes.tell();
    });
  }

  #clicked(event: Event): void {
    const { shown, documents, pointer } = this.#studio;
    const { current, path } = shown;
    const item =
      current &&
      this.form.itemAt(
        event,
        current.items.map(({ id }) => id),
      );
    const place = current?.items.find(({ id }) => id === item);
    if (!place || path !== documents.active?.path) return;
    pointer?.point(place.range, false);
    this.form.point(place.id);
  }
}

const layouts: readonly (readonly [string, string])[] = [
  ["whole", "On one page"],
  ["as it is", "Page by page"],
];

function languagesOf({ language, texts }: Definition): readonly string[] {
  return [...new Set([language, ...Object.keys(texts)])];
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

function isBefore(a: { readonly line: number; readonly character: number }, b: typeof a): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
