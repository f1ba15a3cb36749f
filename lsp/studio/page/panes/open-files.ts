import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { closeFile } from "../commands/remove-file.ts";
import type { Document } from "../model/document.ts";
import { nameOf } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { icon } from "./icons.ts";

/** The files that are open, one of them in sight. */
export function openFiles(studio: Studio): TemplateResult {
  const { all, active } = studio.documents;
  const names = all.map(({ path }) => nameOf(path));
  return html`<nav class="open-files" aria-label="Open files">
    <ul>
      ${repeat(
        all,
        ({ path }) => path,
        (document) => tab(studio, document, document === active, isTwice(names, nameOf(document.path))),
      )}
    </ul>
  </nav>`;
}

function tab(
  studio: Studio,
  { path, isUnsaved }: Document,
  isActive: boolean,
  isWhole: boolean,
): TemplateResult {
  return html`<li class=${isActive ? "active" : ""}>
    <button
      type="button"
      class="open"
      title=${path}
      aria-current=${isActive ? "true" : nothing}
      @click=${() => studio.open(path)}
      @auxclick=${(event: MouseEvent) => event.button === 1 && void closeFile(studio, path)}
    >
      ${isWhole ? path : nameOf(path)}${isUnsaved ? html`<span class="dot" role="img" aria-label="not saved"></span>` : nothing}
    </button>
    <button type="button" class="close" aria-label="Close ${path}" title="Close" @click=${() => void closeFile(studio, path)}>
      ${icon("close")}
    </button>
  </li>`;
}

function isTwice(names: readonly string[], name: string): boolean {
  return names.indexOf(name) !== names.lastIndexOf(name);
}
