import { html, nothing, type TemplateResult } from "lit";
import { newForm } from "../commands/new-form.ts";
import type { Editor } from "../editor/editor.ts";
import type { Studio } from "../model/studio.ts";
import { bars } from "./bars.ts";
import type { Comparison } from "./comparison.ts";
import { filesPane } from "./files.ts";
import type { GuidePane } from "./guide.ts";
import { openFiles } from "./open-files.ts";
import type { Panel } from "./panel.ts";
import type { Preview } from "./preview.ts";
import { separator } from "./separator.ts";

export interface Parts {
  readonly editor: Editor;
  readonly comparison: Comparison;
  readonly preview: Preview;
  readonly guide: GuidePane;
  readonly panel: Panel;
}

/** Files, text and running form beside each other, and the panel below the two. */
export function desk(studio: Studio, parts: Parts): TemplateResult {
  const { settings, pane } = studio;
  const { showsFiles, showsForm, showsPanel, files, form, panel } = settings;
  const isComparing = parts.comparison.show(studio);
  const isEmpty = studio.documents.active === undefined;
  parts.editor.element.hidden = isEmpty || isComparing;
  const classes = [
    "desk",
    `at-${pane}`,
    showsFiles && "with-files",
    (showsForm || studio.reading.isOpen) && "with-form",
    showsPanel && "with-panel",
  ];
  const sizes = `--files: ${files}px; --text: ${1 - form}fr; --form: ${form}fr; --panel: ${panel}px`;
  return html`<main class=${classes.filter(Boolean).join(" ")} .style=${sizes}>
    ${filesPane(studio)}
    ${separator({
      name: "Width of the files",
      along: "x",
      value: (files / mostFiles) * 100,
      moved: (by) => studio.set({ files: within(studio.settings.files + by, 120, mostFiles) }),
    })}
    <section class="text" aria-label="Text">
      ${openFiles(studio)} ${bars(studio)}
      <div class="text-place">${isEmpty ? welcome(studio) : nothing}${parts.editor.element}${parts.comparison.element}</div>
    </section>
    ${separator({
      name: "Width of the running form",
      along: "x",
      value: (1 - form) * 100,
      moved: (by) => studio.set({ form: within(studio.settings.form - by / shared(studio), 0.2, 0.8) }),
    })}
    ${parts.guide.render()} ${parts.preview.render()}
    ${separator({
      name: "Height of the panel",
      along: "y",
      value: 100 - (panel / innerHeight) * 100,
      moved: (by) => studio.set({ panel: within(studio.settings.panel - by, 80, innerHeight * 0.75) }),
    })}
    ${parts.panel.render()}
  </main>`;
}

const mostFiles = 480;

/** The width that text and form share. */
function shared({ settings: { showsFiles, files } }: Studio): number {
  return Math.max(200, innerWidth - (showsFiles ? files : 0));
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function welcome(studio: Studio): TemplateResult {
  const isFirst = studio.files.paths.length === 0;
  return html`<div class="welcome">
    <h2>${isFirst ? "Your first form" : "No file is open"}</h2>
    <p>
      ${isFirst ? "Give it a title, and it has its first lines" : "Choose a file on the left, or begin a form"}:
      its text stands here, and the form itself runs beside it.
    </p>
    <p><button type="button" class="main" @click=${() => void newForm(studio)}>New form</button></p>
    <p>
      How forms are written, from ten lines to a whole instrument:
      <button type="button" class="link" @click=${() => studio.showGuide()}>read the guide</button>
    </p>
  </div>`;
}
