import { html, nothing, type TemplateResult } from "lit";
import { newForm } from "../commands/new-form.ts";
import { newTranslation } from "../commands/new-translation.ts";
import { save } from "../commands/save.ts";
import { exportFiles, share } from "../commands/share.ts";
import { showsFiles, toggleFiles } from "../commands/show-files.ts";
import { showsForm, toggleForm, toggleGuide } from "../commands/show-guide.ts";
import type { Pane, Studio } from "../model/studio.ts";
import { type Icon, icon } from "./icons.ts";

/** The line at the top: what is done most, and how the studio looks. */
export function head(studio: Studio): TemplateResult {
  const { settings, documents, isShared, gallery, reading } = studio;
  return html`<header class="head">
    <h1>Formscript <span>Studio</span></h1>
    ${button("add", "New form", () => void newForm(studio))}
    ${button("translate", "Translate", () => newTranslation(studio), !documents.active?.path.endsWith(".form"))}
    ${isShared ? nothing : button("save", "Save", () => void save(studio), !documents.active?.isUnsaved)}
    ${button("share", "Share", () => void share(studio), !documents.active)}
    ${button("export", "Export", () => void exportFiles(studio))}
    <span class="gap"></span>
    ${gallery === null ? nothing : html`<a class="gallery" href=${gallery} target="_blank" rel="noopener">Gallery</a>`}
    <button type="button" class="head-button" title="The guide and the reference" aria-label="Help" aria-pressed=${reading.isOpen} @click=${() => toggleGuide(studio)}>
      ${icon("help")}<span>Help</span>
    </button>
    ${toggle("files", "Files", showsFiles(studio), () => toggleFiles(studio))}
    ${toggle("panel", "Panel", settings.showsPanel, () => studio.set({ showsPanel: !settings.showsPanel }))}
    ${toggle("form", "Running form", showsForm(studio), () => toggleForm(studio))}
    <select
      aria-label="Colours"
      title="Colours"
      @change=${(event: Event) => studio.set({ colours: (event.target as HTMLSelectElement).value as typeof settings.colours })}
    >
      ${(["system", "light", "dark"] as const).map(
        (colours) =>
          html`<option value=${colours} .selected=${colours === settings.colours}>${colourNames[colours]}</option>`,
      )}
    </select>
  </header>`;
}

const colourNames = { system: "System", light: "Light", dark: "Dark" } as const;

function button(sign: Icon, words: string, click: () => void, isDisabled = false): TemplateResult {
  return html`<button type="button" class="head-button" title=${words} ?disabled=${isDisabled} @click=${click}>
    ${icon(sign)}<span>${words}</span>
  </button>`;
}

function toggle(sign: Icon, words: string, isShown: boolean, click: () => void): TemplateResult {
  return html`<button
    type="button"
    class="icon-button toggle"
    title=${words}
    aria-label=${words}
    aria-pressed=${isShown}
    @click=${click}
  >
    ${icon(sign)}
  </button>`;
}

/** Where there is room for one pane only: which. */
export function paneChoice(studio: Studio): TemplateResult {
  return html`<nav class="pane-choice" aria-label="Panes">
    ${panes.map(
      ([
        pane,
        sign,
        words,
      ]) => html`<button type="button" aria-current=${studio.pane === pane && !(pane === "form" && studio.reading.isOpen) ? "true" : nothing} @click=${() => choose(studio, pane)}>
        ${icon(sign)}<span>${words}</span>
      </button>`,
    )}
  </nav>`;
}

const panes: readonly (readonly [Pane, Icon, string])[] = [
  ["files", "files", "Files"],
  ["text", "pencil", "Text"],
  ["form", "form", "Form"],
  ["panel", "panel", "Results"],
];

function choose(studio: Studio, pane: Pane): void {
  if (pane === "form") studio.reading.close();
  studio.pane = pane;
  studio.changes.tell();
}
