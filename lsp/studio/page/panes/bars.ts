import { html, nothing, type TemplateResult } from "lit";
import { keepCopy } from "../commands/share.ts";
import { keepMine, takeTheirs } from "../model/elsewhere.ts";
import type { Studio } from "../model/studio.ts";

/** What must be said above the text: that it came with a link, or that somebody else has changed the file. */
export function bars(studio: Studio): TemplateResult {
  return html`${studio.isShared ? shared(studio) : nothing}${conflict(studio)}`;
}

function shared(studio: Studio): TemplateResult {
  return html`<div class="notice" role="status">
    <p>This form came with a link and is kept nowhere.</p>
    <button type="button" @click=${() => void keepCopy(studio)}>Keep a copy</button>
  </div>`;
}

function conflict(studio: Studio): TemplateResult | typeof nothing {
  const document = studio.documents.active;
  if (document?.conflict === undefined) return nothing;
  const { path } = document;
  const where = studio.folder.place === "disk" ? "on the disk" : "in another tab";
  if (document.conflict === null)
    return html`<div class="notice conflict" role="alert">
      <p><strong>${path}</strong> has been removed ${where}.</p>
      <button type="button" @click=${() => keepMine(studio, path)}>Keep my text</button>
      <button type="button" @click=${() => takeTheirs(studio, path)}>Close it</button>
    </div>`;
  const isCompared = studio.comparing === path;
  return html`<div class="notice conflict" role="alert">
    <p><strong>${path}</strong> was changed ${where} while you were writing.</p>
    <button type="button" aria-pressed=${isCompared} @click=${() => compare(studio, isCompared ? undefined : path)}>Compare</button>
    <button type="button" @click=${() => keepMine(studio, path)}>Keep mine</button>
    <button type="button" @click=${() => takeTheirs(studio, path)}>Take theirs</button>
  </div>`;
}

function compare(studio: Studio, path: string | undefined): void {
  studio.comparing = path;
  studio.changes.tell();
}
